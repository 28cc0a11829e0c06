"""Words of languages, with their meanings: data only, no logic beyond look-up."""
