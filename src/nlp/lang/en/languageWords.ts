/** Words that speak for English in social text and reviews, contractions and abbreviations included. Written for Waspada. */
export const languageWords =
  'a the this that these those i mine myself we our ours ourselves you your yours yourself yourselves he him his ' +
  'himself she her hers herself its itself they them their theirs themselves one ones someone somebody something ' +
  'anyone anybody anything everyone everybody everything noone nobody nothing none who whom whose which what ' +
  'whatever whichever whoever wherever whenever where when why how are was were be been being does did doing done ' +
  'have has had having will shall would could should can may might must ought not no nor never neither cannot and ' +
  'or but because until while of at by for with about against between into through during before after above below ' +
  'to from up down in on off over under again further then once here there all any both each few more most other ' +
  'some such only own same than too very just now also even still ever upon within along across behind beyond among ' +
  'onto toward towards till since whether though although unless however yet without despite except instead rather ' +
  'quite almost enough always often sometimes usually rarely seldom maybe perhaps already soon later early today ' +
  'tonight yesterday tomorrow ago forever finally eventually recently currently suddenly immediately quickly slowly ' +
  'really truly actually basically literally seriously honestly definitely absolutely completely totally extremely ' +
  'incredibly especially particularly probably possibly certainly clearly obviously apparently supposedly exactly ' +
  'simply nearly barely hardly mostly mainly generally normally typically specifically hopefully fortunately ' +
  'unfortunately sadly luckily surprisingly thankfully personally properly perfectly fully highly deeply greatly ' +
  "constantly continuously repeatedly regularly daily weekly monthly yearly i'm im i've ive i'll i'd you're youre " +
  "you've youve you'll you'd he's she's it's we're we've we'll we'd they're theyre they've they'll they'd that's " +
  "thats there's theres here's what's whats who's where's how's when's let's lets don't dont doesn't doesnt didn't " +
  "didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't " +
  "couldnt shouldn't shouldnt haven't havent hasn't hasnt hadn't hadnt ain't aint mustn't needn't y'all yall ya'll " +
  'gonna wanna gotta gimme lemme kinda sorta outta dunno cuz coz cause bc tho thru thx ty tysm pls plz plss plzz ' +
  'omg omfg lmao lmfao rofl lol lolol wtf wth idk idc imo imho tbh ngl smh fyi btw ikr ily brb irl aka rip rn nvm ' +
  'ffs stfu fml yolo bff lit lowkey highkey sus cringe salty savage slay stan simp yeet bruh bros dude dudes fam ' +
  'homie yo yep yeah yea nah nuh okey hi hello heya hiya bye goodbye goodnight gn gm morning afternoon evening ' +
  'night welcome congrats congratulations cheers please sorry thanks thank thankyou u ur urs ppl dat dis dem da wat ' +
  'wut wit wid nite luv luvs lovin lookin goin doin nothin somethin comin gettin havin talkin tryin workin feelin ' +
  'bein watchin listenin playin ain wassup whatup hella damn dammit dang darn hell heck crap shit shitty bullshit ' +
  'fuck fucking fuckin fucked fucker ass asshole bitch bitches bastard dick dumbass jackass piss pissed suck sucks ' +
  'sucked crappy freaking frickin ugh argh meh yay yikes oops ouch woah whoa wow aww awww lolz hmm hmmm huh eww ew ' +
  'yummy yum xoxo xx people person man men woman women girl girls boy boys guy child children babies adult adults ' +
  'teen teens teenager kids friend friends buddy mate mates family families mother mom mum mommy father dad daddy ' +
  'parent parents brother brothers sister sisters son sons daughter daughters husband wife boyfriend girlfriend gf ' +
  "bf uncle aunt cousin cousins grandma grandpa neighbor neighbour neighbors lady ladies gentleman sir madam ma'am " +
  'mr mrs ms bosses managers worker workers employee employees colleague colleagues coworker teams member members ' +
  'leaders owner owners customers client clients guest guests visitor sellers drivers rider riders passenger ' +
  'passengers doctor doctors nurse nurses dentist lawyer lawyers police cop cops officer officers soldier teacher ' +
  'teachers student students professor engineer writer author artist artists singer singers actor actress player ' +
  'players coach fan star stars hero heroes king queen prince princess god lord jesus christ angel devil ghost ' +
  'monster alien enemy victim victims criminal criminals thief thieves scammer scammers liars fraud frauds idiot ' +
  'idiots moron morons fool fools loser losers jerk jerks genius legend expert experts stranger strangers citizen ' +
  'citizens president minister government senator congress mayor council politician politicians candidate voter ' +
  'voters party parties democrat democrats republican republicans liberal conservative feminist muslims christian ' +
  'christians jewish black white gay lesbian trans time times day days week weeks weekend month months year years ' +
  'hour hours minute minutes second seconds moment moments decade century monday tuesday wednesday thursday friday ' +
  'saturday sunday mon tue wed thu fri january february march june july august october december spring summer ' +
  'autumn fall winter season holiday holidays vacation birthday christmas easter halloween thanksgiving anniversary ' +
  'date dates noon midnight past present future history thing things stuff way ways place places world country ' +
  'countries state states city cities town towns village street streets road roads highway bridge building ' +
  'buildings house houses home homes room rooms bathroom bedroom garden yard door doors window windows wall walls ' +
  'floor roof stairs offices school schools college university class classes classroom church hospital hospitals ' +
  'stores shops restaurant restaurants airports airline airlines station stations park parks beach beaches island ' +
  'mountain mountains lake river ocean sea forest farm land earth sky sun moon space planet weather rain snow storm ' +
  'wind clouds sunny rainy cloudy heat cold car cars buses truck trucks train trains plane planes flights ship boat ' +
  'bike bikes bicycle motorcycle taxi cab ride rides trips journey tourist ticket tickets seat seats luggage bag ' +
  'bags suitcase passport visa traffic accident accidents engine wheel wheels tire tires brake brakes fuel parking ' +
  'speed phone phones cell mobile laptops computer computers screen screens mouse camera cameras battery batteries ' +
  'cable headphones earbuds speakers television device devices machines websites webpage page pages application ' +
  'applications account accounts passwords profiles emails message messages text texts texting call calls voicemail ' +
  'picture pictures pic pics photo photos image images movies films show shows episodes song songs albums bands ' +
  'concerts lyrics book books story stories magazine newspaper news article articles posts posted comment comments ' +
  'tweets tweeted tweeting links url network networks signal connection servers glitch glitches bugs buggy laggy ' +
  'lagging crashes crashing outage outages downtime slow slower slowest money dollar dollars buck bucks cent cents ' +
  'pound pounds euro euros price prices priced pricing pricey cost costs costly fee fees charge charges bill bills ' +
  'payments paid unpaid pay refunds refunded refunding deal deals offer offers discounts coupon coupons sales sell ' +
  'cheap cheaper cheapest expensive overpriced worth worthless value free tax taxes debt debts loan loans mortgage ' +
  'interest rate rates banks banking card cards insurance claim claims policy policies fund funds invest investment ' +
  'investors stock stocks profits loss losses salary wage wages income job jobs career business businesses company ' +
  'companies corporation corporate industry factory product products items goods package packages parcel parcels ' +
  'box boxes shipment shipments shipping shipped deliveries delivered warehouse ordered ordering purchase purchases ' +
  'purchased receipt warranty return returns returned returning exchange replacement replace quality quantity size ' +
  'sizes color colour colors colours brands models version versions labels services support help helpful helpless ' +
  'unhelpful complaint complaints issue issues problems trouble errors mistake mistakes fault faulty broken damage ' +
  'damaged defective defect scratch scratched dent missing lost late delays delayed wait waiting waited queue line ' +
  'lines response responses responsive unresponsive reply replies replied answer answers contact contacted ' +
  'resolution solution solutions solve solved resolved unresolved fix fixed fixing repair repaired repairs ' +
  'experience experiences reviews ratings recommend recommended recommendation recommendations foods meal meals ' +
  'supper snacks drink drinks water juice milk tea beer wine alcohol bread butter cheese egg eggs meat beef chicken ' +
  'pork bacon fish seafood shrimp rice noodles burgers fries salad soup sauce sugar salt pepper spice spicy sweet ' +
  'sour bitter chocolate cakes ice cream candy fruit fruits apple banana orange lemon grape strawberry vegetable ' +
  'vegetables potato potatoes tomato onion garlic bean beans nut nuts delicious tasty fresh stale raw cooked ' +
  'overcooked undercooked burnt bland greasy hungry thirsty starving full waiter waitress table plate bowl cup ' +
  'glass bottle knife fork spoon body head face hair eye eyes ear ears nose mouth lips tooth teeth tongue neck ' +
  'shoulder arm arms hand hands finger fingers chest back stomach belly legs knee foot feet skin bone blood brain ' +
  'heart hearts lung health healthy unhealthy sick ill illness disease pain painful hurt hurts headache fever cough ' +
  'vaccine medicine drug drugs pill pills surgery injury injured wound dead death die died dying alive life lives ' +
  'birth pregnant sleep asleep awake tired exhausted weak strong strength energy fat thin skinny tall short heavy ' +
  'good better best bad worse worst great greater greatest awesome amazing fantastic wonderful excellent ' +
  'outstanding superb brilliant incredible perfect lovely beautiful gorgeous pretty handsome cute adorable nice ' +
  'kind kindness friendly unfriendly polite impolite rude rudeness mean nasty cruel evil wicked horrible terrible ' +
  'awful dreadful disgusting gross ugly filthy dirty messy clean neat tidy happy happier happiness glad joy joyful ' +
  'cheerful excited exciting excitement thrilled delighted pleased satisfied dissatisfied unsatisfied satisfying ' +
  'satisfaction disappointed disappointing disappointment upset angry anger mad furious frustrated frustrating ' +
  'frustration annoyed annoying irritating sad sadness unhappy depressed depressing depression miserable lonely ' +
  'alone heartbroken scared scary afraid fear terrified nervous anxious anxiety worried worry stress stressed ' +
  'stressful bored boring dull interesting interested fun funny funnier funniest hilarious humor joke jokes silly ' +
  'stupid stupidity dumb ridiculous absurd crazy insane weird strange odd regular usual unusual common rare unique ' +
  'special ordinary simple easy easier easily difficult difficulty hard harder tough complicated complex confusing ' +
  'confused clear unclear obvious true truth false fake real reality genuine honest honesty dishonest lie lies ' +
  'lying trust trusted trustworthy untrustworthy loyal loyalty faithful fair unfair unfairly justice right rights ' +
  'wrong wrongly correct incorrect accurate inaccurate proper improper illegal legit scams shady suspicious sketchy ' +
  'safe unsafe dangerous danger risk risky secure security insecure careful careless reckless lazy busy quick fast ' +
  'faster fastest speedy swift prompt promptly instant efficient inefficient effective ineffective useful useless ' +
  'reliable unreliable convenient inconvenient inconvenience comfortable uncomfortable comfort cozy warm hot cool ' +
  'freezing wet dry soft smooth rough loud quiet noisy noise silent bright dark light big bigger biggest large huge ' +
  'giant massive enormous small smaller tiny little shorter long longer longest high higher highest low lower ' +
  'lowest wide narrow deep shallow thick empty half whole entire complete incomplete double triple several many ' +
  'much lots lot plenty less least extra additional another different difference similar equal new newer newest ' +
  'latest old older oldest young younger ancient recent current former previous next last first third important ' +
  'importance serious severe major minor key basic essential necessary unnecessary required requirement possible ' +
  'impossible able unable ability capable available unavailable ready prepared willing unwilling sure unsure ' +
  'certain uncertain aware unaware responsible responsibility irresponsible accountable accountability professional ' +
  'unprofessional professionalism experienced inexperienced skilled skill skills talented talent knowledge ' +
  'knowledgeable smart clever intelligent intelligence wise wisdom educated education ignorant ignorance famous ' +
  'popular successful success failure failures failing failed winner winners winning won losing lose lucky unlucky ' +
  'luck fortunate unfortunate grateful thankful gratitude appreciation respect respectful disrespectful ' +
  'disrespected proud pride ashamed shame shameful shameless embarrassed embarrassing embarrassment jealous ' +
  'jealousy greedy greed selfish generous humble arrogant arrogance hypocrite hypocrites hypocrisy racist racism ' +
  'sexist sexism biased corrupt corruption crime crimes guilty innocent violence violent abuse abusive harassment ' +
  'attack attacks terror terrorist terrorism bomb gun guns shooting war wars battle peace peaceful freedom ' +
  'democracy election elections vote votes voting campaign campaigns protest protests protesters rally strike ' +
  'boycott petition movement activist activists law laws court judge trial jail prison sentence brutality climate ' +
  'environment pollution plastic waste oil coal economy economic inflation crisis recession unemployment poverty ' +
  'poor rich wealthy wealth made make makes making maker went gone go goes going came come comes coming got gotten ' +
  'get gets getting gave given give gives giving took taken take takes taking saw seen see sees seeing said say ' +
  'says saying told tell tells telling thought think thinks thinking knew known know knows knowing found find finds ' +
  'finding felt feel feels feeling feelings left leave leaves leaving kept keep keeps keeping let began begun begin ' +
  'begins beginning brought bring brings bringing bought buy buys buying ate eaten eat eats eating drank drunk ' +
  'drove driven drive drives driving spoke spoken wrote written write writes writing read reads reading ran run ' +
  'runs running sat sit sits sitting stood stand stands standing sent send sends sending slept sleeps sleeping ' +
  'spent spend spends spending taught thrown threw throw throws understood understand understands understanding ' +
  'misunderstood woke woken wore worn wear wears wearing broke break breaks breaking chose chosen choose chooses ' +
  'choosing choice choices cut cuts cutting drew drawn draw drawing fell fallen fought flew flown fly flies flying ' +
  'forgot forgotten forget forgets forgetting forgave forgiven froze frozen grew grown held hid hidden hung met put ' +
  'puts putting rode rose risen rang ring rings sung sank shook shaken shone shot shown shut slid stole stolen ' +
  'stuck stung swore sworn swam swim swimming tore torn heard hear hears hearing built caught catch catches ' +
  'catching dealt dug fed fled lent meant led learnt proven quit sought shrank sprung spread struck swept became ' +
  'become becomes becoming blew blown bit bite bites biting beat beaten beats beating bets laid lay overheard ' +
  'undergo withdraw withdrew withdrawn withdrawal withdrawals reason reasons purpose point idea ideas opinion ' +
  'opinions fact facts evidence proof example examples cases situation situations condition conditions circumstance ' +
  'effect effects causes result results outcome consequence consequences change changes option options chance ' +
  'chances opportunity opportunities plan plans project projects process processes systems method methods programs ' +
  'decision decisions action actions activity activities events meetings appointment appointments interview tests ' +
  'exam exams homework assignment essay grade grades degree lesson lessons course courses research study studies ' +
  'science scientist technology details list lists number numbers amount level levels type types kinds part parts ' +
  'piece pieces side sides end ends middle top bottom front center inside outside near far close closer closest ' +
  'away around together apart forward backward else anyway anyways anymore anywhere everywhere somewhere nowhere ' +
  'either every word words language languages english sentences letter letters voice voices sound sounds question ' +
  'questions secret secrets promise promises threat threats warning warnings advice suggestion suggestions attitude ' +
  'behavior behaviour manner manners culture tradition religion religious faith belief beliefs hope hopes dream ' +
  'dreams wish wishes prayer prayers love loved lover hate hated hatred memories mind minds soul spirit emotion ' +
  'emotional personality character attention care caring uncaring supportive relationship relationships marriage ' +
  'married wedding divorce dating engaged kiss hug hugs sex sexy naked dog dogs puppy puppies cats kitten kitty ' +
  'bird birds horse cow pig animal animals pets zoo lion tiger bear wolf fox rabbit snake spider insect bee tree ' +
  'trees flower flowers plant plants grass leaf shirt shirts dresses pants shoes shoe socks hat jacket coat clothes ' +
  'clothing jewelry necklace watch purse gift gifts presents toy toys ball soccer basketball baseball hockey sports ' +
  'league match goals score scored scoring win wins race workout exercise red blue green yellow purple pink brown ' +
  'gray grey gold golden silver two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty ' +
  'thirty forty fifty hundred thousand million billion zero quarter percent twice abandon abandons abandoning ' +
  'abandoned abuses abusing abused accept accepts accepting accepted access accesses accessing accessed accuse ' +
  'accuses accusing accused achieve achieves achieving achieved act acts acting acted add adds adding added admire ' +
  'admires admiring admired admit admits admitting admitted adopt adopts adopting adopted affect affects affecting ' +
  'affected agree agrees agreeing agreed aim aims aiming aimed allow allows allowing allowed annoy annoys answering ' +
  'answered apologize apologizes apologizing apologized apologise apologises apologising apologised appear appears ' +
  'appearing appeared applaud applauds applauding applauded apply applies applying applied appoint appoints ' +
  'appointing appointed appreciate appreciates appreciating appreciated approach approaches approaching approached ' +
  'approve approves approving approved argue argues arguing argued arrange arranges arranging arranged arrest ' +
  'arrests arresting arrested arrive arrives arriving arrived ask asks asking asked assault assaults assaulting ' +
  'assaulted assist assists assisting assisted assume assumes assuming assumed assure assures assuring assured ' +
  'attacking attacked attempt attempts attempting attempted attend attends attending attended attract attracts ' +
  'attracting attracted avoid avoids avoiding avoided awaken awakens awakening awakened bans banning banned bangs ' +
  'banging banged bark barks barking barked base bases basing based battles battling battled beg begs begging ' +
  'begged behave behaves behaving behaved believe believes believing believed belong belongs belonging belonged ' +
  'benefit benefits benefiting benefited betray betrays betraying betrayed blame blames blaming blamed bless ' +
  'blesses blessing blessed blow blows blowing block blocks blocking blocked boast boasts boasting boasted boil ' +
  'boils boiling boiled booked boot boots booting booted bore bores borrow borrows borrowing borrowed bother ' +
  'bothers bothering bothered bounce bounces bouncing bounced boycotts boycotting boycotted breach breaches ' +
  'breaching breached breathe breathes breathing breathed browse browses browsing browsed brush brushes brushing ' +
  'brushed bugging bugged build builds bump bumps bumping bumped burn burns burning burned bury buries burying ' +
  'buried calling called calm calms calming calmed cares cared carry carries carrying carried cashes cashing cashed ' +
  'causing caused celebrate celebrates celebrating celebrated challenge challenges challenging challenged changing ' +
  'changed charging charged chase chases chasing chased cheat cheats cheating cheated check checks checking checked ' +
  'cheer cheering cheered chew chews chewing chewed chill chills chilling chilled choke chokes choking choked ' +
  'claiming claimed clap claps claping claped cleans cleaning cleaned clears clearing cleared clicks clicking ' +
  'clicked climb climbs climbing climbed closes closing closed collapse collapses collapsing collapsed collect ' +
  'collects collecting collected combine combines combining combined comforts comforting comforted commenting ' +
  'commented commit commits committing committed communicate communicates communicating communicated compare ' +
  'compares comparing compared compete competes competing competed complains complaining complained completes ' +
  'completing completed concern concerns concerning concerned confirm confirms confirming confirmed confuse ' +
  'confuses connect connects connecting connected consider considers considering considered consist consists ' +
  'consisting consisted consume consumes consuming consumed contacts contacting contain contains containing ' +
  'contained continue continues continuing continued contribute contributes contributing contributed controls ' +
  'controling controled convert converts converting converted convince convinces convincing convinced cook cooks ' +
  'cooking cools cooling cooled copy copies copying copied corrects correcting corrected costing coughs coughing ' +
  'coughed count counts counting counted covers covering covered crack cracks cracking cracked crashed crave craves ' +
  'craving craved crawl crawls crawling crawled create creates creating created credits crediting credited ' +
  'criticize criticizes criticizing criticized cross crosses crossing crossed crushes crushing crushed cry cries ' +
  'crying cried cure cures curing cured curse curses cursing cursed damages damaging dance dances dancing danced ' +
  'dare dares daring dared dated dealing debate debates debating debated decide decides deciding decided declare ' +
  'declares declaring declared decline declines declining declined decorate decorates decorating decorated dedicate ' +
  'dedicates dedicating dedicated defend defends defending defended delaying delete deletes deleting deleted ' +
  'deliver delivers delivering demand demands demanding demanded deny denies denying denied depend depends ' +
  'depending depended deposit deposits depositing deposited describe describes describing described deserve ' +
  'deserves deserving deserved design designs designing designed desire desires desiring desired destroy destroys ' +
  'destroying destroyed detect detects detecting detected develop develops developing developed dies differ differs ' +
  'differing differed dig digs digging direct directs directing directed disagree disagrees disagreeing disagreed ' +
  'disappear disappears disappearing disappeared disappoint disappoints disconnect disconnects disconnecting ' +
  'disconnected discover discovers discovering discovered discuss discusses discussing discussed disgust disgusts ' +
  'disgusted dislike dislikes disliking disliked dismiss dismisses dismissing dismissed display displays displaying ' +
  'displayed disrespect disrespects disrespecting disturb disturbs disturbing disturbed divide divides dividing ' +
  'divided donate donates donating donated doubt doubts doubting doubted downloads downloading downloaded drag ' +
  'drags dragging dragged drain drains draining drained dreaming dreamed dressing dressed drop drops dropping ' +
  'dropped drown drowns drowning drowned dump dumps dumping dumped earn earns earning earned ease eases easing ' +
  'eased edits editing edited elect elects electing elected embarrass embarrasses employ employs employing employed ' +
  'enable enables enabling enabled encourage encourages encouraging encouraged ending ended enforce enforces ' +
  'enforcing enforced enjoy enjoys enjoying enjoyed ensure ensures ensuring ensured enter enters entering entered ' +
  'entertain entertains entertaining entertained escape escapes escaping escaped establish establishes establishing ' +
  'established evolve evolves evolving evolved examine examines examining examined exchanges exchanging exchanged ' +
  'excite excites excuse excuses excusing excused execute executes executing executed exercises exercising ' +
  'exercised exist exists existing existed expand expands expanding expanded expect expects expecting expected ' +
  'experiencing expire expires expiring expired explain explains explaining explained explode explodes exploding ' +
  'exploded explore explores exploring explored expose exposes exposing exposed express expresses expressing ' +
  'expressed extend extends extending extended faces facing faced fade fades fading faded fail fails fakes faking ' +
  'faked falls falling fancy fancies fancying fancied favor favors favoring favored favour favours favouring ' +
  'favoured fears fearing feared feature features featuring featured feeds feeding fetch fetches fetching fetched ' +
  'fight fights fighting figure figures figuring figured file files filing filed fill fills filling filled filming ' +
  'filmed filters filtering filtered finish finishes finishing finished fire fires firing fired fit fits fitting ' +
  'fitted fixes flash flashes flashing flashed flip flips flipping flipped float floats floating floated flood ' +
  'floods flooding flooded flow flows flowing flowed focus focuses focusing focused fold folds folding folded ' +
  'follows followed fooling fooled force forces forcing forced forgive forgives forgiving forgived form forms ' +
  'forming formed freak freaks freaked freeze freezes frustrate frustrates function functions functioning ' +
  'functioned funding funded gain gains gaining gained gather gathers gathering gathered giggle giggles giggling ' +
  'giggled glow glows glowed govern governs governing governed grab grabs grabbing grabbed grant grants granting ' +
  'granted greet greets greeting greeted grill grills grilling grilled grow grows growing guarantee guarantees ' +
  'guaranteeing guaranteed guard guards guarding guarded guess guesses guessing guessed guide guides guiding guided ' +
  'handle handles handling handled hangs hanging happen happens happening happened harass harasses harassing ' +
  'harassed harm harms harming harmed hates hating haul hauls hauling hauled heal heals healed heats heating heated ' +
  'helps helping helped hesitate hesitates hesitating hesitated hide hides hiding hint hints hinting hinted hire ' +
  'hires hiring hired hit hits hitting hold holds holding hoping hoped host hosts hosted hugging hugged hunt hunts ' +
  'hunting hunted hurry hurries hurrying hurried hurting identify identifies identifying identified ignore ignores ' +
  'ignoring ignored imagine imagines imagining imagined impact impacts impacting impacted imply implies implying ' +
  'implied import imports importing imported impress impresses impressing impressed improve improves improving ' +
  'improved include includes including included increase increases increasing increased indicate indicates ' +
  'indicating indicated influence influences influencing influenced inform informs informing informed injure ' +
  'injures injuring inspire inspires inspiring inspired installs installing installed insult insults insulting ' +
  'insulted intend intends intending intended interests interrupt interrupts interrupting interrupted introduce ' +
  'introduces introducing introduced invent invents inventing invented invests investing invested invite invites ' +
  'inviting invited involve involves involving involved irritate irritates irritated issuing issued itch itches ' +
  'itching itched join joins joining joined joking joked judges judging judged jump jumps jumping jumped kick kicks ' +
  'kicking kicked kidding kidded kill kills killing killed kisses kissing kissed knock knocks knocking knocked ' +
  'labeling labeled lack lacks lacking lacked lands landing landed lasts lasting lasted laugh laughs laughing ' +
  'laughed launch launches launching launched lead leads leading leak leaks leaking leaked lean leans leaning ' +
  'leaned learn learns learning learned lend lends lending license licenses licensing licensed lied lifts lifting ' +
  'lifted like likes liking liked limits limiting limited linking linked listing listed listen listens listening ' +
  'listened live living lived load loads loaded loaning loaned lock locks locking locked look looks looking looked ' +
  'loses loves loving lowers lowering lowered maintain maintains maintaining maintained manage manages managing ' +
  'managed mark marks marking marked marry marries marrying master masters mastering mastered matches matching ' +
  'matched matter matters mattering mattered means meaning measure measures measuring measured meet meets melt ' +
  'melts melting melted mention mentions mentioning mentioned mess messes messing messed minding minded miss misses ' +
  'missed mislead misleads misleading misleaded mix mixes mixing mixed moan moans moaning moaned monitors ' +
  'monitoring monitored mourn mourns mourning mourned move moves moving moved murder murders murdering murdered ' +
  'name names naming named need needs needing needed neglect neglects neglecting neglected nod nods nodding nodded ' +
  'note notes noting noted notice notices noticing noticed obey obeys obeying obeyed object objects objecting ' +
  'objected observe observes observing observed obsess obsesses obsessing obsessed obtain obtains obtaining ' +
  'obtained occur occurs occurring occurred offend offends offending offended offering offered open opens opening ' +
  'opened operate operates operating operated oppose opposes opposing opposed organize organizes organizing ' +
  'organized overcharge overcharges overcharging overcharged overcome overcomes overcoming overprice overprices ' +
  'overpricing owe owes owing owed owns owning owned pack packs packed paint paints painting painted parked pass ' +
  'passes passing passed pays paying perform performs performing performed permit permits permitting permitted ' +
  'persuade persuades persuading persuaded phoning phoned pick picks picking picked pitch pitches pitching pitched ' +
  'placing placed planning planned planting planted play plays playing played pleases pleasing plug plugs plugging ' +
  'plugged pointing pointed poison poisons poisoning poisoned pop pops popping popped possess possesses possessing ' +
  'possessed pour pours pouring poured practice practices practicing practiced praise praises praising praised pray ' +
  'prays praying prayed predict predicts predicting predicted prefer prefers preferring preferred prepare prepares ' +
  'preparing presenting presented press presses pressing pressed pressure pressures pressuring pressured pretend ' +
  'pretends pretending pretended prevent prevents preventing prevented print prints printing printed proceed ' +
  'proceeds proceeding proceeded processing processed produce produces producing produced progress progresses ' +
  'progressing progressed promising promised promote promotes promoting promoted protect protects protecting ' +
  'protected protesting protested prove proves proving provide provides providing provided publish publishes ' +
  'publishing published pull pulls pulling pulled pump pumps pumping pumped punch punches punching punched punish ' +
  'punishes punishing punished purchasing pursue pursues pursuing pursued push pushes pushing pushed questioning ' +
  'questioned quits quitting races racing raced rage rages raging raged rains raining rained raise raises raising ' +
  'raised rank ranks ranking ranked rant rants ranting ranted rated reach reaches reaching reached react reacts ' +
  'reacting reacted realize realizes realizing realized realise realises realising realised reboots rebooting ' +
  'rebooted receive receives receiving received recognize recognizes recognizing recognized recommends recommending ' +
  'record records recording recorded recover recovers recovering recovered recycle recycles recycling recycled ' +
  'reduce reduces reducing reduced refer refers referring referred reflect reflects reflecting reflected refresh ' +
  'refreshes refreshing refreshed refuse refuses refusing refused regard regards regarding regarded register ' +
  'registers registering registered regret regrets regretting regretted reject rejects rejecting rejected relates ' +
  'relating related relax relaxes relaxing relaxed release releases releasing released rely relies relying relied ' +
  'remain remains remaining remained remember remembers remembering remembered remind reminds reminding reminded ' +
  'remove removes removing removed rent rents renting rented repairing repeat repeats repeating repeated replaces ' +
  'replacing replaced replying reports reporting reported represent represents representing represented request ' +
  'requests requesting requested require requires requiring reschedules rescheduling rescheduled rescue rescues ' +
  'rescuing rescued reserve reserves reserving reserved resets reseting reseted resigns resigning resigned resolve ' +
  'resolves resolving respects respecting respected respond responds responding responded rest rests resting rested ' +
  'restarts restarting restarted restores restoring restored resulting resulted resume resumes resuming resumed ' +
  'retain retains retaining retained retire retires retiring retired reveal reveals revealing revealed reverse ' +
  'reverses reversing reversed reviewing reviewed rewarding rewarded rips ripping ripped risks risking risked roast ' +
  'roasts roasting roasted robs robbing robbed rock rocks rocking rocked roll rolls rolling rolled ruin ruins ' +
  'ruining ruined rule rules ruling ruled rush rushes rushing rushed sack sacks sacking sacked sail sails sailing ' +
  'sailed satisfy satisfies save saves saving saved scamming scammed scare scares scaring schedule schedules ' +
  'scheduling scheduled scratches scratching scream screams screaming screamed screw screws screwing screwed scroll ' +
  'scrolls scrolling scrolled seal seals sealing sealed search searches searching searched seating seated seem ' +
  'seems seeming seemed select selects selecting selected sells selling sense senses sensing sensed separate ' +
  'separates separating separated serve serves serving served settle settles settling settled shake shakes shaking ' +
  'share shares sharing shared shift shifts shifting shifted shine shines shining shock shocks shocking shocked ' +
  'shoot shoots shopped shout shouts shouting shouted showing showers showering showered shuts shutting sigh sighs ' +
  'sighing sighed sign signs signing signed sing sings singing sink sinks sinking sips sipping sipped skip skips ' +
  'skipping skipped slam slams slaming slamed slap slaps slapping slapped slide slides sliding slip slips slipping ' +
  'slipped slows slowing slowed smash smashes smashing smashed smell smells smelling smelled smile smiles smiling ' +
  'smiled smoke smokes smoking smoked snap snaps snapping snapped sneeze sneezes sneezing sneezed snows snowing ' +
  'snowed solves solving sort sorts sorting sorted sounding sounded spams spamming spammed speak speaks speaking ' +
  'spell spells spelling spelled spills spilling spilled spin spins spinning spit spits spitting spitted split ' +
  'splits splitting spoil spoils spoiling spoiled sponsors sponsoring sponsored spot spots spotting spotted spray ' +
  'sprays spraying sprayed spreads spreading squeeze squeezes squeezing squeezed stab stabs stabbing stabbed stare ' +
  'stares staring stared start starts starting started stating stated stay stays staying stayed steal steals ' +
  'stealing step steps stepping stepped stick sticks sticking stink stinks stinking stops stopping stopped storing ' +
  'stored streams streamed stresses stressing stretch stretches stretching stretched strikes striking struggle ' +
  'struggles struggling struggled studying studied stuffs stuffing stuffed sucking sue sues suing sued suffer ' +
  'suffers suffering suffered suggest suggests suggesting suggested suit suits suiting suited supports supporting ' +
  'supported suppose supposes supposing supposed surprise surprises surprising surprised surround surrounds ' +
  'surrounding surrounded survive survives surviving survived suspect suspects suspecting suspected suspend ' +
  'suspends suspending suspended swear swears swearing sweat sweats sweating sweated switch switches switching ' +
  'switched talk talks talking talked taps tapping tapped taste tastes tasting tasted taxing taxed teach teaches ' +
  'teaching tear tears tearing tease teases teasing teased tempt tempts tempting tempted terminate terminates ' +
  'terminating terminated testing tested texted thanking thanked threaten threatens threatening threatened throwing ' +
  'tie ties tying tied tiring touch touches touching touched track tracks tracking tracked trade trades traded ' +
  'trained transfers transfering transfered translate translates translating translated transport transports ' +
  'transporting transported trap traps trapping trapped travels traveling traveled treat treats treating treated ' +
  'trend trends trended trick tricks tricking tricked tripping tripped troubles troubling troubled trusts trusting ' +
  'try tries trying tried turn turns turning turned typing typed uninstalls uninstalling uninstalled unlock unlocks ' +
  'unlocking unlocked unsubscribe unsubscribes unsubscribing unsubscribed unfollows unfollowing unfollowed upgrades ' +
  'upgrading upgraded uploads uploading uploaded upsets upsetting urge urges urging urged use uses using used ' +
  'values valuing valued vary varies varying varied views viewing viewed visit visits visiting visited volunteer ' +
  'volunteers volunteering volunteered vomit vomits vomiting vomited voted waits wake wakes waking walk walks ' +
  'walking walked wander wanders wandering wandered want wants wanting wanted warn warns warned wash washes washing ' +
  'washed wastes wasting wasted watches watching watched waters watering watered wave waves waving waved welcomes ' +
  'welcoming welcomed whine whines whining whined whisper whispers whispering whispered wink winks winking winked ' +
  'wipe wipes wiping wiped wishing wished witness witnesses witnessing witnessed wonder wonders wondering wondered ' +
  'work works working worked worries worrying worship worships worshiping worshiped wrap wraps wrapping wrapped ' +
  'yell yells yelling yelled yawn yawns yawning yawned http ex re vs sept dec nov oct feb tues thurs st nd rd th ' +
  "yrs mins yr pm ft feat ave inc corp tv's today's tomorrow's tonight's people's it'll it'd he'll she'll that'll " +
  "there'll who'd should've could've would've might've must've c'mon 'cause 'til til amp fave favs fav faves " +
  'favorite favourite favorites favourites fine power national others atmosphere round paper due field stage ' +
  'performance code magic variety affordable flavour flavours flavor flavors romantic self partner american british ' +
  'french spanish german chinese japanese indian african european asian indonesian western eastern northern ' +
  'southern international local scenery fighters fighter pathetic lights award awards nominated islamic minimum ' +
  'maximum cancelled canceled crowded located dishes dish multiple indeed effort efforts straight classic native ' +
  'traditional central centre grand scene beauty nights updates beloved born human humans stone drinking kindly ' +
  'lately aside mode concept contest reminder recipe weight standard tables speech medium pure military political ' +
  'edge source wireless section selection plot presentation contract glasses mass tribute console inning innings ' +
  'tops pair balls officially everyday crew decent appropriate slightly collection anytime chapter dirt remote ' +
  "automatically agency ground iced sheet breathtaking vision video's nation flat accidentally letting announced " +
  'announcement alleged role parade conversation bell fame audio gear sets conference board mission distance panic ' +
  'opposite goodness treasure fantasy coupled library thoughts average private graphic awaiting healthcare culinary ' +
  'branch branches duck goat reservation reservations mutual otherwise typical documentary hurricane injuries ' +
  'unlimited victory communication awkward wild anonymous nephew niece royal title titles finals tournament ' +
  'statement management rise rises rising bush tight honey dust frame celebrity celebrities kingdom candidates ' +
  'according impression peak stable bench somehow advantage treatment champagne stranded confusion aid headed crowd ' +
  'inspiration director bunch pub couples active vice chaos photography entry entries butterfly corner reaction ' +
  'confirmation familiar decor decoration highlight highlights nowadays reference notch breeze killer troll trolls ' +
  'heaven department hole basket vocal eatery reasonable nighttime broth butcher regional signature extraordinary ' +
  'nightmares nightmare constitution refugee refugees friendship souls odds belt chief chain fate fest festive ' +
  'rugby cricket volleyball carpet bottles competition range passion passionate garbage community downtown largest ' +
  'leftovers castle defense defence paradise sometime guitar piano preference path aggressive stack gap ' +
  'neighborhood neighbourhood theatre theater scandal outs besides folk folks mock mocked database likely army ' +
  'territory unlikely champion champions ceremony presidential pointless productive mute muted buttons button pool ' +
  'trophy capture captured combination gallery extreme cue funeral blanket alert alerts unlike departure coverage ' +
  'chart advertising lame session thus coolest script someday upper powerful bare brave pocket earthquake subscribe ' +
  'subscription subscriber subscribers length relatively blank stir charity destination destinations cancer lamp ' +
  'stunning foul mushroom particular publication throughout typo tone cigarette cigarettes smarter chatting inner ' +
  'nearby rear spacious connections fellow waiters waitresses location locations lousy dine dining tender portion ' +
  'portions meatballs appetite lunchtime accessible hospitable exhausting prize prizes cart actual invalid submit ' +
  'growth flames pity foundation unacceptable template unit zone route gate canceling listener listeners ' +
  'overthinking prank pinned multitasking meaningful meaningless regardless nevertheless therefore moreover ' +
  'furthermore meanwhile hence thereby whereas afterwards beforehand overall altogether elsewhere nonetheless ' +
  'somewhat unbelievable unreal outrageous inexcusable appalling atrocious abysmal laughable mediocre subpar ' +
  'lackluster underwhelming overwhelming overwhelmed deceptive deceived deceiving dodgy ripoff rip-off bogus ' +
  'counterfeit knockoff knockoffs phony swindle swindled thieving hacked unauthorized unauthorised deducted ' +
  'deduction undercharged double-charged pending approval incompetent incompetence clueless negligence negligent ' +
  'unethical immoral inhumane exploitative exploitation exploit exploited monopoly disgrace disgraceful appalled ' +
  'fuming livid outraged outrage backlash controversy controversial accusation accusations allegation allegations ' +
  'lawsuit lawsuits investigated investigation investigate investigating regulators regulator consumer consumers ' +
  'watchdog ombudsman reimbursed reimburse reimbursement compensate compensation compensated escalate escalated ' +
  'escalation representative representatives rep reps agent agents transferred hangup unanswered acknowledge ' +
  'acknowledged acknowledgement apology apologies sincere sincerely kudos bravo hats props shoutout shout-out ' +
  'impressive flawless seamless smoothly courteous attentive hassle-free hassle effortless effortlessly intuitive ' +
  'user-friendly sleek stylish durable sturdy lightweight bulky compact portable handy bargain bang-for-buck ' +
  'worthwhile adored adoring addicted addictive addicting hooked mouthwatering crispy crunchy juicy creamy chewy ' +
  'soggy rubbery flavorful flavourful flavorless tasteless cosy ambience ambiance scenic picturesque charming ' +
  "elegant classy luxurious luxury reasonably cancelling ditching ditched farewell bye-bye never-again anybody's " +
  "everyone's someone's somebody's company's customer's driver's mother's father's friend's friends' women's men's " +
  "children's world's year's years' week's day's god's else's nobody's life's ones' whoever's thence hither amid " +
  'amidst amongst beneath beside underneath versus excluding headline headlines sources spokesperson spokesman ' +
  'journalist journalists reporter reporters interviewed interviews update-- footage clip clips broadcast ' +
  'broadcasting aired airing premiere sequel remake soundtrack cast starring audience viewers viewer spoilers ' +
  'rumour rumors rumours whistleblower transparency solidarity injustice inequality equality oppression oppressed ' +
  'discrimination discriminated livelihoods unions union layoffs laid-off recruiting';
