"""The checks: checks/FAMILY/NAME.py is FAMILY/NAME. catalogue.py lists them."""
