/** Words that speak for Malay as written in Malaysia and that Indonesians do not write. Written for Waspada. */
export const languageWords =
  'awak korang diorang dorang kitorang depa engkorang takde takda takdela takleh takboleh xleh xde xda xnak xtau ' +
  'xpe xpa xpayah xsuka xkan xkisah takpe takpa takkisah takyah taknak taktau camne camni camtu macamana macammana ' +
  'camana mcmne mcmni mcmtu macamni macamtu kenape apsal apasal apesal amende menda siape mane kat nak nakkan nk ' +
  'jer je jela jelah laa laaa kot wei bai sikit banyaknye semue sume harini kelmarin petang tengahari jugak giler ' +
  'gile bestnya terbaek terbaeklah osem padu mantop teruk teruknya hampeh haprak tahik cilaka bangang bengap ' +
  'bengong sengal senget sewel palui menyampah meluat bengang hangin pelik seronok seronoknya sukacita teruja ' +
  'sedapnya sodap lazat mengantok tidor basuh membasuh kemaskan tandas katil tilam almari kerusi keretanya ' +
  'motosikal basikal teksi lebuhraya jalanraya trafik jem kedainya pasaraya universiti kolej tadika cikgu pensyarah ' +
  'doktor jururawat polis peguam askar bomba pakcik makcik pakngah makngah paklong maklong abah budak pompuan awek ' +
  'balak jiran kengkawan ringgit cukai diskaun baucar jimat jimatkan hantar menghantar dihantar penghantaran ' +
  'barangan poslaju tempahan tempah menempah talian telefon telefonnya telifon riba perisian sesawang pautan mesej ' +
  'pesej bateri wayar skrin rosak rosaknya cakap cakapnya bercakap citer bersembang sembang borak berborak tanyer ' +
  'fikir berfikir faham fahamkan tengok tengoklah tgk bgtau bagitau bagitahu ambik amek letakkan pegi dudok cuba ' +
  'mencuba cubalah leh sepatutnya bergaduh kelentong eloknya comel comelnya hensem kacak segak hodoh kecik parlimen ' +
  'pilihanraya undi mengundi rasuah persekutuan kakitangan syarikat perniagaan peniaga perkhidmatan khidmat silalah ' +
  'maklumat makluman pasaltu kerana keranan sekiranya manakala iaitu bahawa berkenaan berkaitan selepas sentiasa ' +
  'selalunya betulkan lebihkan kurangkan sahaja jugakan syabas tahniah mintak jom jommm jomlah kejap sekejap ' +
  'esoklah selsema kanser kuih muih sirap sotong tembikai betik nenas kueyteow stesen pemandu memandu dipandu ' +
  'penunggang menunggang tayar petrol saman disaman kemalangan isnin khamis jumaat ahad ogos disember julai kelab ' +
  'bolasepak jurulatih kejohanan pingat seswai siot lahanat bapok pondan keling sohai cibai lancau';
