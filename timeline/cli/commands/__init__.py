"""One file a command, named like it: `NAME_command`, imported when it is used."""
