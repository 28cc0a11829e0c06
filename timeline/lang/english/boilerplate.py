"""What pages print around an article; each row with a text and what is left of it."""

# WHOLE: a line of its own. LINES: a line that begins so and is short. TAILS: from such a line to the end of the page.
# APPEALS: a tail too, if one of APPEAL_WORDS follows. BRACKETS: a bracket that holds such words.
WHOLE = [
    ("share", "Share"),
    ("share this", "Share this"),
    ("tweet", "Tweet"),
    ("print", "Print"),
    ("advertisement", "ADVERTISEMENT"),
    ("loading...", "Loading..."),
    ("recommended", "RECOMMENDED"),
    ("add interest", "Add Interest"),
    ("hashtags", "Hashtags"),
    ("comments", "Comments"),
    ("all news", "All news"),
    ("news", "News"),
    ("world", "WORLD"),
    ("world news", "World News"),
]
LINES = [
    ("recommended videos", "Recommended Videos"),
    ("read more", "Read more: The port's history"),
    ("read also", "Read also: Ferry delayed"),
    ("also read", "Also Read | Ferry delayed"),
    ("see also", "See also: Ferry delayed"),
    ("share this", "Share this article"),
    ("skip to", "Skip to main content"),
    ("sign up", "Sign up for our newsletter"),
    ("subscribe", "Subscribe to our channel"),
    ("follow us", "Follow us on social media"),
    ("click here", "Click here for more"),
    ("copyright", "Copyright 2021 Harbour News. All rights reserved."),
    ("all rights reserved", "All rights reserved."),
    ("©", "© Harbour News 2021"),
    ("photo:", "Photo: Harbour News"),
    ("photo agency", "Photo agency/Harbour"),
    ("listen to this article", "Listen to this article"),
    ("this story first appeared on", "This story first appeared on Harbour News."),
    ("this article was originally published", "This article was originally published by Harbour News."),
    ("based on reporting by", "Based on reporting by Harbour News and others"),
    ("based on materials", "Based on materials from Harbour News"),
    ("with reporting by", "With reporting by Harbour News"),
    ("post a comment", "Post a Comment"),
    ("no comments", "No comments yet..."),
    ("most read", "Most read"),
    ("high views", "High views"),
    ("home >", "Home > News > World"),
]
TAILS = [
    ("related articles", "Related Articles"),
    ("related stories", "Related stories"),
    ("related news", "Related News"),
    ("more from", "More from this section"),
    ("you may also like", "You may also like"),
    ("you might also like", "You might also like"),
    ("leave a comment", "Leave a comment"),
    ("leave a reply", "Leave a Reply"),
    ("anonymous said", "Anonymous said..."),
    ("post navigation", "Post navigation"),
    ("remind me later", "Remind me later."),
]
APPEALS = [
    ("a message from", "A Message from Harbour News:\nDear readers, please support us."),
    ("dear readers", "Dear readers,\nour work needs your donation."),
    ("dear reader", "Dear reader, support us today."),
    ("we need your help", "We need your help. Donate now."),
    ("support independent", "Support independent news with a donation."),
    ("support our", "Support our journalism: donate."),
    ("before you go", "Before you go: will you support us?"),
    ("as you're joining us", "As you're joining us today, please support our work."),
]
APPEAL_WORDS = (
    "support us",
    "supports us",
    "depend on you",
    "your gift",
    "every gift",
    "give each month",
    "free press under",
    "donat",
    "subscri",
    "your support",
    "contribut",
    "your help",
    "our journalism",
    "support our",
)
BRACKETS = [
    ("banned in", "The Reds (banned in Norland) met.", "The Reds  met."),
    ("banned as", "The Reds (banned as a terrorist group in Norland) met.", "The Reds  met."),
    ("outlawed in", "The Reds [outlawed in Norland] met.", "The Reds  met."),
    ("prohibited in", "The Reds (prohibited in Norland) met.", "The Reds  met."),
    ("forbidden in", "The Reds (forbidden in Norland) met.", "The Reds  met."),
    ("designated as terrorist", "The Reds (designated as terrorist by Norland) met.", "The Reds  met."),
    ("recognized as terrorist", "The Reds (recognized as terrorist in Norland) met.", "The Reds  met."),
    ("terrorist organization", "The Reds (a terrorist organization) met.", "The Reds  met."),
    ("terrorist organisation", "The Reds (a terrorist organisation) met.", "The Reds  met."),
    ("terrorist group", "The Reds (terrorist group) met.", "The Reds  met."),
    ("under un sanctions", "The Reds (under UN sanctions) met.", "The Reds  met."),
    ("designated terrorist", "The Reds (designated terrorist in Norland) met.", "The Reds  met."),
    ("recognised as terrorist", "The Reds (recognised as terrorist in Norland) met.", "The Reds  met."),
    ("recognized as extremist", "The Reds (recognized as extremist in Norland) met.", "The Reds  met."),
    ("activity banned", "The Reds (activity banned by decision of the UN) met.", "The Reds  met."),
    ("activities banned", "The Reds (activities banned by the UN) met.", "The Reds  met."),
    ("activities are banned", "The Reds (whose activities are banned in Norland) met.", "The Reds  met."),
    ("ban suspended", "The Reds (ban suspended in Norland) met.", "The Reds  met."),
    ("ban is suspended", "The Reds (the ban is suspended in Norland) met.", "The Reds  met."),
    ("ban was suspended", "The Reds (the ban was suspended by the court) met.", "The Reds  met."),
    ("banned by decision", "The Reds (banned by decision of the court) met.", "The Reds  met."),
]
# A phrase of the topic that begins with one of these is a legal phrase: outside brackets and footnotes it counts only
# of a body ("the movement, banned in Norland"), never of a thing, and with it goes what it is the end of.
LEGAL = (
    "banned",
    "outlawed",
    "prohibited",
    "forbidden",
    "designated",
    "recognized",
    "recognised",
    "considered",
    "listed",
)
LEGAL_OF = (
    *("movement", "group", "organization", "organisation", "organizations", "organisations", "groups", "movements"),
    *("network", "militia", "party", "faction", "association", "insurgents", "militants", "radicals", "islamists"),
)
LEGAL_BETWEEN = (  # between the body and the phrase: "the movement, which is banned in Norland"
    *(
        "which",
        "that",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "been",
        "also",
        "officially",
        "who",
        "and",
        "as",
        "a",
    ),
    *("an", "the", "terrorist", "extremist", "group's", "its", "activities", "whose"),
)
LEGAL_CHAIN = (  # before the phrase, and goes with it: "designated as terrorist under Norland's law and outlawed in"
    r"(?:designated|recogni[sz]ed|listed|considered|banned|outlawed|prohibited)"
    r"(?: (?:as|an?|the|and|or|also|terrorist|extremist|group|organi[sz]ation|movement|entity)"
    r"| (?:in accordance with|under) [\w']+ (?:legislation|laws?)| by [\w']+| in [\w']+)*[ ,]+$"
)
FOOTNOTES = ("*", "†", "‡", "¹")  # a line that begins with one of them and has such a phrase is all legal
DATE_FOLLOWS = ("since", "from", "in", "by", "until", "after")  # then it is news, not a legal phrase
KEPT = [  # what looks like boilerplate and is not
    "A Message from the King\nThe King spoke on Friday about the harbour and the ferry and nothing else at all.",
    "The Reds (founded in 1994) met.",
    "Share prices fell on Friday after the harbour was closed by the storm, and traders said that more was to come.",
]
