"""Non-words, wrong words, repeated words and the other variety of English."""
