"""What becomes of findings: which are shown, and which one where several meet."""
