"""What every stage reads a text with: phrases, sentences, boilerplate, language."""
