"""Notes in: folders and ZIP files of Markdown, and copies of a whole desk."""
