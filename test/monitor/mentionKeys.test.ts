import fc from 'fast-check';
import { mentionKeys } from '../../src/monitor/mentionKeys';
import { anyText } from '../support/anyText';

const OWN = ['kopi-senja', 'Kopi Senja', 'Kopsen', '@kopi.senja'];
const keysOf = (text: string): string[] => mentionKeys(text, OWN);

test.each([
  ['a hashtag', 'stop #EmptyCup now', ['tag:emptycup']],
  ['hashtags, once each', '#a1 #A1 #b2', ['tag:a1', 'tag:b2']],
  ['a hashtag in another script', 'lihat #Café', ['tag:café']],
  ['a sign alone', 'we are # one', []],
  ['one character', 'item #1 of', []],
  ['own hashtags', '#KopiSenja #kopisenja #KOPSEN #kopi_senja', []],
  ['an own name with more to it', '#BoikotKopiSenja', ['tag:boikotkopisenja']],
  ['a link', 'see https://Example.org/Path/', ['link:example.org/path']],
  ['a link with a query', 'see http://www.example.org/a?from=x#top', ['link:example.org/a']],
  ['a link at the end of a sentence', '(at www.example.org/a).', ['link:example.org/a']],
  ['a bare name with a path', 'sign at petisi.example.org/rivers today', ['link:petisi.example.org/rivers']],
  ['a bare name alone', 'their site example.org is down', []],
  ['no word worth a key', 'just talking', []],
])('%s', (_, text, keys) => {
  expect(keysOf(text)).toEqual(keys);
});

test('addresses that differ in scheme, www, case, query and fragment are one link', () => {
  const forms = [
    'https://example.org/a',
    'http://EXAMPLE.org/a/',
    'www.example.org/a?x=1',
    'https://www.example.org/a#b',
  ];
  expect(new Set(forms.flatMap(keysOf))).toEqual(new Set(['link:example.org/a']));
});

test('the number of keys has a limit', () => {
  const many = Array.from({ length: 500 }, (_, index) => `#tag${index} https://example.org/${index}`).join(' ');
  expect(keysOf(many).length).toBeLessThanOrEqual(20);
});

test('any text has distinct keys, none longer than 400 characters', () => {
  fc.assert(
    fc.property(anyText(500), (text) => {
      const keys = keysOf(text);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key.length).toBeLessThanOrEqual(400);
    }),
  );
});
