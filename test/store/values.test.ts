import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  deserialize,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import fc from 'fast-check';
import { compareValues } from '../../src/store/embedded/values/compare';
import { decodeDocument } from '../../src/store/embedded/values/decode';
import { encodeDocument } from '../../src/store/embedded/values/encode';
import { encodeSortKey } from '../../src/store/embedded/values/sortKey';
import { validateDocument } from '../../src/store/embedded/values/validate';
import { values } from './arbitraries';

/** MongoDB's order of values, from the manual: each entry is a group of equals, and sorts before the next. */
const ORDER: unknown[][] = [
  [new MinKey()],
  [undefined],
  [null],
  [Number.NaN, new Double(Number.NaN), Decimal128.fromString('NaN')],
  [Number.NEGATIVE_INFINITY],
  [-1e300],
  [Long.fromString('-9007199254740993')],
  [-9007199254740992, Long.fromString('-9007199254740992')],
  [-1.5, Decimal128.fromString('-1.50')],
  [0, -0, new Double(0), Long.ZERO, Decimal128.fromString('0')],
  [Decimal128.fromString('0.1')],
  [0.1],
  [1, new Double(1), Long.ONE, Decimal128.fromString('1.0')],
  [9007199254740992],
  [Long.fromString('9007199254740993'), Decimal128.fromString('9007199254740993')],
  [Number.POSITIVE_INFINITY],
  [''],
  ['A'],
  ['a'],
  ['a\0'],
  ['ab'],
  ['é'],
  ['\uffff'],
  ['\u{1f600}'],
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: 1 }],
  [{ a: 2 }],
  [{ b: 0 }],
  [{ a: 'x' }],
  [[]],
  [[1]],
  [[1, 2]],
  [[2]],
  [['x']],
  [new Binary(Buffer.from('z'))],
  [new Binary(Buffer.from('ab'))],
  [new Binary(Buffer.from('ab'), 5)],
  [new ObjectId('000000000000000000000001')],
  [new ObjectId('f00000000000000000000001')],
  [false],
  [true],
  [new Date(-1)],
  [new Date(0)],
  [new Timestamp({ t: 1, i: 2 })],
  [new Timestamp({ t: 2, i: 1 })],
  [new BSONRegExp('a', 'i')],
  [new BSONRegExp('b')],
  [new Code('x')],
  [new Code('x', { a: 1 })],
  [new MaxKey()],
];

test('sort keys and comparison follow the order of the manual, over all pairs', () => {
  for (const [left, lefts] of ORDER.entries()) {
    for (const [right, rights] of ORDER.entries()) {
      for (const a of lefts) {
        for (const b of rights) {
          const wanted = Math.sign(left - right);
          expect([a, b, Math.sign(compareValues(a, b))]).toEqual([a, b, wanted]);
          expect([a, b, Math.sign(Buffer.compare(encodeSortKey([a]), encodeSortKey([b])))]).toEqual([a, b, wanted]);
          expect([a, b, Math.sign(Buffer.compare(encodeSortKey([a], [true]), encodeSortKey([b], [true])))]).toEqual([
            a,
            b,
            wanted === 0 ? 0 : -wanted,
          ]);
        }
      }
    }
  }
});

test('no sort key is a prefix of another, so that compound keys can be sought by their first values', () => {
  fc.assert(
    fc.property(values, values, (left, right) => {
      const [a, b] = [encodeSortKey([left]), encodeSortKey([right])];
      fc.pre(!a.equals(b));
      expect(a.subarray(0, b.length).equals(b)).toBe(false);
    }),
  );
});

test('compound keys order by their values one after the other', () => {
  fc.assert(
    fc.property(
      fc.array(values, { minLength: 2, maxLength: 2 }),
      fc.array(values, { minLength: 2, maxLength: 2 }),
      (left, right) => {
        const wanted = compareValues(left[0], right[0]) || -compareValues(left[1], right[1]);
        const got = Buffer.compare(encodeSortKey(left, [false, true]), encodeSortKey(right, [false, true]));
        // Equal ones compare as 0 or -0.
        expect(Math.sign(got)).toBe(Math.sign(wanted) || 0);
      },
    ),
  );
});

test('what is decoded encodes to the same bytes, for every type', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), values), (document) => {
      const bytes = Buffer.from(serialize({ ...document }, { ignoreUndefined: true }));
      expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true);
      expect(deserialize(encodeDocument(decodeDocument(bytes)), { promoteValues: false })).toEqual(
        deserialize(bytes, { promoteValues: false }),
      );
    }),
  );
});

test('validation lets pass exactly what can be decoded', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b'), values), fc.nat(), fc.nat(255), (document, place, byte) => {
      const bytes = Buffer.from(serialize({ ...document }, { ignoreUndefined: true }));
      bytes[place % bytes.length] = byte;
      const passes = (read: (bytes: Buffer) => unknown): boolean => {
        try {
          read(bytes);
          return true;
        } catch {
          return false;
        }
      };
      // Trailing bytes are for validation alone to notice.
      fc.pre(bytes.readInt32LE(0) === bytes.length);
      expect(passes(validateDocument)).toBe(passes(decodeDocument));
    }),
    { numRuns: 2_000 },
  );
});

test('a field called __proto__ is a field', () => {
  const bytes = Buffer.from(`0000000010${Buffer.from('__proto__\0').toString('hex')}0100000000`, 'hex');
  bytes.writeInt32LE(bytes.length, 0);
  const document = decodeDocument(bytes);
  expect(Object.keys(document)).toEqual(['__proto__']);
  expect(encodeDocument(document).equals(bytes)).toBe(true);
});

test.each<[string, string]>([
  ['a size beyond the buffer', '20000000 00'],
  ['no end', '05000000 01'],
  ['an unknown type', '08000000 20 6100 00'],
  ['a string that is cut off', '0e000000 02 6100 ff000000 6100 00'],
  ['a boolean of 2', '09000000 08 6100 02 00'],
  ['a name without an end', '08000000 0a 616161'],
])('bytes with %s are refused', (_, hex) => {
  const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  for (const read of [decodeDocument, validateDocument]) {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ codeName: 'InvalidLength' }));
  }
});

test('a document nested beyond 100 levels is refused', () => {
  let nested: Record<string, unknown> = {};
  for (let level = 0; level < 150; level++) nested = { a: nested };
  expect(() => decodeDocument(Buffer.from(serialize(nested)))).toThrow(
    expect.objectContaining({ codeName: 'Overflow' }),
  );
});
