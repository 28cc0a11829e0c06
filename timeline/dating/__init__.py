"""When was an article written?"""
