import { serialize } from 'bson';
import fc from 'fast-check';
import { compileProjection } from '../../src/store/embedded/query/project';
import { compileRawProjection } from '../../src/store/embedded/query/projectRaw';
import { toIndexFields } from '../../src/store/embedded/storage/catalog';
import { entriesOf } from '../../src/store/embedded/storage/documents';
import { extractKeys } from '../../src/store/embedded/storage/indexKeys';
import { withPrefix } from '../../src/store/embedded/storage/keys';
import { compileUpdate } from '../../src/store/embedded/update/compile';
import { decodeDocument } from '../../src/store/embedded/values/decode';
import { encodeDocument, replaceFields } from '../../src/store/embedded/values/encode';
import { validateDocument } from '../../src/store/embedded/values/validate';
import { type Doc, documents, updates } from './arbitraries';

/** What works on the bytes of documents gives what decoding them would. */
const stored = (document: Doc): Buffer => Buffer.from(serialize(document));
const idKey = Buffer.from('id');

function toIndex(key: Doc, unique: boolean, sparse: boolean): Parameters<typeof entriesOf>[0] {
  const options = { unique, sparse, partialFilter: null, expireAfterSeconds: null, multikey: [], ready: true };
  return { id: 7, name: 'index', key, fields: toIndexFields(key), ...options };
}

const keys = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'a.b', 'a.c', 'b.a', 'a.0', 'a.b.c'), { minLength: 1, maxLength: 3 })
  .chain((paths) =>
    fc
      .array(fc.constantFrom(1, -1), { minLength: paths.length, maxLength: paths.length })
      .map((signs) => Object.fromEntries(paths.map((path, at) => [path, signs[at]]))),
  );

/** The outcome of a computation that may refuse its input. */
const outcome = (compute: () => unknown): unknown => {
  try {
    return compute();
  } catch (error) {
    return (error as { code?: number }).code;
  }
};

test('index entries are those of the decoded document', () => {
  fc.assert(
    fc.property(documents, keys, fc.boolean(), fc.boolean(), (rows, key, unique, sparse) => {
      const index = toIndex(key, unique, sparse);
      for (const raw of rows.map(stored)) {
        const made = outcome(() => entriesOf(index, raw, idKey).entries.map((entry) => entry.key.toString('hex')));
        const expected = outcome(() =>
          extractKeys(index, decodeDocument(raw)).keys.map((fields) =>
            withPrefix(7, unique ? fields : Buffer.concat([fields, idKey])).toString('hex'),
          ),
        );
        expect(made).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

test('an update of the touched fields is the update of the whole document', () => {
  fc.assert(
    fc.property(documents, updates, (rows, update) => {
      for (const raw of rows.map(stored)) {
        const compile = (): ReturnType<typeof compileUpdate> => compileUpdate({ filter: {}, update });
        const made = outcome(() => {
          const { touched, read, apply } = compile();
          const fields = apply(decodeDocument(raw, 0, { only: touched, open: read }), false);
          return decodeDocument(replaceFields(raw, touched!, fields));
        });
        const expected = outcome(() => decodeDocument(encodeDocument(compile().apply(decodeDocument(raw), false))));
        expect(made).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

/** A document of these parts in this order, which an object literal would not keep for names that are numbers. */
function join(...parts: Doc[]): Buffer {
  const body = Buffer.concat(parts.map(stored).map((each) => each.subarray(4, each.length - 1)));
  const size = Buffer.alloc(4);
  size.writeInt32LE(body.length + 5);
  return Buffer.concat([size, body, Buffer.of(0)]);
}

test('fields that no update touches keep their bytes and their places', () => {
  const raw = join({ _id: 1 }, { 10: 'ten' }, { b: 1 }, { 1: 'one' }, { a: 1 });
  const updated = replaceFields(raw, new Set(['b', 'a', 'd']), { b: { c: 2 }, d: 3 });
  expect(updated).toEqual(join({ _id: 1 }, { 10: 'ten' }, { b: { c: 2 } }, { 1: 'one' }, { d: 3 }));
});

const projections = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '_id', 'a.b', 'a.c', 'b.a', 'b.c.a', 'c.0', 'a.b.c'), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(0, 1, true, false),
  )
  .map(([paths, flag]) => Object.fromEntries(paths.map((path) => [path, flag])));

test('a projection of the bytes is the projection of the decoded document', () => {
  fc.assert(
    fc.property(documents, projections, fc.boolean(), (rows, given, hidesId) => {
      const projection = hidesId ? { ...given, _id: 0 } : given;
      for (const raw of rows.map(stored)) {
        const expected = outcome(() => encodeDocument(compileProjection(projection)!(decodeDocument(raw))));
        if (!(expected instanceof Buffer)) continue;
        const made = compileRawProjection(projection)!(raw);
        validateDocument(made);
        expect(decodeDocument(made)).toEqual(decodeDocument(expected));
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  [{ a: { $slice: 1 } }],
  [{ a: { $elemMatch: { b: 1 } } }],
  [{ 'a.$': 1 }],
  [{ a: 1, sum: { $add: ['$a', 1] } }],
])('a projection that computes is left to the decoded document: %j', (projection) => {
  expect(compileRawProjection(projection)).toBeNull();
});
