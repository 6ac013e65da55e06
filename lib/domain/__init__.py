"""The words of Ratioscope: frozen types and their rules; no I/O, no clock, no framework."""
