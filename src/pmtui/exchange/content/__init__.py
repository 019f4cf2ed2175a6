"""What an export says, apart from any format: headings, blocks and spans that every writer knows."""
