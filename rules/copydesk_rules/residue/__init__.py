"""What production left behind."""
