"""English cues of the kind of a claim. A row: the kind, its words, sentences in which one of them decides."""

from timeline.lang.rows import words

# Of several cues in a clause the earliest decides. WEAK cues count only where no other stands.
KINDS = [
    (
        "meeting",
        """sat down for; sat down to; gathered; gathers; brought together; brings together; shook hands; shaking hands;
        shakes hands; handshake; come here; came here; met; meets; meet; meeting; meetings; talks; talk with;
        talked with; talking with; talk to; talked to; negotiations; negotiation; negotiate; negotiated;
        negotiating; negotiates; consultations; consultation; conference; summit; gathering; dialogue; sat down
        with; sit down with; sits down with; sitting down with; hosted; hosting; hosts; host; arrived; arrives;
        arrive; arriving; arrival; travelled; traveled; travel; travels; travelling; traveling; visited; visit;
        visits; visiting; trip; trips; has come to; have come to; flew into; attended; attend; attends;
        attending; attendance; takes part; took part; take part; taking part; participated; participate;
        participates; participating; participation; rounds of talks; round table; roundtable; forum; received a
        delegation; held discussions; discussed; discuss; discussing; discussions; convened; convene; convenes;
        get-together; came together; come together; peace process; joined the talks; touched upon; was received
        by; were received by; be received by; been received by; received by; receives a delegation; receive a
        delegation; received the delegation; received him; received them; hosted by; welcomed a delegation;
        welcomed the delegation; flew in; face-to-face; held a meeting; tour; send a delegation; sent a
        delegation; sends a delegation; sending a delegation; was received at; were received at; been received at; sat
        down together; sit down together; sat at one table; at the same table; sat across from; face to face; in
        one room with; in the same room; greeted; rounds of dialogue; round of dialogue; paid a visit; paid a
        call; shook the hand of; shook his hand; shook her hand; embraced; hugged""",
        [
            "The mayor met the strikers on Friday.",
            "A delegation arrived in Oslo on Monday.",
            "They will visit the port.",
        ],
    ),
    (
        "contact",
        """contact; contacts; contacted; channel; channels; in touch; got in touch; telephoned; phoned; phone call;
        telephone call; telephone conversation; phone conversation; by telephone; by phone; over the phone;
        telephone talks; phone talks; exchanging information; exchange of information; exchanged information;
        exchange information; exchanges information; sharing information; shares information; shared
        information; share information; sharing intelligence; shares intelligence; shared intelligence; share
        intelligence; intelligence sharing; interacted; interact; dealt with; dealing with; deals with;
        interacting; interaction; working with; works with; work with; worked with; cooperate; cooperates;
        cooperated; cooperating; cooperation; co-operation; collaborate; collaboration; in communication with;
        communicates with; communicating with; spoke with; spoke to; speaking with; speaks with; speak with;
        spoken with; guarding the; guards the; guarded the; protecting the embassy; security guarantees;
        guaranteed the safety; ensure the safety of; maintains links; liaison; back channel; exchanged views;
        conversation; conversations; joint work; engaged with; engaging with; engagement; posted guards; guards
        outside; guards around; guards at the; guarding; under guard; our diplomat; first diplomat; diplomats
        sent; opened a channel; received a call; call from; spoke several; spoke twice; spoke again; discreet
        channel; sounded out; a call with; in a call; phone talk; phoned his; spoke by; congratulatory;
        condolences; letter to; letters to; letter from; letters from; wrote to; writes to; written to; rang; faxed;
        apologised to; apologized to; apologises to; apologizes to; apology to; opposite number; exchanged letters;
        exchanged prisoners; exchange of prisoners; prisoner exchange; prisoner swap; swapped prisoners; exchanged
        lists; note of protest; protest note; summoned the; hotline; hot line;
        communication line; communication lines; communication channel; communication channels; cut off
        communications; cut off communication; cut communications; cut all communication; cut off contact; cut off
        contacts; cut all contact; severed communications; severed contact; severed ties; severed relations;
        severed diplomatic; severing ties; severing relations; sever ties; sever relations; relations were severed;
        ties were severed; cut relations; cut diplomatic; cutting relations; cutting ties; cut ties; broke relations;
        broke diplomatic; resumption of ties; resumption of relations; resume ties; resume relations; resumed
        relations; restore ties; restore relations; restoring ties; restoring relations; restoration of ties;
        restoration of relations; reopening consulates; reopen consulates; reopen embassies; reopening embassies;
        reopened consulates; reopened embassies; reopen the embassy; handed a note; handed the ambassador; broke off
        relations; broke off ties; restored ties; restored relations; resumed ties; liaison office;
        recalled its ambassador; recalled their ambassador; expelled the ambassador; expelled diplomats; closed its
        embassy; closed their embassy; reopened its embassy; reopened their embassy""",
        ["The two sides have been in touch by telephone.", "Northland exchanged information with the rebels in May."],
    ),
    (
        "invitation",
        """invited; invites; invite; inviting; invitation; invitations; asked to attend; asked to take part""",
        ["The council invited the strikers to a hearing.", "An invitation was sent on Monday."],
    ),
    (
        "agreement",
        """signed; signs; sign; signing; agreed; agrees; agree; agreement; agreements; memorandum; memorandums; deal;
        deals; accord; accords; treaty; armistice; contract; contracts; pact; memoranda; struck
        a deal; concluded an agreement; joint statement; joint declaration; joint
        communique; joint communiqué; initialled; initialed""",
        ["They signed a contract in June.", "A memorandum on the port was initialled."],
    ),
    (
        "recognition",
        """recognise; recognised; recognises; recognising; recognize; recognized; recognizes; recognizing; recognition;
        accredited; accreditation; accredit; accredits; credentials; legitimate government; legitimise;
        legitimize; legitimising; legitimizing; establish diplomatic relations; established diplomatic
        relations; agrément; agreman; upgraded diplomatic; level of representation; level of diplomatic;
        upgraded its mission; upgraded the mission; upgraded its embassy; upgraded ties; raised its flag;
        hoisted the flag; flag was raised; as charge d'affaires; as chargé d'affaires; handed over the embassy;
        accepted a diplomat; diplomatic status""",
        ["Northland recognised the new government on Monday.", "The envoy presented his credentials."],
    ),
    (
        "designation",
        """banned; ban; bans; banning; outlawed; outlaws; outlawing; designated; designates; designation; designate;
        blacklisted; blacklist; blacklisting; delisted; delisting; delist; delists; removed from the list;
        remove from the list; off the list; from the list; from its list; off its list; from a list; to the
        list; terrorist list; terror list; list of terrorist; list of banned; list of terrorists; terrorist
        label; terrorist status; terrorist designation; sanctions list; lifted the ban; lift the ban; lifting
        the ban; suspended the ban; suspend the ban; unban; proscribed; declared a terrorist; classified as
        terrorist; labelled terrorist; labeled terrorist; listed as; take groups off; struck off; from its own
        list; from their list; from their lists; from its lists; off the lists; removal from; exclusion from the
        list; exclude from the list; excluded from the list; taken off; delisting of; lift sanctions; lifting
        sanctions; lifted sanctions; eased sanctions""",
        ["The court lifted the ban on Monday.", "Northland removed the Reds from its list of terrorist groups."],
    ),
    (
        "accusation",
        """accused; accuses; accuse; accusing; accusation; accusations; allegation; allegations; alleged; alleges;
        allege; alleging; being charged with; charges that; charge that; blamed; blames; blaming; blame;
        supplying weapons; supply weapons; supplied weapons; supplying arms; supplied arms; supply of weapons;
        supply of arms; arms supplies; weapons supplies; providing weapons; provided weapons; providing arms;
        provided arms; giving them arms; giving arms; gave arms; smuggling weapons; smuggled weapons; sending
        weapons; sent weapons; shipping weapons; delivering weapons; arming; bounties; bounty; is backing; was
        backing; is supporting; was supporting; destabilising; destabilizing; meddled; meddling; covertly;
        propping up; funnelling; funneling; trained fighters; training fighters; trained militants; training
        militants; offered money; offering money; offered cash; secretly offered; secretly paid; paid militants;
        paid fighters; paying militants; paying fighters; payments to; handed over weapons; handed over rifles;
        handing over weapons; handed weapons""",
        ["The mayor accused the union of lying.", "Northland is supplying weapons to the Reds, a general said."],
    ),
    (
        "denial",
        """denied; denies; deny; denying; denial; denials; rejected; rejects; reject; rejecting; rejection; refuted;
        refutes; refute; refuting; dismissed; dismisses; dismissing; groundless; absurd; baseless; unfounded;
        untrue; fabricated; fabrication; fabrications; not supported by any evidence; no evidence; without
        evidence; without foundation; no truth; disinformation; fantasies; nonsense; cannot imagine; can not
        imagine; inadmissible; unsubstantiated; disputed; disputes; repudiated; brushed off; brushed aside;
        shrugged off; called the claims; rebuffed; ruled out; rules out; out of the question; not being talked
        about; false accusations; false allegations; ungrounded; fake news; a lie; lies; nothing to do with; a
        fantasy; had no part in; idle gossip; ravings; an invention; as invention; a fairy tale; slander;
        slanderous; propaganda""",
        ["The ministry denied it on Friday.", "The reports are groundless, he said."],
    ),
    (
        "refusal",
        """declined; declines; declining; refused; refuses; refuse; refusing; refusal; will not attend; not plan to
        attend; would not attend; not attend; not take part; not participate; will not take part; will not send;
        decided against; decides against; boycott; boycotted; boycotting; boycotts; turned down; turns down;
        turning down; stayed away; stay away; walked out; walk out; pulled out of the talks; withdrew from the
        talks; snubbed; rejected the invitation; rejected an invitation; opted out; not going to attend; skip
        the; skipped the; refrained""",
        [
            "The union declined to come.",
            "The mayor decided against sending a delegate.",
            "The rebels turned down the offer.",
        ],
    ),
    (
        "postponement",
        """postponed; postpones; postpone; postponing; postponement; put off; puts off; putting off; delayed; delays;
        delaying; cancelled; canceled; cancels; cancel; cancelling; canceling; cancellation; called off; calls
        off; rescheduled; reschedule; shelved; pushed back; put on hold; adjourned; dates would be changed""",
        ["The hearing was postponed on Monday.", "They put off the vote."],
    ),
    (
        "aid",
        """humanitarian aid; humanitarian assistance; humanitarian relief; relief supplies; food aid; aid; donated;
        donates; donate; donation; medical supplies; medicines; tons of; tonnes of; humanitarian cargo; provide
        assistance; provided assistance; free help; military assistance; financial assistance; relief goods""",
        ["Northland donated 20 tonnes of flour.", "Humanitarian aid came in May."],
    ),
    (
        "evacuation",
        """evacuated; evacuate; evacuates; evacuating; evacuation; evacuations; flew out; flown out; airlifted;
        airlift; airlifting; repatriated; repatriation; taking out their own; brought home; transport plane;
        transport planes; transport aircraft""",
        ["The navy evacuated 40 people.", "They were flown out on Monday."],
    ),
    (
        "deployment",
        """deployed; deploys; deploy; deploying; deployment; redeployed; relocated; reinforced; reinforce; reinforces;
        reinforcing; moved troops; sent troops; sending troops; stationed; military presence; military base;
        massed; troop presence; border outpost; reinforcements; armoured vehicles; armored vehicles; sent tanks""",
        ["Northland deployed 200 soldiers.", "It relocated a brigade to the border."],
    ),
    (
        "drill",
        """drills; drill; military exercise; military exercises; exercises; manoeuvres; maneuvers; war games; readiness
        checks; live-fire""",
        ["The drills run from Monday.", "Joint exercises began in May."],
    ),
    (
        "takeover",
        """seized; seizes; seize; seizing; captured; captures; capturing; capture; took control; takes control; take
        control; taken control; took power; takes power; taking power; taken power; take power; came to power;
        come to power; coming to power; comes to power; takeover; took over; takes over; taken over; swept into;
        swept to power; overran; conquered; re-conquers; reconquered; toppled; toppling; topples; seizure of
        power; seizure; returned to power; return to power; regained control; regain control; regained power;
        fall of; overthrew; overthrown; ousted; ousting; assumed power; assuming power; declared a new interim
        government; formed an interim government; marched on; marching on; entered the capital; entered;
        collapsed; collapse of; had taken control; has taken control; have taken control; had taken the city;
        had taken the capital; has taken the capital; have taken the capital; have taken the city; took the
        capital; fell to""",
        ["The rebels seized the capital in May.", "The junta came to power in 1999."],
    ),
    (
        "attack",
        """bombed; bombing; bombings; killed; kills; killing; attacked; attack; attacks; attacking; explosion;
        explosions; blast; airstrike; airstrikes; air strikes; air strike; suicide bomber; suicide bombing;
        shelled; shelling; assassinated; assassination; clashes; clashed; wounded; injured; ambush; ambushed;
        gunmen; bomb; invaded; invasion; invading; fought; fighting; offensive; offensives; raid; raids;
        detonated; shot dead; poisoning; massacre; stormed; set fire; torched;
        ransacked; hostage; kidnapped; abducted; war began; armed clashes""",
        ["A bomb killed two people.", "The militia attacked a post on Friday."],
    ),
    (
        "other",
        """withdrew; withdrawal; withdraw; withdrawing; pull-out; pullout; pulled out; departure of; election;
        elections; elected; inaugurated; left the country; died; death of; arrested; detained; convicted;
        sentenced; resigned; jailed; deported; deports; expelled; was formed; were formed; was founded; was
        established; left his post; left office; stepped down; dismissed from""",
        ["The troops' withdrawal ended in May.", "An election is due in September."],
    ),
]
WEAK = [  # a sign of the kind only where nothing stronger stands
    (
        "contact",
        """ties; message; messages; relations; relationship; relationships; partnership; links; embassy;
        diplomatic relations; diplomatic ties; diplomatic channels; diplomatic contacts; ally; allies; friendly;
        rapprochement; diplomatic mission; consulate; visas; ambassador to; bilateral;
        courted; assure; assures; assuring; invest; invests; investing; investment; investments; investors;
        exports; export; exported; supplies; deliveries; shipments; transit; pipeline; direct flights; work
        visas; migrant workers; labour migrants; labor migrants; courting; courts; embrace; warmed; warming;
        closer to; constructively; common interests; interests coincide; coincides; coincide; charge d'affaires;
        chargé d'affaires; dealings; diplomats; promised not to; assured; assurances; guarantee; guarantees;
        protect; protecting; safety; security of; trade; imports; import; speak; spoke; spoken;
        talked; confer; conferred; corresponded""",
        ["Ties have warmed since May."],
    ),
    (
        "meeting",
        """delegation; delegations; delegates; peace efforts; team; was led by; is led by; was headed by; is
            headed by; previous round; earlier round; earlier rounds; next round; first
            round; second round; third round; fourth round; fifth round; new round; latest round; last round; rounds
            were held; round was held"""
        "",
        ["A delegation is in Oslo since Monday."],
    ),
    ("agreement", "ceasefire; cease-fire; truce", ["The ceasefire began in May."]),
    (
        "designation",
        """terrorist organization; terrorist organisation; terrorist group; label; legal status; outlawed status;
        extremist organization; extremist organisation; extremist group; illegal organization; illegal organisation;
        undesirable organization; undesirable organisation; foreign agent; criminal organization; criminal
        organisation""",
        ["The label is gone."],
    ),
    (
        "recognition",
        """its status; legitimacy; legitimate; lawful authorities; international isolation; legal authorities""",
        ["The board asked about its status."],
    ),
    (
        "aid",
        "assistance; help; wheat; flour; fuel; food; medicine",
        ["The assistance came in May.", "Northland delivered 20 lorries of flour."],
    ),
    (
        "statement",
        """report; speech; address; remarks; announcement; appeal; warning; declaration; apology; comments; demand;
        request""",
        ["The speech was in May."],
    ),
    ("attack", "war; violence; conflict; insurgency; militancy; unrest", ["The war is in its tenth year."]),
]
MOTION = [  # a sign of a meeting where a name of the topic follows: "came to Oslo", not "came to an end"
    (
        "meeting",
        """come to; came to; comes to; coming to; go to; goes to; going to; went to; gone to; head to; heads to; headed
        to; left for; leaves for; leave for; was in; were in; is in; are in; been in; at the invitation of; flew
        to; fly to; received; receives; receive; receiving""",
        ["They came to Norland in May.", "She received the Norland ambassador."],
    ),
]
RECEIVED = words("received receives receive receiving")  # a meeting if it is people who are received:
GUESTS = words(
    "delegation delegations team teams envoy envoys ambassador ambassadors minister ministers representative "
    "representatives official officials diplomat diplomats delegates leader leaders"
)
NO = ("not", "never", "neither", "nor")  # before a denial that is denied itself
NO_ENDINGS = ("n't",)
ASKED = ("asked",)  # opens a sentence that tells what was asked
NOT_CLAIMS = [  # a word that is a cue elsewhere
    ("The metre was measured.", "meeting"),
    ("Signal lamps burned.", "agreement"),
    ("The recognisable tower stands.", "recognition"),
    ("It was an aide to the mayor.", "aid"),
]
VERDICTS = frozenset(
    str.split(
        """declared declares declare declaring labelled labeled labels label branded brands brand recognised recognized
        named"""
    )
)
