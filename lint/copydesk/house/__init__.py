"""What a house knows of words: its own lists and Hunspell dictionaries, laid over the lexicon."""
