// English function words, lower case; contractions stand with and without their apostrophe. Written for Waspada.

/** Words that carry no topic. Negators are never among them: dropping one would turn a meaning round. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves ' +
    'he him his himself she her hers herself it its itself they them their theirs themselves one ones someone ' +
    'somebody something anyone anybody anything everyone everybody everything am is are was were be been being do ' +
    "does did doing done have has had having will shall would could should can may might must ought i'm im i've ive " +
    "i'd i'll you're youre you've youve you'll you'd he's hes she's shes it's we're we've we'll they're theyre " +
    "they've theyve they'll that's thats there's theres here's heres what's whats who's whos let's lets y'all yall " +
    'and or as of at by for with about against between into through during before after above below to from up down ' +
    'in out on off over under again further then once here there when where why how all any both each other some such ' +
    'own same now also still ever upon within along across behind beyond among per via onto toward towards until till ' +
    'since while because whether if unless which who whom whose what whatever whichever whoever wherever whenever get ' +
    'got gets getting go goes going gone went come comes coming came make makes made making say says said saying see ' +
    'sees seen saw know knows knew take takes took taken give gives gave given let put puts use used using want wants ' +
    'wanted need needs needed try tries tried look looks looking think thinks thought thing things way day days time ' +
    'times today yesterday tomorrow tonight week month year first last next new old two three four five six seven ' +
    'eight nine ten another else okay ok oh ah hey hi hello yes yeah yep please pls etc already perhaps well back ' +
    'around away gonna wanna gotta u ur r dm rt people person guy guys'
  ).split(' '),
);

/** Words that turn the meaning of what follows. "hardly", "lacks", "unable" and "zero" belong here: "zero respect" blames and "zero lag" praises. */
export const negators: ReadonlySet<string> = new Set(
  (
    "not no never none nobody nothing neither nor nowhere cannot without hardly scarcely barely zero n't nt unable " +
    "lacks lack lacking lacked refuse refuses refused don't dont doesn't doesnt didn't didnt isn't isnt aren't arent " +
    "wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't couldnt shouldn't shouldnt haven't " +
    "havent hasn't hasnt hadn't hadnt ain't aint mustn't mustnt needn't neednt mightn't shan't daren't dunno anti " +
    'minus nothin'
  ).split(' '),
);

/** Words that strengthen the feeling word beside them, with the factor its valence is multiplied by (1.2 to 2). */
export const intensifiers: ReadonlyMap<string, number> = new Map([
  ['fucking', 2],
  ['fuckin', 2],
  ['freaking', 2],
  ['freakin', 2],
  ['frickin', 2],
  ['effing', 2],
  ['insanely', 2],
  ['ridiculously', 2],
  ['outrageously', 2],
  ['utterly', 2],
  ['extremely', 1.8],
  ['incredibly', 1.8],
  ['absolutely', 1.8],
  ['completely', 1.8],
  ['totally', 1.8],
  ['unbelievably', 1.8],
  ['exceptionally', 1.8],
  ['exceedingly', 1.8],
  ['immensely', 1.8],
  ['very', 1.7],
  ['super', 1.7],
  ['hella', 1.7],
  ['mega', 1.7],
  ['ultra', 1.7],
  ['uber', 1.7],
  ['hugely', 1.7],
  ['enormously', 1.7],
  ['tremendously', 1.7],
  ['thoroughly', 1.7],
  ['entirely', 1.7],
  ['wholly', 1.7],
  ['profoundly', 1.7],
  ['so', 1.6],
  ['really', 1.6],
  ['truly', 1.6],
  ['too', 1.6],
  ['highly', 1.6],
  ['deeply', 1.6],
  ['seriously', 1.6],
  ['terribly', 1.6],
  ['awfully', 1.6],
  ['damn', 1.6],
  ['damned', 1.6],
  ['bloody', 1.6],
  ['sooo', 1.6],
  ['soo', 1.6],
  ['wicked', 1.6],
  ['such', 1.5],
  ['most', 1.5],
  ['particularly', 1.5],
  ['especially', 1.5],
  ['remarkably', 1.5],
  ['extra', 1.5],
  ['purely', 1.5],
  ['majorly', 1.5],
  ['dead', 1.5],
  ['literally', 1.5],
  ['painfully', 1.5],
  ['heavily', 1.5],
  ['vastly', 1.5],
  ['way', 1.5],
  ['af', 1.5],
  ['asf', 1.5],
  ['stupidly', 1.5],
  ['crazily', 1.5],
  ['real', 1.4],
  ['always', 1.4],
  ['constantly', 1.4],
  ['consistently', 1.4],
  ['strongly', 1.4],
  ['greatly', 1.4],
  ['genuinely', 1.4],
  ['honestly', 1.4],
  ['sincerely', 1.4],
  ['perfectly', 1.4],
  ['ytime', 1.4],
  ['quite', 1.3],
  ['much', 1.3],
  ['more', 1.3],
  ['even', 1.3],
  ['definitely', 1.3],
  ['certainly', 1.3],
  ['surely', 1.3],
  ['indeed', 1.3],
  ['clearly', 1.3],
  ['obviously', 1.3],
  ['legit', 1.3],
  ['highkey', 1.3],
  ['fully', 1.3],
  ['actually', 1.2],
  ['pretty', 1.2],
  ['just', 1.2],
  ['simply', 1.2],
  ['again', 1.2],
  ['repeatedly', 1.2],
]);

/** Words that weaken the feeling word beside them, with the factor its valence is multiplied by (0.3 to 0.9). */
export const diminishers: ReadonlyMap<string, number> = new Map([
  ['relatively', 0.9],
  ['mostly', 0.9],
  ['generally', 0.9],
  ['reasonably', 0.9],
  ['usually', 0.9],
  ['fairly', 0.8],
  ['rather', 0.8],
  ['moderately', 0.8],
  ['decently', 0.8],
  ['sometimes', 0.8],
  ['occasionally', 0.8],
  ['lowkey', 0.8],
  ['somewhat', 0.7],
  ['partly', 0.7],
  ['partially', 0.7],
  ['almost', 0.7],
  ['nearly', 0.7],
  ['mildly', 0.7],
  ['kinda', 0.7],
  ['sorta', 0.7],
  ['kind', 0.7],
  ['sort', 0.7],
  ['maybe', 0.7],
  ['perhaps', 0.7],
  ['possibly', 0.7],
  ['probably', 0.7],
  ['slightly', 0.6],
  ['bit', 0.6],
  ['little', 0.6],
  ['less', 0.6],
  ['only', 0.6],
  ['merely', 0.6],
  ['tad', 0.6],
  ['marginally', 0.6],
  ['semi', 0.6],
  ['supposedly', 0.5],
  ['allegedly', 0.5],
  ['apparently', 0.5],
  ['seemingly', 0.5],
  ['hopefully', 0.5],
  ['rarely', 0.4],
  ['seldom', 0.4],
  ['infrequently', 0.4],
]);

/** Words after which the writer says what really counts: what stands behind them outweighs what stood before. */
export const contrastWords: ReadonlySet<string> = new Set(
  (
    'but however though although yet unfortunately sadly nevertheless nonetheless still except whereas while despite ' +
    'instead tho altho actually otherwise conversely albeit notwithstanding regardless disappointingly'
  ).split(' '),
);

/** Words that open a wish or a supposition: what follows did not happen. */
export const conditionalWords: ReadonlySet<string> = new Set(
  (
    'if unless would could should might may wish hope hoping hopefully whether provided suppose supposing assuming ' +
    "otherwise i'd you'd he'd she'd we'd they'd wouldve would've couldve could've shouldve should've imagine wished"
  ).split(' '),
);

/** Words that open or mark a question. */
export const questionWords: ReadonlySet<string> = new Set(
  (
    "what who whom whose which when where why how what's whats who's whos where's wheres how's hows why's when's " +
    'whens anyone anybody wat wut howcome wondering wonder curious'
  ).split(' '),
);

/** Words that set two things side by side: praise near them may belong to a rival. */
export const comparisonWords: ReadonlySet<string> = new Set(
  (
    'than better worse rather versus vs instead compared comparing compare comparison unlike prefer prefers preferred ' +
    'preferring superior inferior outperform outperforms beats alternative alternatives competitor competitors switch ' +
    'switched switching rival rivals elsewhere cheaper faster slower'
  ).split(' '),
);

/** Words that end the reach of a negator or an intensifier: a new clause begins with them. */
export const clauseBreakers: ReadonlySet<string> = new Set(
  (
    'but however though although yet because cuz coz since so and or then while whereas unless if when before after ' +
    'until which who that despite instead except otherwise therefore hence thus anyway plus also nevertheless ' +
    'nonetheless tho'
  ).split(' '),
);
