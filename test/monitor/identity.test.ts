import fc from 'fast-check';
import { authorKey, hash32, mix32 } from '../../src/monitor/identity';
import { anyText } from '../support/anyText';

test.each([
  ['rani', 'X:rani'],
  ['@rani', 'X:rani'],
  ['@RaNi', 'X:rani'],
  ['  @rani ', 'X:rani'],
  ['@@rani', 'X:@rani'],
  ['rani.k_9', 'X:rani.k_9'],
  ['ＲＡＮＩ', 'X:ｒａｎｉ'],
])('%j is %s', (handle, key) => {
  expect(authorKey('X', handle)).toBe(key);
});

test('the same handle on two channels is two people', () => {
  expect(authorKey('X', 'rani')).not.toBe(authorKey('TIKTOK', 'rani'));
});

// FNV-1a of '' is the offset basis and of 'a' 0xe40c292c; the finaliser spreads them.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hash32(%j) is the finaliser over FNV-1a', (text, fnv) => {
  expect(hash32(text)).toBe(mix32(fnv));
});

test('hashes are unsigned 32-bit numbers, the same each time, and depend on the seed', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const hash = hash32(text);
      expect(hash).toBe(hash32(text));
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      expect(hash32(text, 1)).not.toBe(hash);
    }),
  );
});

test('mix32 maps different numbers to different numbers', () => {
  const mixed = new Set(Array.from({ length: 50_000 }, (_, index) => mix32(index)));
  expect(mixed.size).toBe(50_000);
});
