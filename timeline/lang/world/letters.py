"""The letters by which a text in an old code page shows its language: those beyond English, frequent ones first.

Of Latin alphabets the letters that English lacks; of others the whole alphabet in the order of use.
"""

LATIN: dict[str, str] = {
    "en": "éèçñüöäáíóïëêâô",  # names and loans; the letters of no language of its own
    "de": "üäöß",
    "fr": "éèàêçôîûâùëïœæÿ",
    "es": "óíáéúñü",
    "pt": "ãçáéóíêõâúàôü",
    "it": "èàùòìéó",
    "nl": "éëïèöüêá",
    "da": "åøæéö",
    "sv": "äöåéü",
    "is": "áíðóéúæþýö",
    "ca": "àéèíçóòúïü",
    "pl": "łąęóżśćńź",
    "cs": "áíěéřýčžšůúťďňó",
    "sk": "áíéčýžšúľťňôäďĺóŕě",
    "hu": "áéöőóüíúű",
    "ro": "ăîâșțşţ",
    "hr": "čćžšđ",
    "sq": "ëç",
    "tr": "ıişğçöüİŞâî",
    "az": "əıişğçöüİŞ",
    "lt": "ėųįšžūčąę",
    "lv": "āīēšūņļžģčķ",
    "et": "äõüöšž",
    "eo": "ĝĉŭŝĵĥ",
}
RARE = frozenset({"is", "et", "eo", "lv", "sq", "ca", "az"})  # believed only when they fit better than another
OTHER: dict[str, str] = {
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оанивіертслкдмупязьбгйчхцюжєїшщфґ",
    "bg": "аиотенрсвлкдпмзяъубгчцжйщхфшюьѝ",
    "sr": "аоиенрјстувкдлпмзбгњљшцчжћхђфџ",
    "el": "αοιετσνηυρπκμλςωδγχθφάίόέήύώβξζψϊϋΐΰΆΈΉΊΌΎΏ",
    "he": "יוהלארתבשמנחעדקפםכטגצסזןךףץ",
    "ar": "اليمنرتوبدسعفهكقحجشطصخذزةأضثظغىإءئآؤ",
    "fa": "اینردهموتبشسلکزقفعگخجحآپچطصضغذثظءئژيكةأؤ",
    "th": "านรอกเงมยลวดทสตะปบคหแจพชขใไโผซธศณฐถภฉญษฟฒฆฏฎฝฌฬ่้ิีุูั็์ืึำๆๅฯฤ",
}
