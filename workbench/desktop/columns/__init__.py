"""The articles side by side: text, highlights, gutter, header, and the ribbons between them."""
