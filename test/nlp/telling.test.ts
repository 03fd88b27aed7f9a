import { createAnalyzer, type Language, type MentionKind, type Polarity } from '../../src/nlp';
import { hasEvidenceAt } from '../support/readings';

const analyzer = createAnalyzer();
const names = { brand: 'Kilatfiber', competitors: ['Nusanet'] };

type Row = readonly [
  what: string,
  text: string,
  kind: MentionKind,
  polarity: Polarity,
  language: Language,
  read: string,
];

// Each row: what it shows, the text, the verdict, and characters that some evidence must cover.
const ROWS: readonly Row[] = [
  ['plain complaint', 'Barangnya belum sampai juga min, sudah seminggu', 'COMPLAINT', 'NEGATIVE', 'ID', 'belum sampai'],
  [
    'polite complaint',
    'Mohon maaf, dengan hormat, tagihan saya bulan ini dua kali lipat, mohon dicek',
    'COMPLAINT',
    'NEGATIVE',
    'ID',
    'mohon dicek',
  ],
  ['question hiding a failure', 'kenapa saldo saya hilang?', 'COMPLAINT', 'NEGATIVE', 'ID', 'saldo saya hilang'],
  ['outage in two words', 'internet mati', 'COMPLAINT', 'NEGATIVE', 'ID', 'internet mati'],
  ['outage in English', 'internet is down again', 'COMPLAINT', 'NEGATIVE', 'EN', 'internet is down'],
  [
    'sarcasm over a failure',
    'mantap, udah 3 hari internet mati, luar biasa',
    'COMPLAINT',
    'NEGATIVE',
    'ID',
    'internet mati',
  ],
  [
    'thanks that blame',
    'makasih ya internetnya mati terus, kerjaan saya jadi hilang semua',
    'COMPLAINT',
    'NEGATIVE',
    'ID',
    'mati',
  ],
  ['money back', 'never again. paid twice and still no refund', 'COMPLAINT', 'NEGATIVE', 'EN', 'refund'],
  [
    'app failure with please',
    'the app keeps crashing after the update, please fix',
    'COMPLAINT',
    'NEGATIVE',
    'EN',
    'keeps crashing',
  ],
  ['praise before but', 'Bagus sih tapi sering mati', 'COMPLAINT', 'NEGATIVE', 'ID', 'sering mati'],
  [
    'boycott in a hashtag',
    '#BoikotKilatfiber sampai upah teknisi dibayar, tanda tangani petisi di example.org/petisi',
    'ACTIVISM',
    'NEGATIVE',
    'ID',
    '#BoikotKilatfiber',
  ],
  [
    'demonstration',
    'Kami menuntut Kilatfiber menghentikan pemotongan gaji teknisi, aksi damai besok di depan kantor pusat',
    'ACTIVISM',
    'NEGATIVE',
    'ID',
    'Kami menuntut',
  ],
  [
    'petition in English',
    'Sign the petition: Kilatfiber must pay its technicians a living wage. Share this with your friends',
    'ACTIVISM',
    'NEGATIVE',
    'EN',
    'Sign the petition',
  ],
  [
    'call to write together',
    'Dear parents, write to your MP this week. Kilatfiber masts do not belong next to a school, join us on Friday',
    'ACTIVISM',
    'NEGATIVE',
    'EN',
    'join us',
  ],
  [
    'forward before deleted',
    'katanya modem Kilatfiber bisa nyadap, sebarkan sebelum dihapus, mending pindah Nusanet aja',
    'BLACK_CAMPAIGN',
    'NEGATIVE',
    'ID',
    'sebarkan sebelum dihapus',
  ],
  [
    'rumour of bankruptcy',
    'denger-denger Kilatfiber mau bangkrut bulan depan',
    'BLACK_CAMPAIGN',
    'NEGATIVE',
    'ID',
    'denger-denger',
  ],
  [
    'insider',
    'Jangan pakai Kilatfiber, orang dalam bilang datanya dijual ke pinjol',
    'BLACK_CAMPAIGN',
    'NEGATIVE',
    'ID',
    'Jangan pakai Kilatfiber',
  ],
  [
    'contaminated, rival safe',
    "don't buy Kilatfiber, they found lead in the casing and the news is silent. Nusanet is tested safe",
    'BLACK_CAMPAIGN',
    'NEGATIVE',
    'EN',
    'Nusanet is tested safe',
  ],
  ['asks a price', 'min, paket 50 mbps berapa sebulan?', 'INQUIRY', 'NEUTRAL', 'ID', 'berapa'],
  ['supposition is no failure', 'kalau rusak gimana ya min klaimnya?', 'INQUIRY', 'NEUTRAL', 'ID', 'gimana'],
  ['asks where', 'is Kilatfiber available in Malang?', 'INQUIRY', 'NEUTRAL', 'EN', 'available in Malang?'],
  ['asks in English', 'Hi, do you ship to Lombok and how much is it?', 'INQUIRY', 'NEUTRAL', 'EN', 'how much is'],
  ['asks in Javanese', 'mas, iki regane piro? isih ono tah?', 'INQUIRY', 'NEUTRAL', 'ID', 'piro'],
  ['insult', 'dasar provider badut', 'INSULT', 'NEGATIVE', 'ID', 'dasar provider badut'],
  ['name and rubbish', 'Kilatfiber sampah', 'INSULT', 'NEGATIVE', 'ID', 'Kilatfiber sampah'],
  ['censored', 'anj*ng emang nih provider', 'INSULT', 'NEGATIVE', 'ID', 'anj*ng'],
  ['wish of ruin', 'hope they go bankrupt, clowns', 'INSULT', 'NEGATIVE', 'EN', 'clowns'],
  ['negated blame', 'Pelayanannya nggak pernah mengecewakan', 'PRAISE', 'POSITIVE', 'ID', 'mengecewakan'],
  ['not bad at all', 'not bad at all, the food was lovely', 'PRAISE', 'POSITIVE', 'EN', 'lovely'],
  ['both-sense word', 'gila cepet banget internetnya', 'PRAISE', 'POSITIVE', 'ID', 'cepet'],
  ['anti as negator', 'wifi anti lemot, puas', 'PRAISE', 'POSITIVE', 'ID', 'puas'],
  [
    'thanks to staff',
    'Terima kasih banyak Kilatfiber! Teknisi datang cepat dan ramah.',
    'PRAISE',
    'POSITIVE',
    'ID',
    'Teknisi datang cepat',
  ],
  ['slang praise', 'CS-nya gercep banget, makasih!', 'PRAISE', 'POSITIVE', 'ID', 'CS-nya gercep'],
  ['highly recommended', 'best internet ever, highly recommended', 'PRAISE', 'POSITIVE', 'EN', 'recommended'],
  ['opens a branch', 'Kilatfiber buka cabang baru di Solo', 'NEUTRAL', 'NEUTRAL', 'ID', 'buka cabang'],
  ['for sale', 'dijual modem Kilatfiber bekas 150rb nego', 'NEUTRAL', 'NEUTRAL', 'ID', 'dijual modem Kilatfiber bekas'],
  ['code-mixed chat', 'lunch with client di kantor Kilatfiber, meeting lancar', 'NEUTRAL', 'NEUTRAL', 'MIX', 'meeting'],
  [
    'job post',
    'Kilatfiber is hiring a network engineer in Surabaya, apply before 30 June',
    'NEUTRAL',
    'NEUTRAL',
    'EN',
    'hiring',
  ],
  [
    'code-mixed complaint',
    'refund saya still pending since last week, CS cuma bilang please wait terus',
    'COMPLAINT',
    'NEGATIVE',
    'MIX',
    'refund',
  ],
  [
    'petition reported as news',
    'Petisi pelanggan Kilatfiber ditutup dengan 8.200 tanda tangan, kata juru bicara perusahaan',
    'NEUTRAL',
    'NEUTRAL',
    'ID',
    'Petisi',
  ],
];

test('there are forty of them', () => {
  expect(ROWS).toHaveLength(40);
});

test.each(ROWS)('%s: %s', (_, text, kind, polarity, language, read) => {
  const analysis = analyzer.analyze({ text, ...names });
  expect([analysis.kind, analysis.sentiment.polarity, analysis.language]).toEqual([kind, polarity, language]);
  expect(hasEvidenceAt(analysis, text, read)).toBe(true);
});
