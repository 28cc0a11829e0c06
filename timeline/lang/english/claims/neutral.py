"""English phrases that look like cues and tell nothing: a news conference is no meeting, a trade ministry no trade."""

# A row: the kind that a word of theirs would else be a sign of, the phrases, a sentence that has no such sign.
NEUTRAL = [
    (
        "meeting",
        """familiar with the talks; familiar with the matter; familiar with the discussions; familiar with the
        negotiations; briefed on the talks; briefed on the meeting; briefed on the discussions; alongside
        visiting; with visiting; by visiting; news conference; news conferences; press conference; press
        conferences; press briefing; told a conference; his hosts; her hosts; its hosts; their hosts; talk
        show; a host of; meet the needs; meet the demand; meet the demands; meet demand; meets the needs; meet
        the conditions; meet the requirements; meets the requirements; met the requirements; meet the
        criteria; met the criteria; meet its obligations; meet their obligations; meet the challenge; met with
        criticism; met with condemnation; met with scepticism; met with skepticism; met with silence; visiting
        fellow; visiting professor; visiting scholar; school attendance; met with a
        response; met with a strong; met with a firm; met with a cool; met with a wave; met with resistance; met
        with opposition; met with applause; met with force; be met with; been met with; was met with; were met
        with; being met with; is met with; are met with""",
        "He said so at a news conference.",
    ),
    (
        "agreement",
        """agree that; agreed that; agrees that; to deal with; will deal with; can deal with; could deal with; must
        deal with; should deal with; would deal with; a good deal; a great deal;
        great deal of; deal a blow; to strongly deal with; and deal with; not deal with; ended in a truce; ended in
        an armistice; ended with a truce; ended with an armistice; ended in a ceasefire; not a peace treaty; rather
        than a peace treaty; no peace treaty; without a peace
        treaty; never signed a peace treaty; dealt a blow; no deal of; signs of; sign of; a sign that; signs that;
        warning
        signs; the sign; contract workers; contracted""",
        "There are signs of spring.",
    ),
    (
        "recognition",
        """in recognition of; recognised that; recognized that; recognises that; recognizes that; recognise that;
        recognize that; recognise the need; recognize the need; recognises the need; recognizes the need;
        recognise the importance; recognize the importance; recognised as the world's; internationally
        recognised government; internationally recognized government; internationally recognised borders;
        internationally recognized borders; changed beyond recognition""",
        "She recognised that it was late.",
    ),
    (
        "designation",
        """ban on girls; ban on women; ban on female; ban on women's; ban on education; bans on women; banned
        women; banned girls; banning girls; banning women; ban on secondary; ban on opium; ban on poppy;
        banned opium; banned poppy; ban on the cultivation; ban on cultivation; ban on narcotics; ban on
        drugs; ban on exports; ban on imports; export ban; travel ban; travel bans; ban on travel; flight ban;
        ban on flights; ban on smoking""",
        "The ban on girls' schooling stays.",
    ),
    (
        "refusal",
        """declined to comment; declines to comment; declined comment; refused to comment; declining to comment;
        declined to say; refused to say; declined to give; refused to give; declined to elaborate; declined to
        specify; declined to name; declined to be named; declined to be identified; declined to confirm;
        refused to confirm; declined to discuss; declined to disclose; refused to disclose; declined to
        answer; refused to answer; declined to provide; refused to surrender; refused to hand over; refusing
        to hand over; refused to extradite; exports declined; imports declined; trade declined; prices
        declined; skip the queue""",
        "The mayor declined to comment.",
    ),
    (
        "aid",
        """aid worker; aid workers; aid agency; aid agencies; aid group; aid groups; aid organisations; aid
        organizations; first aid; aid cuts; with the aid of; with the help of; with help from friends; with the
        assistance
        of""",
        "Two aid workers said so.",
    ),
    (
        "evacuation",
        """transport minister; transport ministry; transport ministers; ministry of transport; minister of
        transport; transport links; transport corridor; transport corridors; transport route; transport
        routes; transport infrastructure; transport project; transport projects; transport sector; transport
        connectivity; public transport; transport costs""",
        "The transport minister was late.",
    ),
    (
        "takeover",
        """entered into force; enters into force; entered into an agreement; entered into talks; entered into
        negotiations; entered the talks; entered its; entered their; entered the agreement; entered a contract""",
        "The treaty entered into force.",
    ),
    (
        "attack",
        """heart attack; attack on the reputation; drug offensive; charm offensive; diplomatic offensive; trade
        war; cold war; fought for; fighting for; fighting terrorism; fighting drugs; fighting crime; in
        fighting; fighting corruption; fight against; war of words; bombshell""",
        "It was a charm offensive.",
    ),
    (
        "denial",
        """rejected by a vote; rejected the notion; lies in; lies at; lies on; lies within; lies with; lies
        between; lies ahead; disputed border; disputed boundary; disputed waters; disputed territory; disputed
        territories; disputed island; disputed islands; disputed region; disputed area; disputed areas; disputed
        maritime; disputed sea; disputed land; disputed zone; denied entry; denied access; denied permission;
        denied visas; denied a visa; denied bail; denied parole; was dismissed as head; has been
        dismissed; were dismissed from; propaganda broadcasts; propaganda broadcast; propaganda loudspeakers;
        propaganda leaflets; propaganda machine; propaganda war; propaganda campaign; propaganda outlet; propaganda
        website; propaganda video; propaganda videos; propaganda film; propaganda films; propaganda posters;
        propaganda slogans; propaganda message; propaganda messages; propaganda department; mutual criticism and
        propaganda""",
        "The port lies in the north.",
    ),
    ("drill", "military drills instructor; oil exercises; drill a well; oil drill; drill rigs", "They drill a well."),
    (
        "contact",
        """dealing with the aftermath; engagement party; tv channel; television channel; telegram channel; news
        channel; youtube channel; channel on telegram; whatsapp channel; state channel; the english channel; call to
        arms; call to action; call it; call them; call him; call her; call themselves; roll
        call; close call; wake-up call; some call""",
        "He wrote on his Telegram channel.",
    ),
    (
        "accusation",
        """nuclear weapons; nuclear weapon; nuclear arms; nuclear-armed; atomic weapons; conventional weapons; chemical
        weapons; biological weapons; weapons of mass destruction; weapons program; weapons
        programs; weapons test; weapons tests; weapons testing; weapons-grade; arms race; arms
        control; heavily armed; armed border; armed forces; armed conflict; armed men; armed guards; armed robbery;
        armed police; arms around; arms folded; open arms; in his arms; in her arms""",
        "The country has nuclear weapons.",
    ),
]
