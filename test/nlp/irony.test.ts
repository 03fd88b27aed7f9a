import { createAnalyzer } from '../../src/nlp';

const analyzer = createAnalyzer();
const names = { brand: 'Kilatfiber', competitors: ['Nusanet'] };

// Each row: a text, the cue that makes it doubtful, and the same without the cue.
test.each([
  ['internetnya mati lagi 🙃', '🙃', 'internetnya mati lagi'],
  ['mantap, internet mati tiga hari', 'mantap, internet mati', 'internet mati tiga hari'],
  ['thanks so much for losing my parcel', 'thanks so much for losing', 'losing my parcel'],
  ['brilliant, the app is down again', 'brilliant, the app is down', 'the app is down again'],
  ['kasirnya ramah banget 👏', '👏', 'kasirnya ramah banget'],
  ['latihan kesabaran, nunggu teknisi dari pagi', 'latihan kesabaran', 'nunggu teknisi dari pagi'],
])('%s: a cue of irony makes the verdict less sure and does not turn it', (text, cue, plain) => {
  const doubted = analyzer.analyze({ text, ...names });
  const sure = analyzer.analyze({ text: plain, ...names });
  const evidence = doubted.evidence.find(({ rule }) => rule === 'irony');
  expect(evidence).toMatchObject({ kind: null, start: text.indexOf(cue) });
  expect(evidence!.weight).toBeLessThan(0);
  expect(sure.evidence.some(({ rule }) => rule === 'irony')).toBe(false);
  expect(doubted.kind).toBe(sure.kind);
  expect(doubted.scores[0]).toEqual({ kind: doubted.kind, score: expect.closeTo(doubted.confidence, 3) });
  expect(doubted.scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
  // Without the doubt the verdict would have been as sure as its evidence says.
  expect(doubted.confidence - evidence!.weight).toBeGreaterThan(doubted.confidence);
  expect(doubted.confidence - evidence!.weight).toBeLessThanOrEqual(1);
});
