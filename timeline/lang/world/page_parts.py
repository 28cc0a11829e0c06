"""What parts of a web page are called in its markup: classes, ids and types of what is no part of its own article."""

OTHER_TAGS = frozenset({"aside", "nav", "form", "noscript", "template", "iframe"})
# Words of a class or an id: "related-posts", "commentList".
OTHER_WORDS = frozenset(
    """
    related recommended recommendations recommendation comments comment commentlist respond disqus sidebar popular
    trending mostread mostpopular teaser teasers promo promos newsletter carousel taboola outbrain replies suggested
    similar ticker relatedposts livere
    """.split()
)
# Whole classes or ids, which are common words elsewhere: "elementor-widget" is anything.
OTHER_NAMES = frozenset("widget card cards tile tiles latest recent reply".split())
# Words that follow each other in a class or an id.
OTHER_PHRASES = (
    *("most read", "most viewed", "also like", "read next", "read more", "read also", "more stories", "more news"),
    *("more from", "see also", "up next", "other news", "other stories", "latest news", "recent posts", "recent news"),
    *("next post", "post navigation", "story list", "news list", "site footer", "page footer", "you may"),
)
# Classes of an element within a line that holds the date: it stands in a line of its own.
DATE_NAMES = frozenset("date dates timestamp pubdate dateline posted-on entry-date post-date published".split())
# Types of linked data, by the end of their names: those of articles, and those that are one where no article is named.
ARTICLE_TYPES = ("article", "posting", "report")
PLAIN_TYPES = frozenset({"", "webpage", "itempage", "creativework", "thing"})
EXAMPLES: dict[str, bool] = {  # class of an element -> whether it is another's
    "related-posts": True,
    "commentList": True,
    "widget popular": True,
    "you-may-also-like": True,
    "most_read": True,
    "elementor-widget": False,
    "entry-content": False,
    "post-1 type-post": False,
    "discard": False,
    "postcard": False,
}
