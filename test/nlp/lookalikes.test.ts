import { createAnalyzer, type MentionKind, type Polarity } from '../../src/nlp';

const analyzer = createAnalyzer();

type Row = readonly [brand: string, text: string, kind: MentionKind, polarity: Polarity, read: string];

// What speaks of a failure or calls to something without complaining or pressing, each beside the one it is taken for.
const ROWS: readonly Row[] = [
  [
    'Setrika Uap Meru',
    'Tidak ada laporan korban akibat setrika Meru, kata kepala dinas',
    'NEUTRAL',
    'NEUTRAL',
    'Tidak ada laporan',
  ],
  ['Setrika Uap Meru', 'Meru membantah kabar penarikan setrika', 'NEUTRAL', 'NEUTRAL', 'membantah'],
  ['Setrika Uap Meru', 'kami pastikan setrika Meru sudah lolos uji keamanan', 'NEUTRAL', 'NEUTRAL', 'kami pastikan'],
  ['Setrika Uap Meru', 'pesan itu hoaks, sudah dibantah kementerian', 'NEUTRAL', 'NEUTRAL', 'hoaks'],
  ['Setrika Uap Meru', 'katanya lolos uji, setrika saya tetap terbakar', 'COMPLAINT', 'NEGATIVE', 'terbakar'],
  ['Alder Bank', 'Alder Bank denies it was hacked', 'NEUTRAL', 'NEUTRAL', 'denies'],
  ['Alder Bank', 'Fact check: the Alder Bank closure notice is fake', 'NEUTRAL', 'NEUTRAL', 'Fact check'],
  ['Alder Bank', 'they deny it, my card was still used in Lima', 'COMPLAINT', 'NEGATIVE', 'my card'],
  ['Gim Laskar', 'server sudah normal, terima kasih atas kesabarannya', 'NEUTRAL', 'NEUTRAL', 'server sudah normal'],
  [
    'Gim Laskar',
    'katanya server sudah normal, punya saya masih ga bisa login',
    'COMPLAINT',
    'NEGATIVE',
    'ga bisa login',
  ],
  ['Kopi Randu', 'ramaikan #NgopiRandu, 5 pemenang dapat mug', 'NEUTRAL', 'NEUTRAL', '5 pemenang'],
  ['Kopi Randu', 'fans merapat, nobar final bareng Kopi Randu jam 7', 'NEUTRAL', 'NEUTRAL', 'nobar'],
  ['Kopi Randu', 'ramaikan #UpahBaristaRandu sampai baristanya dibayar', 'ACTIVISM', 'NEGATIVE', 'ramaikan'],
  ['Fenwick Radio', 'giveaway: follow, tag two friends, winner on Friday', 'NEUTRAL', 'NEUTRAL', 'giveaway'],
  ['Fenwick Radio', 'join the boycott of Fenwick Radio until the cleaners are paid', 'ACTIVISM', 'NEGATIVE', 'boycott'],
  [
    'Motor Jalak',
    'Jalak gue 6 tahun ga pernah mogok, yang mogok paling jarang servis',
    'PRAISE',
    'POSITIVE',
    'ga pernah mogok',
  ],
  ['Motor Jalak', 'di gue aman-aman aja kok', 'PRAISE', 'POSITIVE', 'aman-aman'],
  ['Motor Jalak', 'dibilang salah pakai, padahal baru seminggu dan mogok lagi', 'COMPLAINT', 'NEGATIVE', 'mogok lagi'],
  ['Tern Mobile', 'mine works fine, must be your router', 'PRAISE', 'POSITIVE', 'works fine'],
  ['Tern Mobile', 'told me it must be my router. new router, same dead line', 'COMPLAINT', 'NEGATIVE', 'told me'],
  ['Hotel Cempaka', 'pesan dua kamar, dapat satu', 'COMPLAINT', 'NEGATIVE', 'dapat satu'],
  ['Hotel Cempaka', 'check in jam 2, jam 6 masih di lobi', 'COMPLAINT', 'NEGATIVE', 'masih di lobi'],
  ['Hotel Cempaka', 'check in jam 2 bisa?', 'INQUIRY', 'NEUTRAL', 'bisa'],
  ['Feri Bahari', 'kapal jam 8, sekarang jam 1 masih di dermaga', 'COMPLAINT', 'NEGATIVE', 'masih di dermaga'],
  ['Feri Bahari', 'kapal jam 8, duduk di geladak, laut tenang', 'NEUTRAL', 'NEUTRAL', 'kapal'],
  ['Kurir Belibis', 'paket di gudang dari tanggal 2, sekarang tanggal 15', 'COMPLAINT', 'NEGATIVE', 'tanggal 2'],
  ['Netra Fiber', 'bayar paket 100, speedtest cuma 6', 'COMPLAINT', 'NEGATIVE', 'paket 100'],
  ['Netra Fiber', 'lapor jam 8, jam 9 sudah nyala lagi', 'PRAISE', 'POSITIVE', 'jam 9 sudah nyala'],
  ['Kiln Furniture', 'third replacement door, same crack', 'COMPLAINT', 'NEGATIVE', 'third replacement'],
  ['Kiln Furniture', 'rang at nine, fixed by noon', 'PRAISE', 'POSITIVE', 'fixed by noon'],
];

test.each(ROWS)('%s: %s: %s', (brand, text, kind, polarity, read) => {
  const analysis = analyzer.analyze({ text, brand });
  expect([analysis.kind, analysis.sentiment.polarity]).toEqual([kind, polarity]);
  const start = text.indexOf(read);
  expect(analysis.evidence.some((each) => each.start < start + read.length && each.end > start)).toBe(true);
});
