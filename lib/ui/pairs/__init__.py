"""Many pairs at once: pictures, numbers, breadth and rotation."""
