"""Numbers about translations and about tqc itself."""
