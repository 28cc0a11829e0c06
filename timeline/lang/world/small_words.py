"""By what a language is known: its smallest words, or the letters of its script."""

SMALL: dict[str, str] = {  # words that only this language, of those written in Latin letters, uses often
    "en": "the of and to that with was for said by has have from will it",
    "de": "der die und das den von mit ist nicht ein eine dem zu im auf sich auch",
    "fr": "le les et des est du une dans que qui au aux sur avec ce sont pas",
    "es": "el los las y del una con por para su como más fue al",
    "pt": "o os do da dos das em um uma não com ao no na foi são pelo",
    "it": "il gli di che della dei una per con sono nel alla è non delle",
    "nl": "de het een van en dat niet met zijn voor op te door naar ook",
    "pl": "w i na z się do że nie jest przez oraz po od za",
    "cs": "a se na že je ve pro jsou byl které podle by v k s",
    "ro": "și în de la cu pe nu este care din pentru a fost sunt",
    "tr": "ve bir bu için ile de da olarak olan daha çok",
    "az": "və bir bu üçün ilə də olan edib ki olduğu",
    "lt": "ir kad su į iš yra bei dėl per nuo apie",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan",
    "vi": "và của là có được trong cho một các người đã không với",
    "hu": "az és hogy nem egy volt meg van szerint is",
    "fi": "ja on ei se että oli mutta myös kun",
    "sv": "och att det som en på är av för med den till inte",
}
SCRIPTS = (  # first and last letter, and the language that stands for the script
    *(("Ѐ", "ӿ", "ru"), ("Ͱ", "Ͽ", "el"), ("ऀ", "ॿ", "hi"), ("\u0e00", "\u0e7f", "th"), ("\u3040", "\u30ff", "ja")),
    *(("\u4e00", "\u9fff", "zh"), ("\uac00", "\ud7af", "ko"), ("\u0600", "\u06ff", "ar"), ("\u0590", "\u05ff", "he")),
)
