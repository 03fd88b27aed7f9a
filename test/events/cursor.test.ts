import fc from 'fast-check';
import { AppError } from '../../src/errors';
import { decodeCursor, encodeCursor } from '../../src/events/cursor';
import { anyText } from '../support/anyText';

const slug = fc.stringMatching(/^[a-z0-9-]{1,64}$/);
const place = fc.integer({ min: 0, max: 999_999_999_999 });

test('a cursor brings back its place, for its brand only', () => {
  fc.assert(
    fc.property(slug, slug, place, (brand, other, sequence) => {
      const cursor = encodeCursor(brand, sequence);
      expect(cursor).toMatch(/^[\w-]{24}$/);
      expect(decodeCursor(brand, cursor)).toBe(sequence);
      expect(() => decodeCursor(brand, cursor, 'mentions')).toThrow('belongs to another stream');
      if (other !== brand) expect(() => decodeCursor(other, cursor)).toThrow('belongs to another brand');
    }),
  );
});

test('a mangled cursor is told from a true one', () => {
  fc.assert(
    fc.property(slug, place, fc.nat(), fc.constantFrom(...'Aaz0_-'), (brand, sequence, at, letter) => {
      const cursor = encodeCursor(brand, sequence);
      const index = at % cursor.length;
      const mangled = cursor.slice(0, index) + letter + cursor.slice(index + 1);
      if (mangled === cursor) return;
      expect(() => decodeCursor(brand, mangled)).toThrow(AppError);
    }),
  );
});

test.each(['', 'start', '5', 'senja:5', Buffer.from('senja:5:x').toString('base64url'), 'x'.repeat(100_000)])(
  'something else is refused as bad input',
  (cursor) => {
    expect(() => decodeCursor('senja', cursor)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  },
);

test('no text at all breaks it', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(() => decodeCursor('senja', text)).toThrow(AppError);
    }),
  );
});
