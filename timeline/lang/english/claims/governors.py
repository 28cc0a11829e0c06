"""English words that say of what they govern whether it came about."""

# A row: what becomes of the act that is governed, how it hangs on the word, the words, sentences with the status that
# the word in brackets has. How it hangs: `to` an infinitive, `ing` a form in -ing, `that` a clause, `object` a noun (or
# the subject of a passive), `subject`, and prepositions. A word is a lemma with its particle.
GOVERNORS = [
    (
        "undone",
        "to",
        """forbid ban prohibit yet fail refuse decline neglect forget omit failure refusal inability unable unwilling
        reluctant reluctance disinclined impossible unlikely powerless hesitant afraid loath""",
        {"The board failed to [repair] the dam.": "negated", "The crew was unable to [reach] the port.": "negated"},
    ),
    (
        "undone",
        "ing",
        """avoid prevent resist preclude quit forgo rule+out escape""",
        {"The mayor avoided [meeting] the union.": "negated"},
    ),
    (
        "undone",
        "from",
        """bar prevent keep stop block ban discourage refrain exclude prohibit dissuade deter restrain hinder abstain
        disqualify shield constrain preclude far""",
        {"The storm kept the ferry from [sailing].": "negated"},
    ),
    (
        "undone",
        "object",
        """avoid prevent avert reject foil thwart scuttle abandon miss veto decline refuse lack forgo kill+off
        turn+down preclude rule+out vote+down strike+down stave+off head+off ward+off pull+out+of withdraw drop
        block derail forbid prohibit ban outlaw withhold prevention cut+off""",
        {"The council rejected the [sale].": "negated", "The [sale] was blocked by a court.": "negated"},
    ),
    (
        "undone",
        "subject",
        "fail founder fall+through come+to+nothing evaporate",
        {"The [sale] fell through.": "negated"},
    ),
    ("undone", "of", "lack absence prevention rejection refusal", {"The lack of [repairs] showed.": "negated"}),
    ("undone", "against", "decide advise rule guard vote argue", {"They decided against a [sale].": "negated"}),
    ("undone", "of", "back+out pull+out", {"He backed out of the [sale].": "negated"}),
    ("undone", "on", "renege", {"He reneged on the [payment].": "negated"}),
    ("undone", "of", "instead short", {"He stopped short of [signing] it.": "negated"}),
    ("undone", "with", "dispense", {"They dispensed with a [hearing].": "negated"}),
    (
        "cancelled",
        "object ing of",
        """scrap axe cancel call+off abort annul cancellation rescind revoke""",
        {"The board cancelled the [hearing].": "cancelled", "The [match] was called off.": "cancelled"},
    ),
    (
        "postponed",
        "object ing of",
        """adjourn shelve postpone put+off defer delay postponement suspend+indefinitely push+back adjournment""",
        {"The [match] was put off.": "postponed"},
    ),
    (
        "planned",
        "to",
        """want wish hope expect plan intend aim seek try attempt agree offer promise threaten vow pledge urge ask
        demand request propose decide prepare need require order tell allow permit authorize authorise enable
        invite encourage press push call appeal move arrange schedule set due bound consider recommend vote
        design go commit undertake swear volunteer opt elect advise instruct direct warn beg implore pressure
        lobby campaign fight work struggle strive endeavor endeavour long like prefer mean likely ready free
        willing eager keen poised determined prepared sure certain liable supposed slated deal agreement
        contract threat proposal bid effort intention desire chance right ability decision opportunity
        permission authority power capacity commitment goal objective option willingness readiness obligation
        duty mandate license licence approval drive invitation incentive preparation mission task strategy step
        measure motion resolution legislation law rule time way pressure pact accord application readiness
        reason money fund scheme programme program team condition urgency willingness eagerness determination""",
        {"The mayor wants to [meet] the union.": "planned", "They signed a contract to [build] a ferry.": "planned"},
    ),
    (
        "planned",
        "ing",
        """plan consider propose suggest recommend contemplate mull weigh advocate envisage foresee discuss""",
        {"The board is considering [selling] the yard.": "planned"},
    ),
    (
        "planned",
        "object",
        """plan consider propose suggest recommend contemplate mull weigh expect seek want demand request urge schedule
        offer order announce approve authorize authorise await predict forecast envisage foresee threaten
        promise pledge advocate anticipate prepare project set intend require need hope+for call+for ask+for
        push+for press+for wait+for plan+for prepare+for invite agree talk+about debate""",
        {"The union demanded a [recount].": "planned", "The board announced 40 job [cuts].": "planned"},
    ),
    (
        "planned",
        "for",
        """call ask appeal plan hope push press wait prepare schedule set slate demand need agreement contract
        preparation proposal bid request pressure deadline ready opportunity chance campaign reward search hunt
        warrant look""",
        {"They called for a [vote].": "planned", "Plans for a [sale] are ready.": "planned"},
    ),
    (
        "planned",
        "of",
        """threat possibility prospect chance hope likelihood promise plan idea offer proposal talk option probability
        warn talk+about""",
        {"The threat of a [strike] grew.": "planned"},
    ),
    (
        "planned",
        "for of",
        """option basis means way hope chance possibility plan idea purpose goal aim strategy scheme prospect method
        formula look available ready""",
        {"They look for a way of [leaving].": "planned"},
    ),
    ("planned", "at", "aim", {"The law aims at [closing] the yard.": "planned"}),
    ("planned", "about", "be talk dream", {"They talked about [leaving].": "planned"}),
    (
        "planned",
        "in",
        "interest interested",
        {"Their interest in [leaving] is known.": "planned"},
    ),
    ("planned", "done", "want need order demand like prefer", {"They want the wreck [raised].": "planned"}),
    ("planned", "on", "plan insist vote decide proposal", {"They plan on a [strike].": "planned"}),
    ("planned", "to-noun", "agree commit consent invite invitation", {"They agreed to a [truce].": "planned"}),
    (
        "planned",
        "that",
        """hope expect predict forecast demand request propose suggest recommend urge order ask require insist warn
        hope fear possibility likelihood chance proposal demand threat promise pledge vow threaten agree wish
        prospect condition likely possible""",
        {"They demand that the mayor [resign].": "planned"},
    ),
    ("negated", "of", "no+question", {"There is no question of a [strike].": "negated"}),
    ("planned", "subject", "loom due likely slated possible imminent", {"A [strike] looms.": "planned"}),
    ("conditional", "of", "fear risk danger event case", {"In the event of a [strike] they close.": "conditional"}),
    ("conditional", "object", "oppose", {"The club opposes the [sale].": "conditional"}),
    (
        "conditional",
        "that of object",
        "doubt question unclear wonder unlikely doubtful improbable impossible unsure",
        {"The mayor doubts that they [met].": "conditional"},
    ),
    (
        "alleged",
        "that of with object",
        """allege suspect accuse allegation suspicion accusation claim rumour rumor speculate insinuate""",
        {"The board suspects that he [sold] the map.": "alleged", "He was accused of [selling] the map.": "alleged"},
    ),
    (
        "alleged",
        "to",
        "believe say think allege suspect report rumour rumor presume suppose reckon understand",
        {"She is said to have [met] him.": "alleged"},
    ),
    (
        "alleged",
        "for",
        "investigation investigate probe arrest indict try sue prosecute suspect question",
        {"He was arrested for [burning] the barn.": "alleged"},
    ),
    ("alleged", "with", "charge", {"She was charged with [burning] the barn.": "alleged"}),
    ("alleged", "of", "report", {"Reports of a [strike] went round.": "alleged"}),
    (
        "denied",
        "that of ing object",
        "deny refute denial dispute disprove debunk rebut disavow",
        {"The mayor denied that they [met].": "denied", "He denied [meeting] them.": "denied"},
    ),
    (
        "done",
        "asked",
        "reject refuse decline dismiss turn+down deny rebuff ignore spurn",
        {"The mayor rejected the [offer] of the union.": "happened", "He refused [requests] to leave.": "happened"},
    ),
    (
        "denied",
        "told",
        "reject dismiss deny refute rebuff rubbish dispute",
        {"He rejected claims that they [met].": "denied", "He dismissed reports of a [strike].": "denied"},
    ),
    ("denied", "that of", "reject dismiss", {"The mayor dismissed reports that they [met].": "denied"}),
    (
        "done",
        "to",
        """able quick slow first last only glad happy sorry sad lucky proud pleased surprised delighted wrong
        live manage continue begin start proceed help get come cause compel lead prompt use rush hasten bother
        dare happen force appear seem prove turn+out tend remain cease serve combine bring oblige remember""",
        {"The crew managed to [reach] the port.": "happened", "They did not manage to [reach] it.": "negated"},
    ),
    (
        "done",
        "ing",
        """continue begin start keep finish complete go+on resume involve include report+to recall remember admit see
        hear end+up spend acknowledge be""",
        {"They began [loading] the ferry.": "happened"},
    ),
    (
        "done",
        "object",
        """hold have make take conduct give launch sign start begin complete carry open reach strike stage do undergo
        win resume host mount perform execute commit achieve suffer sustain inflict produce cause
        trigger spark lead+to carry+out take+part+in bring pay engage+in set+up result+in bring+about provide
        deliver raise use create put issue file be go+through go+ahead+with enter+into step+up break+off""",
        {"The crew will hold a [vote].": "planned", "They did not sign a [contract].": "negated"},
    ),
    (
        "done",
        "subject",
        """take+place occur happen begin start open continue last resume proceed go+ahead come follow break+out
        get+under+way materialize materialise be ensue erupt arise go+on come+about""",
        {"The [vote] will take place.": "planned", "The [vote] never took place.": "negated"},
    ),
    (
        "denied",
        "that subject",
        """untrue false groundless baseless unfounded absurd nonsense fabricated fake unsubstantiated lie fabrication
        slander""",
        {"Reports of a [strike] are groundless.": "denied", "It was false that they [met].": "denied"},
    ),
    ("denied", "subject", "out+of+the+question", {"A [strike] is out of the question.": "denied"}),
    ("done", "subject", "on+the+table on+the+agenda in+the+works", {"A [sale] is not on the table.": "negated"}),
    ("ongoing", "subject", "underway under+way ongoing", {"[Talks] are under way.": "ongoing"}),
    ("ongoing", "object", "continue maintain keep", {}),
    (
        "attended",
        "object",
        "attend join participate+in",
        {"He will not attend the [talks].": "negated", "He attended the [talks].": "happened"},
    ),
    ("same", "object", "confirm verify acknowledge", {"The board has not confirmed the [sale].": "conditional"}),
    ("done", "with", "open begin end start close", {"The fair will open with a [speech].": "planned"}),
    ("fact", "ing of", "regret forget mention", {"He did not regret [selling] it.": "happened"}),
    ("fact", "that", "know realize realise regret forget notice", {"He did not know that they [met].": "happened"}),
]
# Adjectives and participles before a noun.
MODIFIERS = [
    (
        "planned",
        """planned proposed expected possible potential scheduled upcoming forthcoming future projected anticipated
        intended prospective threatened promised pending imminent""",
    ),
    ("alleged", "alleged suspected reported rumoured rumored purported supposed presumed unconfirmed"),
    ("undone", "averted attempted rejected aborted"),
    ("conditional", "any"),
    ("negated", "little few"),
    ("cancelled", "cancelled canceled"),
    ("postponed", "postponed delayed"),
]
ADVERBS = [  # beside a verb, or at the head of its clause
    ("alleged", "reportedly allegedly apparently purportedly supposedly seemingly"),
    ("conditional", "perhaps maybe possibly potentially presumably hypothetically"),
    ("undone", "nearly almost"),
]
