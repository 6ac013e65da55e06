"""Ratioscope: is US small-cap growth gaining on or losing to the S&P 500?"""
