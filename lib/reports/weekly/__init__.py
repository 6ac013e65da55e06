"""The weekly report: results of one week in, the bytes of one file out."""
