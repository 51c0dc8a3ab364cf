"""Pictures of what was read: self-contained HTML and SVG, without scripts or anything fetched from elsewhere."""
