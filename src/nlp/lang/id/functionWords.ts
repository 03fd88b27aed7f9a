// Indonesian function words, in the standard or plain colloquial spelling that the slang table gives. Written for Waspada.

/** Words that carry no topic. Negators are never among them: dropping one would turn a meaning round. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'yang dan di ke dari pada dalam untuk dengan oleh sebagai adalah ialah merupakan ini itu tersebut begini begitu ' +
    'demikian sini situ sana disini disitu disana kesini kesitu kesana saya aku kamu anda engkau kau dia ia beliau ' +
    'mereka kami kita kalian ku mu nya saja aja juga pun lagi sudah telah sedang masih akan bakal mau ingin hendak ' +
    'bisa dapat boleh harus mesti perlu ada jadi menjadi seperti kayak macam bagai bagaikan serta atau maupun ataupun ' +
    'karena sebab agar supaya sehingga hingga sampai sejak semenjak ketika saat waktu sewaktu selama sambil seraya ' +
    'sebelum sesudah setelah lalu kemudian terus maka dong deh sih kok kan nih tuh lah kah ya iya yah yuk ayo mari ' +
    'loh lho kek toh oh ah eh nah wah hai halo hei para si sang tiap setiap semua seluruh segala beberapa suatu ' +
    'sebuah seorang seekor satu dua tiga empat lima enam tujuh delapan sembilan sepuluh antara tentang mengenai ' +
    'terhadap bagi demi guna atas bawah depan belakang samping luar akibat menurut melalui lewat via hal kali tadi ' +
    'nanti kini sekarang kemarin besok lusa hari minggu bulan tahun jam menit detik pagi siang sore malam tanggal pak ' +
    'bapak bu ibu mas mbak kak kakak bang abang adik dik gan sis bro min admin om tante orang sendiri masing ' +
    'masing-masing sesuatu apapun siapapun manapun dimanapun kapanpun bahwa bahwasanya yaitu yakni misalnya contohnya ' +
    'antaranya diantaranya dll dsb dst dkk lain lainnya berbagai ternyata tentu tentunya mungkin barangkali rupanya ' +
    'sepertinya kayaknya katanya kata ujar sekitar kadang kadang-kadang biasanya soalnya intinya baru barusan pernah ' +
    'buat punya sama per tiba bersama beserta terkait soal perihal inilah itulah adanya adapun selain termasuk ' +
    'terutama pula kembali akhirnya awalnya tadinya dulu dahulu nantinya begitulah jadinya pakai kepada daripada apa ' +
    'siapa kapan mana dimana kenapa mengapa bagaimana berapa apakah siapakah bagaimanakah ber pihak tim jika kalau ' +
    'bila apabila jikalau hanya cuma sekadar sekali-sekali sementara'
  ).split(' '),
);

/** Words that turn the meaning of what follows. "kurang" and "anti" belong here: "kurang ramah" blames and "anti lemot" praises; "kurang ajar" and "kurang lebih" are fixed phrases to be read first. */
export const negators: ReadonlySet<string> = new Set(
  (
    'tidak tak tiada tidaklah takkan takkah bukan bukannya bukanlah belum belumlah jangan janganlah tanpa enggan ' +
    'kurang anti nihil tidakkah bukankah'
  ).split(' '),
);

/** Words that strengthen the feeling word beside them, with the factor its valence is multiplied by (1.2 to 2). */
export const intensifiers: ReadonlyMap<string, number> = new Map([
  ['teramat', 2],
  ['kebangetan', 2],
  ['keterlaluan', 2],
  ['amat', 1.8],
  ['sangat', 1.8],
  ['sekali', 1.8],
  ['banget', 1.8],
  ['paling', 1.8],
  ['sungguh', 1.6],
  ['terlalu', 1.6],
  ['benar-benar', 1.6],
  ['sungguh-sungguh', 1.6],
  ['super', 1.6],
  ['ekstra', 1.6],
  ['maha', 1.6],
  ['habis-habisan', 1.6],
  ['mati-matian', 1.6],
  ['bener-bener', 1.6],
  ['pisan', 1.6],
  ['tenan', 1.6],
  ['puol', 1.6],
  ['pol', 1.6],
  ['buanget', 1.6],
  ['poll', 1.6],
  ['betul-betul', 1.5],
  ['total', 1.5],
  ['parahnya', 1.5],
  ['saking', 1.5],
  ['betapa', 1.5],
  ['sedemikian', 1.5],
  ['segitu', 1.5],
  ['terlampau', 1.5],
  ['kelewat', 1.5],
  ['kelewatan', 1.5],
  ['gila-gilaan', 1.5],
  ['semakin', 1.4],
  ['makin', 1.4],
  ['kian', 1.4],
  ['bertambah', 1.4],
  ['sepenuhnya', 1.4],
  ['jelas-jelas', 1.4],
  ['nian', 1.4],
  ['nyata-nyata', 1.4],
  ['memang', 1.3],
  ['pasti', 1.3],
  ['selalu', 1.3],
  ['terus-menerus', 1.3],
  ['terus-terusan', 1.3],
  ['berkali-kali', 1.3],
  ['berulang-ulang', 1.3],
  ['berulang', 1.3],
  ['sepanjang', 1.3],
  ['lebih', 1.2],
  ['asli', 1.2],
  ['sumpah', 1.2],
  ['serius', 1.2],
  ['beneran', 1.2],
  ['benar', 1.2],
  ['betul', 1.2],
  ['jelas', 1.2],
]);

/** Words that weaken the feeling word beside them, with the factor its valence is multiplied by (0.3 to 0.9). */
export const diminishers: ReadonlyMap<string, number> = new Map([
  ['cenderung', 0.9],
  ['relatif', 0.9],
  ['umumnya', 0.9],
  ['cukup', 0.8],
  ['lumayan', 0.8],
  ['kadang-kadang', 0.8],
  ['kadang', 0.8],
  ['terkadang', 0.8],
  ['sesekali', 0.8],
  ['agak', 0.7],
  ['rada', 0.7],
  ['sedikit', 0.7],
  ['rada-rada', 0.7],
  ['sepertinya', 0.7],
  ['kayaknya', 0.7],
  ['mungkin', 0.7],
  ['barangkali', 0.7],
  ['hampir', 0.7],
  ['nyaris', 0.7],
  ['cuma', 0.6],
  ['hanya', 0.6],
  ['sekadar', 0.6],
  ['sekedar', 0.6],
  ['kira-kira', 0.6],
  ['semacam', 0.6],
  ['setengah', 0.6],
  ['separuh', 0.6],
  ['mudah-mudahan', 0.5],
  ['semoga', 0.5],
  ['seakan', 0.5],
  ['seolah', 0.5],
  ['seakan-akan', 0.5],
  ['seolah-olah', 0.5],
  ['konon', 0.5],
  ['katanya', 0.5],
  ['jarang', 0.4],
  ['sekali-sekali', 0.4],
]);

/** Words after which the writer says what really counts: what stands behind them outweighs what stood before. */
export const contrastWords: ReadonlySet<string> = new Set(
  (
    'tapi tetapi namun sayangnya sayang padahal cuma cuman hanya meski meskipun walau walaupun kendati biarpun ' +
    'sekalipun sedangkan sebaliknya malah malahan justru melainkan ternyata nyatanya kenyataannya faktanya sebenarnya ' +
    'sebetulnya aslinya toh nanging ananging ning tapina mung ngan anging'
  ).split(' '),
);

/** Words that open a wish or a supposition: what follows did not happen. */
export const conditionalWords: ReadonlySet<string> = new Set(
  (
    'kalau jika bila jikalau apabila seandainya andai andaikan andaikata misal misalnya misalkan semisal umpama ' +
    'umpamanya seumpama asal asalkan bilamana manakala seharusnya harusnya semestinya mestinya sebaiknya coba semoga ' +
    'moga-moga mudah-mudahan berharap harap harapannya kecuali entah yen lamun upama upami'
  ).split(' '),
);

/** Words that open or mark a question. */
export const questionWords: ReadonlySet<string> = new Set(
  (
    'apa apakah siapa siapakah kapan kapankah mana manakah dimana kemana darimana kenapa mengapa bagaimana ' +
    'bagaimanakah berapa berapakah gimana kok kah adakah bisakah bolehkah sudahkah benarkah betulkah masihkah ' +
    'haruskah dapatkah apaan ngapain tanya bertanya nanya menanyakan infonya seberapa masa emangnya memangnya'
  ).split(' '),
);

/** Words that set two things side by side: praise near them may belong to a rival. */
export const comparisonWords: ReadonlySet<string> = new Set(
  (
    'lebih daripada mending mendingan ketimbang dibanding dibandingkan bandingkan banding membandingkan perbandingan ' +
    'versus vs alih-alih kalah unggul mengungguli menang saingan pesaing kompetitor sebelah tetangga pindah beralih ' +
    'berpindah ganti alternatif pengganti setara sekelas selevel sebanding seimbang timbang tinimbang tibang batan'
  ).split(' '),
);

/** Words that end the reach of a negator or an intensifier: a new clause begins with them. */
export const clauseBreakers: ReadonlySet<string> = new Set(
  (
    'tapi tetapi namun sedangkan sementara padahal karena soalnya sebab gara-gara sehingga jadi makanya maka lalu ' +
    'kemudian terus akhirnya supaya agar biar meski meskipun walau walaupun kalau jika bila saat ketika waktu sejak ' +
    'setelah sebelum sampai hingga dan atau yang bahwa cuma cuman malah justru ternyata sayangnya melainkan selain ' +
    'apalagi bahkan toh pokoknya intinya alias'
  ).split(' '),
);
