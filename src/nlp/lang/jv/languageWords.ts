/** Words that speak for Javanese, from ngoko to krama, in the spellings people type. Written for Waspada. */
export const languageWords =
  'kowe koe sampeyan samean panjenengan njenengan dheweke deweke awakmu awakku dewe dhewe kabeh kabehan iki iku ' +
  'kuwi kui niki niku punika menika kae kono kene kana rene rono mrene mriki mriku mrika ngene ngono ngunu ngoten ' +
  'mekaten mangkono mangkene opo nopo menopo sopo sinten piye priye kepriye pripun piro pinten endi pundi ngendi ' +
  'nengendi kapanan ngopo geneo nyapo lapo wis wes uwis uwes wus sampun durung dereng isih esih iseh tasih arep ' +
  'ajeng bakale nembe lagek wae bae ae dhisik disik sek sik rumiyin sesuk sesok mbesuk wingi mengko mengke saiki ' +
  'sakniki samangke biyen mbiyen sedino dino dina bengi mbengi wengi esuk isuk awan sasi taun warsa setaun sesasi ' +
  'lan karo kalih kaliyan ambek mbek karoan utawa utowo nanging ananging ning neng nang ing saka seko soko teko ' +
  'saking marang maring dening kanggo nggo kangge dinggo kanthi supados ben amarga amargo mergo merga jalaran awit ' +
  'yen nek lek menawa menowo sanajan senajan najan tinimbang timbang ingkang nalika rikala sawise sakwise sadurunge ' +
  'sakdurunge sakbare nganti nganthi banjur njur dadi dados dadine mulane mula mulo mesthi menawi kiro kayane ' +
  'koyone kayata koyok koyo kados koyoto kayadene podo padha luwih langkung tenan saestu temenan rodo radha mung ' +
  'namung gur tansah asring kerep ora orak ra ojo dudu sanes mboten boten emoh moh wegah gelem kersa purun iso isa ' +
  'saged biso isok angsal entuk ntuk pikantuk kedah kudune ono wonten enek onok anok duwe nduwe duwek kagungan ' +
  'darbe ngertos weruh eruh ruh sumerep ngerteni kelingan eling lali kesupen kroso krasa rumangsa rumongso remen ' +
  'demen tresna tresno sengit gething wedi ajrih isin lingsem nesu duko muring getun kuciwa gelo nelongso nelangsa ' +
  'bungah sumringah ayem tentrem sumpek mumet ngelu lara loro sayah lungkrah luwe wareg ngelak ngantuk turu sare ' +
  'tilem melek tangi wungu adus siram macak dandan mangan mbadog dhahar dahar nedha ngombe ngunjuk ngliwet nggodhog ' +
  'nggoreng sega sego pangan panganan dhaharan ombenan banyu toya wedang lawuh lawuhan iwak pitik endhog endog ' +
  'wedhus lombok uyah gulo legi kecut pedhes eco uenak cemplang wuenak mak nyus mateng adol tuku tumbas numbas ' +
  'dodol dodolan sade rego regane reganipun regi mirah larange awis dhuwit duwit arto artos yatra mbayar nyilih ' +
  'njilih silih nyambut gawe gaweane gawean nyambutgawe makaryo makarya kerjo pakaryan damel ndamel digawe gae ' +
  "gaekno nggawe nggae ngedol ngedolke ngekei ngewehi menehi maringi paring diparingi diwenehi dikei dike'i wenehi " +
  'njaluk nyuwun nyuwunke dijaluk njupuk mendhet jupuk dijupuk nggowo nggawa mbeto gowo gawa digowo digawa ' +
  'dikirimke kirimke ngenteni nenggo ngantos entenono dienteni nggoleki golek nggolek madosi digoleki kepethuk ' +
  'pethuk panggih ngendika ngendiko matur criyos crito cerito takon pitakon nyuwunpirsa mangsuli wangsulan ' +
  'ngrungokno ngrungokake krungu mireng ndelok ndeleng mirsani nyawang didelok delok deloken deleng moco maca ' +
  'macane nyerat sinau nyinau mulang muruki lunga lungo mlaku mlayu mlampah dolan dolanan mulih wangsul kondur ' +
  'muleh teka rawuh mangkat budal bidhal mlebu mlebet metu munggah mudhun mudun minggah mandhap mandheg mandeg ' +
  'leren lerem ngaso lungguh lenggah ngadeg jumeneng tibo ceblok dhawah ambruk mabur mancing nyekel nyepeng cekel ' +
  'dicekel ngapusi diapusi goroh mbujuki dibujuki nggedabrus ngomyang misuh dipisuhi bajigur dancuk diancuk matamu ' +
  'ndasmu cangkemmu raimu picek budeg pekok peko koplok gendheng gendeng kenthir sinting kemlinthi kemaki gumede ' +
  'adigang congkak njijiki nggilani gilani nggatheli gathel ngguya ngguyu guyu mesem ngenes mrebes mili gedhe ageng ' +
  'cilik alit cendhek cendek dhuwur duwur inggil endhek dowo dawa amba ombo ciut adoh tebih cedhak cedak cerak ' +
  'caket jero njero njaba njobo nduwur ngisor nginggil mburi ngarep wingking ngajeng tengen kiwa kiwo lor kidul ' +
  'wetan kulon anyar enggal lami suwe suwi dangu dangune gelis rikat alon banter abot entheng enteng atos alus ' +
  'resik reged adhem anget kademen kepanasen udan jawah ketigo rendeng apik becik sae elek olo ayu ngganteng leres ' +
  'luput klentu kleru bodho sugih mlarat kere ampuh gampil ewuh pakewuh akeh kathah okeh sithik sitik sekedhik ' +
  'sakithik ngebaki kebak entek telas ntek kirang cekap turah siji setunggal telu tigo papat sekawan limo gangsal ' +
  'enem nem pitu wolu sanga songo sedasa sewelas rolas telulas patbelas limalas rongpuluh telungpuluh satus seket ' +
  'suwidak sewu rongewu limangewu wong uwong tiyang wongwong lare cah arek lanang wedok wadon estri priyo priya ' +
  'bapake pakne pakdhe pakde budhe bude ibune mbokne mbok simbok simbah mbah mbahe eyang paklik bulik kangmas mase ' +
  'mbakyu mbake adhi adhik dulur sedulur bojo bojoku garwa garwo anake putu mantu morotuwo maratuwa konco kanca ' +
  'koncoku kancane tonggo carik pulisi omah omahe griya dalane dalan margi ratan kreteg lepen tegalan kebon segoro ' +
  'segara lintang rembulan srengenge geni latu watu godhong witwitan woh gedhang pelem krambil pari wos telo jeneng ' +
  'jenenge asma sirah endas rikma mripat soca kuping irung cangkem lambe untu ilat gulu pundhak asta driji weteng ' +
  'padharan boyok sikil dengkul manah penggalih roso rasane awak kewan segawon jaran kebo manuk ulo lemut klambi ' +
  'rasukan kathok clono kacamoto montor trek lelungan suwun maturnuwun matursuwun nuwun nuwunsewu pangapunten ' +
  'ngapunten ngapuro sepurane sepuntene monggo sugeng enjang siyang dalu rahayu inggih nggih enggih njih iyo yowes ' +
  'yowis yoweslah lha tah je jare jarene cene pancen pancene ncen mosok moso ketoke sajake jebul jebule jebulane ' +
  'tibake tibae tibakne begjo bejo cilaka ciloko ndilalah ndadak kebacut bablas mbledos mbrebet ajur bosok kobong ' +
  'keli kelangan ketoro kethok ketok keton kepengin nrimo narimo nrima legowo legawa ngalah ngoyo mugo mugi muga ' +
  'mugamuga dongake dungo donga ndonga pangeran rejekine slamet selamet waluyo awakedewe gek ndang takkon jajal ' +
  'jajalen njajal ngicipi nyicipi nyobak nganggo nganggone dienggo enggo dingge ngagem agem nyandhang sandhangan ' +
  'klambine kaose nyapu ngepel umbah korah ngresiki nandur ngarit angon macul mluku udud ngudud jagongan jagong ' +
  'cangkruk cangkrukan ngguyokno guyonan guyon gojek gojekan ngenyek moyoki digarapi ngrasani dirasani ngapikapiki ' +
  'ngelekne ngapikno nggedekno ngapakno ngopokno piyeto piyeno opomaneh opoto opone opoae sopoae nandi nengdi ' +
  'ngendine kenopo kenapane mergane amargane masio masiyo sanajano umpamane upama upamane contone carane alesane ' +
  'maksude jane sakjane sajane asline sejatine nyatane kasunyatan becike paribasan layanane pelayanane panganane ' +
  'panggonane panggonan papan papane enggon swasana swasanane barange kirimane pakete tokone wonge uwonge bocahe ' +
  'duite ndhuwite sinyale internete jaringane pulsane aplikasine admine petugase kurire montore listrike banyune ' +
  'negarane pemerintahe presidene pejabate rakyate koruptore polisine nyenengke nyenengake nyenengno nguciwani ' +
  'nguciwakake ngecewakno nyusahke nyusahno ngrepoti mbingungi mbingungke nglarani nglarakne nyebahi njengkelke ' +
  'njengkelne marai nggarai marake nggarakke mesakke mesakno melas welas saknoe sakno mesisan sisan sepisan peng ' +
  'ping kaping maneh meneh malih manehe liyane liyo liya sanesipun sekabehe sakabehe sedaya sedoyo saben bendino ' +
  'bendina pendak saksuwene selawase sakwayah wayah wayahe wektu wekdal wektune sedilut sedelo sediluk sekedap ' +
  'sedela mengkono diunekke diuneni diseneni didukani dikon dikongkon ngongkon kongkon utus diutus dikandani ' +
  'kandani ngandani kandanono ngejak jak dijak dijarke jarke jarno njarke njarno diomongi omongono ngomongi ' +
  'disilihi nyilihi dibalekke dibalekno mbalekke mbalekno balekno balekke dibayari mbayari tukokno tukokke nukokke ' +
  'ditukokke dolke didol edol payu bathi tombok nombok uga ana rega lak seng panggon panggone yaiku sak pirang ' +
  'kutha kaluwarga pithik rena grapyak rung ndek maine lokasine kahanan kahanane pemandangane neh sawetara wani ' +
  'ancen ancene ngko engko gela werna udu seje kakehan kapenak kepenak penak ndhuwe ndue nde hurung sumbut nemen ' +
  'mrana sng isine ndhelok apike suwasana suwasanane porsine adewe kajaba kancaku eman deknen dee ket njuk mara ' +
  'uduk mangane miturutku utamane variasine pilihane ireng mben enom ombean ombeane iwake masakane menyang urung ' +
  'jaba babagan sijine liwat panggah diomong cepak dijajal sanadyan moro bumbune pelayane penyajiane maeng tenanan ' +
  'gari mbien ndhuweni nyajikake pesenane pira tekane nyediakake ngno ganok yaopo yoopo asem gumun anane ujug ' +
  'ngrasa akehe rong murup nyenengne ijo manggon mangkel kenek kekancan engel melbu ngluwihi taek manut yawes eneh ' +
  'minangka thok kari mundak meri ndhuwur witan duduh dikancani nglumpuk apameneh suwara keluwarga kayake ngelih ' +
  'mrono maleh lenga etuk pindo dinane kandel bukak ndelik arang njagong njerone wiwit coro telung negoro lur ' +
  'anakku sadina medun pancet kangelan kalebu nindakake suk genah kie dwe mene nng ngo tuo oyi mboh semono orep ' +
  'angger tiwas ndes nggone kwe cen mneh genti basan nganu muni kawruh basa bisane paling-paling dolane sregep ' +
  'kesed lemu kuru apal ngimpi turune mangkate bengine isuke sedinane';
