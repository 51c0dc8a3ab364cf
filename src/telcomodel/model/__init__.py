"""The domain: frozen values, no parsing, no access to text."""
