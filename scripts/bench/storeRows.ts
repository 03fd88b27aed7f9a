import mongoose from 'mongoose';

const { ObjectId } = mongoose.mongo;
const WORDS = 'produk lambat kirim rusak bagus harga toko layanan kecewa cepat ramah mahal murah barang paket'.split(
  ' ',
);
const CHANNELS = ['X', 'TIKTOK', 'FORUM'] as const;
const START = Date.UTC(2026, 0, 1);

export type Row = ReturnType<typeof createRow>;

/** The indexes of stored mentions: three compound, one of them unique, and two partial. */
export const INDEXES: readonly [Record<string, 1 | -1>, mongoose.mongo.CreateIndexesOptions][] = [
  [{ brand: 1, channel: 1, externalId: 1 }, { unique: true }],
  [{ brand: 1, postedAt: -1, _id: -1 }, {}],
  [
    { brand: 1, sequence: 1 },
    { unique: true, partialFilterExpression: { sequence: { $exists: true } } },
  ],
  [{ brand: 1, 'author.key': 1, postedAt: -1 }, {}],
  [{ brand: 1, pending: 1 }, { partialFilterExpression: { pending: true } }],
];

/** The `at`-th document of the size and shape of a stored mention, about 1.2 KB. */
export function createRow(at: number) {
  return {
    _id: new ObjectId(),
    brand: `brand${at % 3}`,
    channel: CHANNELS[at % 3]!,
    externalId: `ext-${at}`,
    text: Array.from({ length: 40 }, (_, word) => WORDS[(word * 7 + at * 3) % WORDS.length]).join(' '),
    postedAt: new Date(START + at * 1000),
    author: { key: `X:user${at % 5000}`, handle: `user${at % 5000}`, followers: at % 1000 },
    analysis: {
      language: 'ID',
      polarity: at % 2 ? 'NEGATIVE' : 'NEUTRAL',
      kind: at % 4 ? 'COMPLAINT' : 'PRAISE',
      confidence: 0.83,
      evidence: Array.from({ length: 5 }, (_, place) => ({
        start: place * 7,
        end: place * 7 + 6,
        text: 'lambat',
        rule: 'complaint.slow',
        weight: 0.5 + place,
      })),
    },
    ...(at % 10 === 0 ? { pending: true } : { sequence: at }),
  };
}
