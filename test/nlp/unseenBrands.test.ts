import { type Reading, testReadings } from '../support/readings';

// Brands and wordings that the corpus does not have: complaints without a bad word, and what only looks like one.
const ROWS: readonly Reading[] = [
  ['Telko Raya', 'internet mati dari pagi', 'COMPLAINT', 'NEGATIVE', 'internet mati'],
  ['Telko Raya', 'ini yang ketiga kalinya saya dijanjikan teknisi datang', 'COMPLAINT', 'NEGATIVE', 'dijanjikan'],
  ['Kurir Kilat', 'katanya 1x24 jam, ini udah 4 hari', 'COMPLAINT', 'NEGATIVE', '4 hari'],
  ['Dompet Ria', 'OTP ga masuk masuk dari tadi, mau login gimana', 'COMPLAINT', 'NEGATIVE', 'masuk'],
  ['Toko Mega', 'Yang datang bukan yang saya pesan', 'COMPLAINT', 'NEGATIVE', 'Yang datang bukan'],
  ['Vexel', "you said Tuesday. It's Friday.", 'COMPLAINT', 'NEGATIVE', 'you said'],
  ['Vexel', "I've been charged twice for the same booking", 'COMPLAINT', 'NEGATIVE', 'charged twice'],
  ['Vexel', 'my driver marked it delivered. it was not delivered.', 'COMPLAINT', 'NEGATIVE', 'not delivered'],
  ['Argo Air', 'flight delayed 5 jam dan ga ada announcement sama sekali', 'COMPLAINT', 'NEGATIVE', 'delayed 5 jam'],
  ['Telko Raya', 'kalau paket hilang ada asuransinya ga?', 'INQUIRY', 'NEUTRAL', 'kalau paket hilang'],
  ['Vexel', 'what happens if my parcel gets lost?', 'INQUIRY', 'NEUTRAL', 'what happens if'],
  ['Telko Raya', 'wifi anti lemot, mantap', 'PRAISE', 'POSITIVE', 'anti lemot'],
  ['Kurir Kilat', 'ga pernah telat sampainya, selalu sebelum jadwal', 'PRAISE', 'POSITIVE', 'ga pernah telat'],
  ['Vexel', 'Never had a single outage in two years.', 'PRAISE', 'POSITIVE', 'single'],
  [
    'Hotel Merapi',
    'Selamat Natal dan Tahun Baru dari keluarga besar Hotel Merapi',
    'NEUTRAL',
    'NEUTRAL',
    'Selamat Natal',
  ],
  [
    'Telko Raya',
    'Pemadaman terencana Minggu 08.00-12.00 wilayah Bukit Duri',
    'NEUTRAL',
    'NEUTRAL',
    'Pemadaman terencana',
  ],
];

testReadings(ROWS);
