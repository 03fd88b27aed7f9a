/** Words that speak for Sundanese, loma and lemes, in the spellings people type. Written for Waspada. */
export const languageWords =
  'kuring aing uing simkuring maneh anjeun hidep anjeunna manehna maranehna maranehanana arurang sarerea sadayana ' +
  'sadaya sakabeh ieu eta dieu ditu kadieu kaditu dinya kadinya kieu kitu kituna kituh nu nyaeta nyaéta mangrupa ' +
  'mangrupikeun jeung sareng kalayan atawa atanapi tapina ngan wungkul hungkul kusabab alatan margi kumargi lamun ' +
  'mun upami saupami sanajan sanaos najan batan tibatan tina kana pikeun keur jang nepi nepikeun dugika ngeunaan ' +
  'perkawis ngalangkungan sangkan ambeh ambéh nalika waktos basa samemeh saacan saentos saparantos sanggeus geus ' +
  'enggeus parantos acan tacan teu henteu hente moal montong entong sanes sanés lainna bade badé nuju keneh kénéh ' +
  'deui wae waé oge ogé ugi pisan kacida leuwih langkung rupina siga kawas sapertos saperti jiga sigana kawasna ' +
  'meureun panginten tayohna sugan sigan mugi mugia tangtos tangtu leres yaktos saleresna sabenerna saestuna naon ' +
  'naonna naha kunaon saha timana kamana iraha kumaha kumahana sabaraha sabarahaan mani meni tara mindeng remen ' +
  'sakapeung salawasna salamina unggal kiwari ayeuna ayeunamah kamari kamarina bieu engke engké isukan enjing ' +
  'beurang sonten soré peuting poe poé dinten minggon sasih taunan baheula kapungkur bihari harita jalma jalmi ' +
  'jelema jelma budak barudak murangkalih lalaki pameget awewe awéwé bapana abah ambu indung bapakna kolot nini uwa ' +
  'teteh tétéh akang rai baraya tatangga babaturan rerencangan rencang réréncangan batur balad salaki caroge ' +
  'pamajikan incu minantu mitoha dunungan pagawe patugas palanggan nami ngaran ngaranna jenengan wasta imah ' +
  'rorompok panto jandela hateup pakarangan nagara nagri pamarentah présidén sakola kebon leuweung walungan basisir ' +
  'cai panonpoe bentang taneuh kekembangan cau kalapa sampeu hui bonteng cengek uyah endog hayam embe munding ucing ' +
  'kuya manuk bangkong oray beurit laleur reungit sirah hulu panon soca ceuli cepil irung pangambung sungut baham ' +
  'biwir huntu waos letah beuheung taktak leungeun panangan ramo beuteung patuangan cangkeng tonggong tuur manah ' +
  'haté getih awak salira tuang dahar neda emam ngemam nyatu leueut nginum inum sare kulem saré hudang gugah ibak ' +
  'ngawulang maca macaan nyerat ngitung ngibing nyarios nyarita cariosan carita caritana sasauran saur saurna ceuk ' +
  'ceunah cenah ceukna naros taros tumaros ngajawab ngawalon waler ngadangu ngareungeu ngadenge ningali tingali ' +
  'ningalian nempo katingali katempo neuleu nyaho uninga apal ngartos ngarti ngartina emut poho hilap mikiran ' +
  'ngaraos karaos rumaos karasa ngarasa bogoh resepna katuju mikaresep beuki nyaah mikanyaah deudeuh geugeut ' +
  'ceuceub keuheul ambek amarah bendu pundung haroshos nalangsa nelangsa hanjakal kaduhung kuciwa kacewa handeueul ' +
  'bungah bagja gumbira sieun risi hariwang melang reuwas isin lieur rungsing capé rarat lungse sangsara tiris ' +
  'hareudang hanaang seubeuh tunduh gering udur damang cageur jagjag walagri maot paeh palastra gubrag indit miang ' +
  'mios leumpang lumpat ngadius calik diuk nangtung cengkat ngagoler ulin ameng ngameng uih mulang sumping dongkap ' +
  'asup lebet mulebet naek lungsur eureun liren ngantos nungguan ngadagoan antosan tungguan milarian neangan ' +
  'néangan manggih mendak kapanggih kapendak tepang papanggih patepang nyandak nyokot cokot candak mawa ngabantun ' +
  'babawa masihan mere méré dibéré dibere dipasihan maparin ménta menta nyuhunkeun nyungkeun dipenta meuli mésér ' +
  'meser dipeser dibeuli ngical ngajual icalan mayar ngadamel nyieun midamel didamel dijieun digawe gawe barangawe ' +
  'padamelan pagawean purah digawé ngalakukeun ngalaksanakeun nganggo dianggo ngagunakeun migunakeun nyobian cobian ' +
  'nulungan tulung tulungan bantosan ngabantosan ngabantu nitah titah dititah ngintunkeun dikintunkeun kintun ' +
  'ngintun nampi narima ditampi tampi neundeun teundeun miceun dipiceun piceun ngagentos gentos ngagantian digentos ' +
  'gentosan ngarobih robih ngabohong ngabobodo dibobodo bobodo ngawadul wadul katipu dipaling ngagorengkeun ngapruk ' +
  'ngagebug dicarekan nyarekan carek seuseul ngagugulung nyeuseul seuri gumujeng ceurik gereget alus sae saé awon ' +
  'butut bucitreuk hadé geulis kasep ageung badag leutik luhur handap heureut deet tebih deukeut caket anyar ' +
  'heubeul lila gancang geuwat laun lalaunan beurat hampang teuas leuleus beresih haseum lada ngeunah ngeunahna ' +
  'raos raosna pelem seungit hangru mirah awis hargina pangaos pangaosna hargana artos artosna duitna acis loba ' +
  'seueur rea sakedik saeutik saetik seuseueurna lolobana sababaraha cekap kirang seep beak beakeun pinuh tiiseun ' +
  'gampil hese sesah calakan belegug beunghar malarat lepat bageur soleh someah darehdeh gumede calutak haroream ' +
  'hoream kedul getol leukeun hiji tilu opat genep dalapan salapan sapuluh sabelas sapuluhna saratus sarebu sajuta ' +
  'kahiji kadua katilu kaopat hatur nuhun haturnuhun punten hapunten hampura sumangga wilujeng sampurasun rampes ' +
  'muhun sumuhun heueuh enya enyaan puguh atuh euy geura geuning geuningan téh téa yeuh ieuh jaba komo sakali ' +
  'sakalian sakalieun babarengan sorangan nyalira sabalikna saterusna salajengna lajeng tuluy ahirna tungtungna ' +
  'mimitina mimiti mimitian rengse anggeus réngsé bérés palayanan layananna patempatan suasanana hawana kadaharan ' +
  'katuangan tuangeun dahareun leueuteun inumeun kadaharanana menuna baranganana kirimanna internétna adminna ' +
  'pagawéna palayanna ngagaduhan boga bogaeun ngabogaan kagungan ayana teuaya euweuh weleh aweuh tiasa meunang ' +
  'kenging kedah peryogi hayang hoyong palay embung alim daek purun nyobaan ngaraoskeun ngarasakeun ngadugikeun ' +
  'nyarioskeun ngomongkeun nyaritakeun ngabejaan bebeja béja beja bejakeun wartos wartosna ngémbarkeun ngabagikeun ' +
  'nyebarkeun nyayogikeun nyadiakeun sayogi ngajadikeun janten jantenna kajadian kajantenan ngadadak ngabalukarkeun ' +
  'ngarugikeun ngabahayakeun ngaganggu ngarusak ngaruksak ruksak ruksakna peupeus pegat leungit ical kaleungitan ' +
  'kacandak kabawa kajebak kapeto kasasab nyasab katinggaleun katalikung ngadat ngagantung ngahiang bijil ' +
  'ngabijilkeun ngaluarkeun ngasupkeun nambahan ngurangan ngagedean ngaleutikan ngabenerkeun ngalereskeun ngomean ' +
  'omean diomean ngabersihan ngarapihkeun nyiapkeun miara ngarawat ngabela ngadukung ngarojong dirojong ngalawan ' +
  'ngabaturan maturan marengan dibarengan mingpin dipingpin dicekel ngala melak pepelakan abdi aya anu kanggo rupi ' +
  'dina tos tempatna rasana tuangeunna wengi cocog urang merenah sawaktos teuing pamandangan kulawargi kulawarga ' +
  'enggal disarankeun nguciwakeun disayogikeun gorengna sami tabuh kantos sahiji nembe kahontal tiis raoseun saatos ' +
  'sangu bari ngajieun palayananna endah sareung palayan atos disajikeun ditambih tuangeunana korsi lokasina sabari ' +
  'pokokna porsina namung inuman hade numutkeun bumi alit dibandingkeun seeur kabogoh panasaran isuk sambelna ' +
  'haneut nganikmatan tetela tuangna sakulawargi lengkep namina sanesna rohangan nambihan hargi pamandanganna ' +
  'salian dagingna ceukap aranjeunna saluyu ngajantenkeun barangna sagala cobi kualitasna salaku aranjeun inumanna ' +
  'kalahka supados kanu karesep dipilarian pikaresepeun nyarankeun kengingkeun nganjang jinis balanja janteun ' +
  'kasohor ukur percanten jadina salera kareta sacara masarakat nongton kaasup panyajian didieu kempel saena ' +
  'hideung ngora sora sateuacan waktosna pangunjung saukur eusina hususna kedahna meuni weungi sampurna pengker ' +
  'raraos euleuh ngarayakeun duaan benten biasana hanjakalna ngarah kagiatan katingalina ngingetkeun wargi mayarna ' +
  'carana matak satengah heeuh timburu salami sok-sok pisanlah tong asa karek kakara geningan moyok heureuy bodor ' +
  'ngaheureuyan ngajadi hayangna sararea kabehanana lobana sakitu sakieu sakumaha kumaha-damang ngalamun sakuringna ' +
  'lamunan dulurna babaturanana';
