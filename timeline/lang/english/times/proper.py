"""English names and numbers that look like times: "April Glaspie", "the October Revolution", "resolution 1267"."""

from __future__ import annotations

from timeline.lang.rows import phrases, words

TITLES = words(
    "mr. mr mrs. mrs ms. ms miss dr. dr prof. sir lady dame lord madam judge justice inspector officer captain colonel "
    "sergeant major lieutenant corporal private detective constable capt. col. sgt. gen. lt. maj. cpl. pvt. sen. rep."
)
TRADES = words(
    "actress actor author writer singer novelist poet journalist columnist reporter director producer musician artist "
    "painter activist lawyer attorney coach player striker midfielder goalkeeper defender comedian model dancer "
    "historian diplomat ambassador philosopher designer composer pianist drummer guitarist blogger anthropologist "
    "teacher analyst spokeswoman spokesman spokesperson candidate pastor preacher playwright"
)
FORENAMES = words("January April May June July August")
CALLED = phrases(
    "Joe Friday; Joan Friday; Man Friday; Girl Friday; Rick Monday; Billy Sunday; Ruby Tuesday; Freaky Friday; "
    "Wednesday Martin; Wednesday Addams; Wednesday Mourning; Tuesday Weld; Tuesday Knight; Sunday Oliseh; Sunday Mba; "
    "Sunday Igboho; Sunday Adelaja; Sunday Dare; Sunday Akinola; Monday Okpebholo; Friday Night; Monday Michiels; "
    "Friday Times; Wednesday Club; Thursday Club; Monday Club; Sunday Essuman; Friday Samu; September Black"
)
BODIES = words(
    "Revolution Revolutions Group Films Film Records Movement Alliance Coalition Uprising Manifesto Theses War "
    "Brigade Brigades Monarchy Martyrs Foundation Media Books Magazine Pictures Productions Entertainment Company "
    "Society Hotel Square Street Avenue Boulevard City Bridge Madness Massacre Putsch Coup Decree Decrees Laws Party "
    "Institute Capital Partners Rebellion Plot Conspiracy Crisis Fair Ventures Holdings Studios Theatre Theater"
)
BUILDINGS = words("Mosque")
MOVEMENTS = words("Movement Youth Alliance Coalition Brigade Brigades Organization Organisation Martyrs Party")
FAMILIES = words("family brothers sisters")
CALENDAR = words(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eve I He She It They We"
)
TIMELY = words(
    "in of since until till by last this next from through during for early late mid mid- between before after on to "
    "past and every each or beginning end a its his her their around about late- early- annual until, and, or, thru "
    "previous following coming late, early, year month week when while than as if that because & , - – — /"
)
SERIALS = words(
    "resolution resolutions decree decrees edict law laws bill act regulation regulations directive order case docket "
    "file claim petition permit licence license section paragraph statute document invoice un u.n. unsc unscr res res. "
    "eo executive-order usd eur gbp aud cad inr pkr afn rs rs. inr. no no. nos nos. number numbers № article articles "
    "model flight convoy unit task-force battalion squadron asteroid ref reference"
)
RATIOS = words("ratio odds score scores share vote votes rating dose stake pressure fraction majority margin")
LONE = words("un u.n. no no. usd eur gbp aud cad inr pkr afn rs rs. inr.")
ORGANS = phrases(
    "committee; sanctions committee; sanctions list; sanctions regime; taliban sanctions committee; monitoring team; "
    "taliban sanctions; sanctions monitoring team; al-qaida sanctions committee; taliban committee; regime; "
    "al-qaida committee; al-qaeda committee; al qaeda committee; isil committee; un committee"
)
OLD_ORGANS = phrases("list; sanctions; resolution; process; mechanism; panel; obligations; designations")
MODERN = words("taliban tehran parliament ministry minister president")
ISLAMIC = words("hijri solar shamsi qamari lunar ah a.h. sh s.h. hejri")
MUSLIM = words(
    "afghan afghanistan kabul kandahar herat taliban iran iranian tehran persian mecca medina riyadh saudi mullah "
    "islamic emirate"
)
