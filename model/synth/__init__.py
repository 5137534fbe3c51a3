"""Training data for Moonlet: pages with exact truth, facts and sentences about them."""
