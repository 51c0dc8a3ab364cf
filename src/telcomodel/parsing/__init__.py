"""Text → model: one module per stage, pure functions, data flows one way."""
