import fc from 'fast-check';
import { createTokenSpans, TokenType, type TokenTypeName, tokenize } from '../../src/nlp/text/tokenize';

const spans = createTokenSpans();
const names = Object.keys(TokenType) as TokenTypeName[];

function cut(text: string): string[] {
  tokenize(text, spans);
  return Array.from(
    { length: spans.count },
    (_, token) => `${text.slice(spans.starts[token], spans.ends[token])}/${names[spans.types[token]!]}`,
  );
}

test.each([
  ['bener-bener kupu2', ['bener-bener/WORD', 'kupu2/WORD']],
  ['Rp50.000 3jt 2x 10.30 30%', ['Rp50.000/NUMBER', '3jt/NUMBER', '2x/NUMBER', '10.30/NUMBER', '30%/NUMBER']],
  ['@cakra.air #BoikotX!', ['@cakra.air/HANDLE', '#BoikotX/HASHTAG', '!/PUNCTUATION']],
  ['cek example.net/karir, ya', ['cek/WORD', 'example.net/karir/LINK', ',/PUNCTUATION', 'ya/WORD']],
  ['https://example.org/a?b=1).', ['https://example.org/a?b=1/LINK', ')/PUNCTUATION', './PUNCTUATION']],
  ['surel budi@example.com', ['surel/WORD', 'budi@example.com/EMAIL']],
  ['kesal :( 😭👍🏽 👨‍👩‍👧 🇮🇩', ['kesal/WORD', ':(/EMOTICON', '😭/EMOJI', '👍🏽/EMOJI', '👨‍👩‍👧/EMOJI', '🇮🇩/EMOJI']],
  ['anj*ng g0bl0k f***', ['anj*ng/WORD', 'g0bl0k/WORD', 'f***/WORD']],
  ["don't iyye'", ["don't/WORD", 'iyye/WORD', "'/PUNCTUATION"]],
  ['*bold* KB-20817', ['*/PUNCTUATION', 'bold/WORD', '*/PUNCTUATION', 'KB-20817/WORD']],
  ['apa???...', ['apa/WORD', '???/PUNCTUATION', '.../PUNCTUATION']],
  ['𝕳𝖊𝖑𝖑𝖔 日本', ['𝕳𝖊𝖑𝖑𝖔/WORD', '日本/WORD']],
])('cuts %j', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'a',
        '*',
        '#',
        '@',
        '.',
        '://',
        'http',
        'Rp',
        '1',
        '\u0301',
        '\ud83d',
        '😀',
        "'",
        '-',
        ' ',
        '\u200d',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
);

test('tokens come in order, never overlap, and leave only white space and invisible characters between them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      tokenize(text, spans);
      let end = 0;
      let gaps = '';
      let rebuilt = '';
      for (let token = 0; token < spans.count; token++) {
        expect(spans.starts[token]).toBeGreaterThanOrEqual(end);
        expect(spans.ends[token]).toBeGreaterThan(spans.starts[token]!);
        const gap = text.slice(end, spans.starts[token]);
        gaps += gap;
        rebuilt += gap + text.slice(spans.starts[token], spans.ends[token]);
        end = spans.ends[token]!;
      }
      gaps += text.slice(end);
      expect(rebuilt + text.slice(end)).toBe(text);
      expect(gaps).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
    }),
    { numRuns: 400, seed: 7 },
  );
});
