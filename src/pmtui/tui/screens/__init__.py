"""One screen a section, and the library's."""
