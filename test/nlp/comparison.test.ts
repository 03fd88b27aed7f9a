import { createAnalyzer, type Polarity } from '../../src/nlp';

const analyzer = createAnalyzer();
const names = { brand: 'Telko Raya', competitors: ['Seluler Biru'] };

type Row = readonly [text: string, polarity: Polarity, read: string];

// Toward Telko Raya: the same words with the names exchanged say the opposite.
const ROWS: readonly Row[] = [
  ['Telko Raya lebih kenceng daripada Seluler Biru', 'POSITIVE', 'lebih kenceng daripada Seluler Biru'],
  ['Seluler Biru lebih kenceng daripada Telko Raya', 'NEGATIVE', 'lebih kenceng daripada Telko Raya'],
  ['Telko Raya jauh lebih murah dibanding Seluler Biru', 'POSITIVE', 'lebih murah dibanding Seluler Biru'],
  ['Seluler Biru jauh lebih murah dibanding Telko Raya', 'NEGATIVE', 'lebih murah dibanding Telko Raya'],
  ['Telko Raya lebih lemot dari Seluler Biru', 'NEGATIVE', 'lebih lemot dari Seluler Biru'],
  ['Seluler Biru lebih lemot dari Telko Raya', 'POSITIVE', 'lebih lemot dari Telko Raya'],
  ['Telko Raya is faster than Seluler Biru', 'POSITIVE', 'faster than Seluler Biru'],
  ['Seluler Biru is faster than Telko Raya', 'NEGATIVE', 'faster than Telko Raya'],
  ['Telko Raya is slower than Seluler Biru', 'NEGATIVE', 'slower than Seluler Biru'],
  ['Seluler Biru is slower than Telko Raya', 'POSITIVE', 'slower than Telko Raya'],
  ['Telko Raya is not better than Seluler Biru', 'NEGATIVE', 'better than Seluler Biru'],
  ['mending Telko Raya daripada Seluler Biru', 'POSITIVE', 'mending Telko Raya daripada Seluler Biru'],
  ['mending Seluler Biru daripada Telko Raya', 'NEGATIVE', 'mending Seluler Biru daripada Telko Raya'],
  ['Seluler Biru kalah jauh sama Telko Raya', 'POSITIVE', 'kalah jauh sama Telko Raya'],
  ['Telko Raya kalah cepat dari Seluler Biru', 'NEGATIVE', 'kalah cepat dari Seluler Biru'],
  ['pindah dari Seluler Biru ke Telko Raya, nyesel ga dari dulu', 'POSITIVE', 'pindah dari Seluler Biru'],
  ['pindah dari Telko Raya ke Seluler Biru, nyesel ga dari dulu', 'NEGATIVE', 'pindah dari Telko Raya'],
  ['beats Seluler Biru any day', 'POSITIVE', 'beats Seluler Biru'],
  ['Seluler Biru beats Telko Raya any day', 'NEGATIVE', 'beats Telko Raya'],
  ['better than any other provider I had', 'POSITIVE', 'better than any other'],
];

test.each(ROWS)('%s: %s', (text, polarity, read) => {
  const { sentiment, evidence } = analyzer.analyze({ text, ...names });
  expect(sentiment.polarity).toBe(polarity);
  const compared = evidence.find(({ rule }) => rule === 'comparison')!;
  expect(compared.text.startsWith(read)).toBe(true);
  expect(Math.sign(compared.weight)).toBe(polarity === 'POSITIVE' ? 1 : -1);
});

test.each([
  'Telko Raya lebih kenceng daripada Seluler Biru ga ya?',
  'Telko Raya atau Seluler Biru ya yang bagus?',
  'di kota pakai Telko Raya, di desa Seluler Biru',
])('%s: nothing is said to be better', (text) => {
  const { sentiment, evidence } = analyzer.analyze({ text, ...names });
  expect(evidence.some(({ rule }) => rule === 'comparison')).toBe(false);
  expect(sentiment.polarity).toBe('NEUTRAL');
});
