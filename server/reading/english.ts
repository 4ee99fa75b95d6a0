/** The English that every scenario shares: what binds, permits, forbids and waives; what opens a condition or an exception; words that change nothing. */
import { phraseOf, type Phrase } from './patterns.ts';

/**
 * N: not. D: a duty. M: a permission. S: an intention. F: forbidden (a permission denied). W: waived (a duty denied).
 * O: oneself judges. J: each. T: together. Q: requires (consent, a decision). V: of nothing it is said. X: only.
 */
export type Operator = 'N' | 'D' | 'M' | 'S' | 'F' | 'W' | 'O' | 'J' | 'T' | 'Q' | 'V' | 'X';

const written: Record<string, readonly string[]> = {
  D: [
    'shall|must|will',
    'have|has to',
    'have|has got to',
    'need to',
    'be required|obliged|bound|obligated|compelled|forced|duty|committed to',
    'be require|oblige|bind|obligate|compel|force to',
    'be under|have an|a|the? legal|strict|clear|moral|special? obligation|duty|responsibility to|of?',
    'it be the duty|obligation|responsibility of',
    'have an|a|the? obligation|duty|responsibility to',
    'be subject to an|a? duty|obligation to?',
    'undertake|agree|commit|pledge|promise|engage|vow|covenant|consent|bind|swear|accept themselves|itself? to|that',
    'undertake|pledge|promise',
    'accept an|the? obligation|duty to|of?',
    'give an? undertaking to|that?',
    'make sure|certain that?',
    'see to it that',
    'guarantee that',
    'ensure that?',
    'be mandatory|compulsory|obligatory',
    'be incumbent on|upon',
    'shall|may|can|will be called|call upon|on to',
    'be necessary|required for|to?',
    'oblige|compel|obligate',
  ],
  M: [
    'be only|solely|just permitted|allowed|permissible|possible|lawful|admissible',
    'be eligible|qualified|fit to|for',
    'be without prejudice to ~ right|freedom|liberty ~ to',
    'leave|remain ~ free to',
    'recognise|acknowledge|reaffirm|respect|confirm ~ right|freedom of ~ to',
    'may|can|could',
    'be permitted|allowed|authorised|entitled|free|empowered|able|welcome|enabled to|for?',
    'be permit|allow|authorise|entitle|empower|enable to',
    'be at liberty to',
    'be permitted|permissible|allowed|allow|permit|admissible|authorised|lawful|possible',
    'have|retain|reserve|keep|enjoy|possess|preserve a|the? full|sovereign|inherent? right|freedom|option|possibility|power|liberty|authority to|of',
    'have|retain|reserve|keep|enjoy|preserve its? the? right',
    'consider|deem|hold|regard|find|think it? possible to|for|that?',
    'party|side|delegation consider|deem|hold|regard|find|think it? possible to|for|that?',
    'party consider that',
    'remain|stay|be free|entitled|able|at liberty to',
    'be|remain open to|for',
    'get to',
    'allow|permit|entitle|authorise|empower|enable',
    'be optional|voluntary',
    'be|remain|stay|keep|stand|leave open to|for|towards?',
    'see no objection|obstacle|harm to|in',
    'there be no prohibition|ban|bar|restriction|embargo on|against|of|to',
    'may|can decide|choose|opt|elect to',
    'be within the? right|power of',
    'can|may always|still|well|just|also|simply|freely?',
    'have a? say over',
  ],
  S: [
    'should|would|ought',
    'intend|aim|plan|hope|wish|want|strive|endeavour|try|attempt|aspire|seek to|that',
    'intend',
    'be|stand ready|willing|prepared|inclined to',
    'confirm|express|declare|affirm|reaffirm|state|announce their|its? the? intention|readiness|willingness|desire|will|wish to|of|that',
    'make|use|do every|all? best|reasonable? effort|endeavour|best to?',
    'do what ~ can to',
    'consider|contemplate|envisage the? possibility of?',
    'contemplate|envisage',
    'have the? intention to|of',
    'look|work toward|towards|forward to?',
    'it be the? intention|desire|wish of|that',
    'try|endeavour|strive',
    'express|voice|state|share the? hope|wish|desire|expectation|conviction that|to|of?',
    'express|voice|state the? hope|wish|desire|expectation that they|it|both will|may|shall',
    'consider|contemplate|envisage|discuss amend|change|revise|hold|provide|send|supply|close|support|promote|adopt',
    'give ~ consideration to',
    'take under|into consideration',
    'apply|petition|ask to become|be',
    'consider|examine|study|discuss whether|how|what|which to?',
    'it be desirable|hoped|hope that',
    'be called|call upon|on to',
    'encourage|invite|urge|recommend to?',
    'be encouraged|invited|urged|recommended|expected|advised to',
  ],
  F: [
    'affect|prejudice|impair|limit|restrict|diminish|infringe|curtail|detract from? ~ right|freedom|liberty to',
    'affect|prejudice|impair|limit|restrict|diminish|infringe|curtail|detract from? ~ right|freedom|liberty of ~ to',
    'deprive ~ of ~ right|freedom ~ to|of',
    'undertake|agree|commit|pledge|promise|engage|vow|covenant|bind|swear themselves|itself? not|never to?',
    'be prohibited|forbidden|barred|precluded|banned|debarred|disallowed|outlawed|excluded|prevented|blocked from?',
    'be prohibit|forbid|bar|preclude|ban|debar|disallow|outlaw|exclude|prevent|block from?',
    'be? ruled|rule out',
    'be impermissible|inadmissible|unlawful|illegal',
    'be off limit',
    'be out of the? question',
    'prohibition|ban|interdiction on|against',
    'renounce|waive|relinquish|surrender|forgo|forfeit|forswear the? right|option|freedom|possibility to|of',
    'give up the? right|option|freedom|possibility to|of',
    'have|has no right|authority|power|permission to|of',
    'prohibit|forbid|ban|bar|preclude|prevent|disallow|outlaw|block|exclude|stop|hinder|restrain from?',
  ],
  W: [
    'need not',
    'be exempt|excused|relieved|released|dispensed|absolved|exempted from?',
    'be not|under no obligation|duty|requirement to?',
    'be under no legal|strict|moral? obligation|duty|responsibility to|of?',
    'have|has no obligation|duty|responsibility|need to',
    'no obligation|duty to|of|on?',
    'assume|accept|incur|bear|contract|acknowledge|undertake no legal? obligation|duty|responsibility|commitment to?',
    'create|impose|entail|involve|give|establish|constitute no legal? obligation|duty',
    'be unnecessary',
    'whether to',
    'be not necessary',
    'no need to|for?',
    'not be? mandatory|compulsory|obligatory',
    'without|free of? any obligation|duty to',
    'dispense with',
  ],
  N: [
    'remain|stay|keep|stand outside of?',
    'only|merely|purely|solely|exclusively|simply|just|entirely political|moral',
    'of a|purely|merely? political|moral nature|character only?',
    'political|moral in nature|character only?',
    'be without any? binding|legal',
    'be devoid of',
    'withdraw|drop|cancel|retract|revoke ~ application|bid|candidacy',
    'not',
    'never',
    'no longer',
    'in no case|circumstance|event|way|wise',
    'under no circumstance|condition',
    'at no time|point',
    'on no account',
    'by no mean',
    'refrain|abstain|desist|forbear from?',
    'keep|stay|remain|hold|be ~ away|out|clear|aloof|apart from|of',
    'keep|stay away from',
    'deny|refuse',
    'fewer|lesser|less|inferior|superior|greater|more right|duty|obligation|power than',
    'non binding',
    'free|clear|rid of|from',
    'send home|away|back',
    'send|order|see|ship ~ home|away|back|packing',
    'expel|evict|dismantle',
    'refuse|decline|omit|fail|neglect to',
    'renounce|forgo|forswear|eschew|avoid|waive|abandon|disclaim|repudiate',
    'give up',
    'withdraw|cancel|drop|abandon|recall|revoke ~ application|bid|candidacy|candidature for|to|of?',
    'be against|opposed to?',
    'secret|hidden|confidential|conceal|hide|withhold from?',
    'suspend|postpone|defer|forgo assertion|pursuit|exercise of',
    'be without prejudice to',
    'break|call off',
    'nothing left? to',
    'there be nothing left? to',
    'be discontinued|unchanged|unamended',
    'discontinue',
    'be|remain|stay unchanged|unamended|untouched',
    'consultation|talk|talks|negotiation ~ be suspended|discontinued|broken',
    'suspend|halt consultation|talk|negotiation',
    'choose|decide|opt|elect|prefer not to',
    'give up|abandon|renounce|drop|forswear|relinquish|shelve|bury|end|stop|scrap ~ plan|hope|ambition|intention|aim|goal|wish|desire|dream|aspiration|attempt|effort|quest|idea to|of|for',
    'be a|an? purely|merely|only|just|mere? political|moral|diplomatic commitment|promise|pledge|assurance|undertaking|statement|gesture',
    'be removed|struck|deleted|dropped|crossed|taken|excluded|expelled from|off|out of? list|circle|group|number|roster|rank',
    'remove|strike|delete|drop|cross|take|exclude|expel ~ from|off|out of? list|circle|group|number|roster|rank',
    'be a|an? statement|expression|declaration of ~ political intent|intention|will',
    'be subordinate|inferior|secondary|junior|second to',
    'and no more|other|others|further',
    'have|has had? enough of',
    'be|remain|stay closed|shut to|for',
    'give|have|get|let no room|place|space|home for|to',
    'have no|not wish|desire|intention|plan|ambition|aspiration to|of',
    'rule out',
    'turn down|away',
    'steer|stand clear of',
    'keep|shut|lock ~ out',
    'of a? lesser|lower|inferior|secondary|second rank|class|standing|order|status|kind',
    'be|remain fixed|frozen at|for',
    'be|remain|stay exhaustive|frozen|sealed',
    'say no to',
    'cease|stop to',
  ],
  O: [
    'at|in its|their|his|own|sole|free|absolute|full ~ discretion',
    'at discretion|option|pleasure|choice|will of?',
    'in the? way|manner it|they ~ think|consider|believe|like|want|prefer|see be? best|fit|right?',
    'the? way it|they think|like|want|prefer|see fit|best?',
    'however|whatever it|they ~ think|like|want|see|deem|wish|choose best|fit|necessary|right?',
    'as|how|what|where it|they like|please|choose|want|prefer',
    'as often|much|many|far|soon as ~ see|deem|think|like|want|please|wish|choose fit|necessary|right?',
    'whenever|wherever|whichever|whatever|however|when|where|if ~ see|deem|think|feel|judge it? fit|necessary|right|useful|wise|appropriate|like',
    'whenever|wherever|whichever|whatever|however ~ like|want|please|wish|choose',
    'at any time|moment|hour|point it|they ~ like|want|please|wish|choose',
    'alone to? decide|choose|determine|judge|say',
    'be for ~ alone? to decide|choose|determine|judge|say|settle',
    'be for ~ to decide|choose|determine|judge|say|settle',
    'be up to ~ to? decide|choose|determine|judge|say|settle',
    'be a? matter for ~ alone?',
    'it|they|state|power|party ~ consider|deem|think|believe|judge|feel|decide|find|conclude that',
    'of its|their own motion|initiative|volition|will|free',
    'as|that|which|such it|they|he|she|each ~ deem|consider|think|judge|believe|see|regard fit|necessary|appropriate|useful|proper|advisable|desirable|right|expedient|suitable|needed?',
    'as|if|where|when|whenever|should it|they ~ deem|consider|think|judge|believe|see|find|regard it? ~ fit|necessary|appropriate|useful|proper|advisable|desirable|right|expedient|helpful|needed',
    'think|consider|believe|feel|judge|deem it|this|that|them|the? ~ need|needed|necessary|useful|appropriate|desirable|required|advisable|expedient',
    'decide|determine|find|conclude by|for? itself|themselves|alone',
    'its|their own? government|parliament|president|leader|authority ~ decide|think|consider|wish|choose|find|believe|judge',
    'within|in|at|to the? sole|own|exclusive|full|absolute|free|complete? discretion of',
    'for itself? alone to decide|determine|judge',
    'if|when|as|whenever|where it|they so? wish|choose|want|please|like|desire|prefer',
    'as|if deemed|considered|judged|thought|deem|consider|judge fit|necessary|appropriate|useful|advisable|desirable by it|them|itself|themselves|each|that',
    'in its|their own? judgement|opinion|view|estimation|assessment|appreciation',
    'on its|their own initiative|motion|decision|authority|responsibility',
    'of its|their own accord|choosing|choice',
    'decide|determine|judge|choose for? itself|themselves ~ whether|what|how|if|which',
    'decide|determine|judge|choose freely|alone|itself|themselves? whether|what|how|which',
    'decide|determine|judge|choose on its|their|his own? alone|itself? whether|what|how|when|where|which|if',
    'decide|determine|judge|choose for itself|themselves when|where|if|how',
    'up to each|it|them|the|every ~ whether|to|what|how',
    'the? extent it|they see|deem|consider|think ~ fit|appropriate|necessary',
  ],
  J: [
    'alone or together|jointly|collectively|with with? other?',
    'individually|singly|separately or|and jointly|collectively|together with? other?',
    'individual|single or|and joint|collective|common',
    'jointly|together or|and individually|separately|alone|singly',
    'individually and|or in concert with other',
    'each|every',
    'each one',
    'individual|individually',
    'severally',
    'respective|respectively',
    'on its own',
  ],
  T: [
    'one|single common|agreed|joint|shared|uniform version|line|interpretation|description|reading|border|boundary|understanding',
    'common|agreed|joint|shared|uniform version|interpretation|description|reading|understanding',
    'jointly|collectively|together|joint|collective',
    'in common',
    'acting as one',
    'as a body|whole|group',
  ],
  Q: [
    'require|need|demand|presuppose|necessitate',
    'call for',
    'be notified|notify|announced|announce|communicated|communicate to',
    'notify|inform|tell|alert',
    'obtain|seek|secure|request|get|ask the? prior|express|written|unanimous|full? consent|approval|agreement|permission|authorisation of|from|for?',
    'be subject|conditional|contingent|dependent to|on|upon?',
    'depend|hinge|rest on|upon',
    'be required|needed|necessary|obtained|sought|given|granted|secured|obtain|seek|give|grant|secure',
    'be conditioned on|upon',
    'be enough|sufficient|adequate for|to? allow|permit|authorise|hold?',
    'suffice',
  ],
  V: ['nothing in|under|contained|herein', 'no provision of|in', 'no part|article|clause of', 'none of the? provision'],
  X: ['only|solely|exclusively|alone', 'nobody|none but', 'no other ~ than'],
};

/** Operators by phrase. A waiver "W" is N over D, a ban "F" is N over M. */
export const operators: readonly { phrase: Phrase; means: Operator }[] = Object.entries(written).flatMap(([means, phrases]) =>
  phrases.map((phrase) => ({ phrase: phraseOf(phrase), means: means as Operator })),
);

/** What opens an adjunct, and of which kind. */
export type MarkerKind =
  | 'if'
  | 'after'
  | 'before'
  | 'during'
  | 'unless'
  | 'except'
  | 'with'
  | 'without'
  | 'despite'
  | 'purpose'
  | 'citation'
  | 'recital'
  | 'relative'
  | 'time';

const markerWords: Record<MarkerKind, readonly string[]> = {
  if: [
    'if',
    'only if',
    'when',
    'whenever',
    'where',
    'wherever',
    'in the? event of|that',
    'in case of|that',
    'in case',
    'in any case of|where',
    'in the? case of|where',
    'in the? face of',
    'provided|providing that',
    'on condition that',
    'on the? condition that',
    'upon|on condition of|that',
    'so|as long as',
    'in the? circumstance where|of|that',
    'as and when',
    'every|each time',
    'any time that',
    'in response to',
    'in answer|reply to',
    'in which|that case|event',
    'as soon as',
    'the moment',
    'assuming that?',
    'subject to',
    'in reaction to',
    'faced with',
    'against the? background of',
  ],
  after: [
    'after',
    'follow|follows',
    'be preceded by',
    'following',
    'upon',
    'once',
    'subsequent to',
    'from the? day|date|moment|time on|at|that|when which?',
    'not until',
    'only after|once|when',
    'no earlier than',
    'since',
  ],
  before: ['before', 'prior to', 'ahead of', 'in advance of', 'pending', 'until', 'till', 'up to? until', 'by the? time'],
  during: ['during', 'throughout', 'while', 'for as long as', 'for the? duration of', 'in the? course of', 'for so long as'],
  unless: ['unless', 'unless and until', 'if not'],
  except: [
    'except|excepting|save|barring|exept',
    'to the? exclusion of',
    'except|save where|when|if|that|for|in|with|as|by|on|after',
    'other than',
    'apart|aside from',
    'excluding',
    'with the? exception of',
    'but not',
    'but for',
    'not including',
    'not counting',
    'leaving|leave out|aside',
    'minus',
    'outside of?',
    'however not',
    'this do not apply',
    'do not include',
  ],
  with: [
    'with',
    'by',
    'on the? basis of',
    'on|upon',
    'at the? request|invitation|call|behest|instance of',
    'at',
    'on request',
    'under',
    'through',
    'by means of',
    'by way of',
    'including',
    'among other',
    'in consultation|agreement|cooperation|coordination|concert with',
    'based on',
    'in exercise of',
    'in',
    'on the? strength of',
    'acting',
    'as',
    'failing',
  ],
  without: [
    'without',
    'even without',
    'absent',
    'in the? absence of',
    'regardless of',
    'irrespective of',
    'whether or not',
    'whatever|whichever|whoever|no matter',
    'independent|independently of',
    'even if|though|when|where',
    'with no',
    'without need|waiting|asking of|for?',
    'without awaiting',
    'failing ~ agreement|consensus|unanimity|accord',
    'with or without',
    'in place|lieu|stead of',
    'in the? stead|place of',
    'instead of',
  ],
  despite: ['notwithstanding', 'despite', 'in spite of', 'without prejudice to', 'subject always to'],
  purpose: [
    'be followed by',
    'in order to|that',
    'so as to',
    'so that',
    'with a view|eye to',
    'for the? purpose of',
    'to this|that end',
    'with the? aim|goal|object|objective|purpose|intention of',
    'aimed at',
    'designed|intended to',
    'for the? sake of',
    'in the? interest of',
    'in an? effort to',
    'thereby',
  ],
  citation: [
    'in accordance|conformity|compliance|line|keeping|accord with',
    'pursuant to',
    'consistent|consistently with',
    'by virtue of',
    'within the? meaning of',
    'as provided|set|laid|described|defined|stated|referred|mentioned|specified|listed ~ in|by|to|under',
    'for the? purpose of this|the',
    'under|in|of this|the present|these treaty|article|agreement|paragraph|clause|document|instrument|provision|term',
    'in the? sense of',
    'as set|laid out|down',
    'according to',
    'in|under article|paragraph|annex 9',
    'article|paragraph|annex 9',
    'referred to in',
    'under international law',
    'without discrimination|exception',
    'without any exception',
    'if|where|when|as|wherever necessary|needed|required|appropriate|need|require',
    'as|so far as possible',
    "if|where|when|as|should it|that|this|need be|'s|prove|become necessary|needed|required",
    'if|where|when|should circumstance|situation|case so? require|demand|need|warrant',
    'if|when|where nothing else work|help|suffice',
    'if|when|where there be no other way|means|option',
    'if|as|where need be|arise',
    'which|that it|they|she need|require',
    'as far as possible',
    'while|so|as long as? this|the? treaty|agreement be|remain|stay in force',
    'while this|the? treaty|agreement be|remain|stay in force',
    'by reference to',
    'pending its|the|their? entry into force',
    'for as long as this|the? treaty|agreement be|remain|last in? force?',
    'for the? duration of this|the treaty|agreement',
    'at all time',
    'at any time|moment',
    'no matter who|whom|what ~ behind it|them|this?',
    'no matter who|whom ~ attack|attacker|aggressor|start|commit|launch|responsible|it?',
    'regardless|irrespective of who|whom ~ behind|attack|attacker|aggressor|start|commit|launch|responsible it|them?',
    'whoever|whichever ~ attacker|aggressor|author|perpetrator|culprit may|might? be?',
    'regardless|irrespective of ~ attacker|aggressor|author|perpetrator|origin',
    'it do not matter who|whom ~ attack|attacker|aggressor|behind or? how?',
    'whoever|whichever ~ commit|start|launch|order it|them|this|the? attack?',
    'from now on',
    'once and for all',
    'for good|ever|all time|evermore',
    'after|before that',
    'in peacetime',
    'in the? course of hostility',
    'from time to time',
    'without prejudice to the? charter',
    'that|which follow',
    'which|that|who so|also|likewise desire|wish|choose|want',
    'that|which|who wish|desire|want|choose to? do? so?',
    'notwithstanding any? other? provision|clause|article|term of|in this|the|present treaty|agreement',
    'notwithstanding anything in this|the|present treaty|agreement',
    'without prejudice to the? other provision of|in this|the treaty|agreement',
    'as a result',
    'in particular',
    'for the avoidance of doubt',
    'of course',
    'after that|this',
    'for now',
    'in principle',
    'to the? fullest? extent possible?',
    'hereby|hereunder|herein|hereinafter|hereto|thereto|thereof|therefor|thereunder',
    'in good faith',
  ],
  recital: [
    'recognising',
    'mindful',
    'noting',
    'whereas',
    'considering',
    'recalling',
    'convinced',
    'desiring',
    'bearing in mind',
    'aware',
    'desirous',
  ],
  relative: ['who|whom|whose|which', 'that be|have|do', 'where applicable'],
  time: [
    'within',
    'not|no later|earlier|more|longer|sooner than',
    'for',
    'over',
    'for a? period of',
    'over a? term of',
    'for a? term of',
    'over a? period of',
    'at least',
    'at most',
    'up to',
    'no fewer|less than',
  ],
};
export const markers: readonly { phrase: Phrase; kind: MarkerKind }[] = (
  Object.entries(markerWords) as [MarkerKind, readonly string[]][]
).flatMap(([kind, phrases]) => phrases.map((phrase) => ({ phrase: phraseOf(phrase), kind })));

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that carry no meaning of their own: never left over. */
export const functionWords = list(`
  a an the this that these those such said same any all both each every either neither one ones other another own
  of to in on at by for from with into onto upon over under between among amongst within as than then there here thereby therefore thus
  and or but nor so also too yet both either whether if when where while
  it its itself they them their theirs themselves he him his she her we us our ours i you your who whom whose which what
  is are was were be been being am do does did done have has had having
  shall will must may can would could should might ought need
  although though up out off down about such only even just still however moreover furthermore accordingly hereby again already always
  not no none nothing never
  's
`);

/** Words that dress a clause without changing what it says. */
export const plainWords = list(`
  hereby hereto herein thereof solemnly formally expressly explicitly specifically namely clearly fully full duly faithfully strictly scrupulously
  high contracting said present aforesaid above mentioned abovementioned following respective concerned relevant appropriate necessary
  state states government governments party parties country countries nation nations people treaty article agreement document paragraph clause instrument section provision provisions convention text pact
  international internationally legal legally law lawful lawfully sovereign sovereignty independence independent
  whatever whatsoever kind sort type form nature manner way means matter case cases purpose purposes effect regard respect part parts aspect circumstances circumstance
  territory territories soil land area areas whole entire entirety
  question issue subject
  including include includes inclusive etc
  hence forth henceforth thereafter future
  shall therefore regarded considered deemed understood construed interpreted treated consider deem understand construe interpret treat
  apply applies application remain remains exist exists continue
  time times day date
  order course place
  take taken make made give given hold held carry carried out put set
  right rights obligation obligations duty duties
  mutual mutually common commonly general generally normally ordinary usual usually
  particular particularly especially notably
  say says saying strongly strong express expresses expressed anybody anyone everybody everyone whomsoever whosoever comprise comprises comprised
  how going paper capacity prior requested raised launched affected advance otherwise records unconditionally absolutely truly
  obviously naturally simply anyway anymore okay please thing things
  free freely certain various several
  member members membership
  accordance respects
  per basis
  and/or
  first second third firstly secondly finally last
  more most less least
  ever back now today nowadays currently nevertheless nonetheless meanwhile proceed proceeds corresponding correspondingly big small large many great actual view
  attended happen happens happening
  actually really just exactly precisely basically
  like likewise equally similarly
  new further additional additionally
  direct directly indirect indirectly
  supreme competent formal valid validly effective effectively therein therewith thereto thereupon whereby whereof circle listed enumerated preamble plus annex annexed named real proper properly suitable aforementioned hereinbefore hereinafter pertinent
  adopt adopted adoption recourse receipt receiving received officially regulated embodied affirmative concurring alleged consequence afterwards immediate
  conclude concluded complete completed conduct conducted finish finished process possible city annual yearly written writing sole bilateral bilaterally separate separately relating concerning concern relate regarding result recorded provide provided
  establish established maintain maintained introduce introduced permit allow settle settled drawn sense character follow follows followed subsequent subsequently later then
  individual persons person work own behalf through toward towards side sides
  introduction existence occurrence event
  action actions measure measures step steps
  arise arises arising procedure procedures outcome outcomes term terms period extending round rounds problem problems session sessions spirit respectively inter alia ultimately eventually definitively officials citizens
  requisite incumbent favourably legitimate bind binds gladly promptly readily mere merely seriously carefully
  agree agrees agreed undertake undertakes commit commits pledge pledges promise
  declare declares declared declaration affirm affirms confirm confirms reaffirm acknowledge acknowledges recognise recognises proclaim
`);
