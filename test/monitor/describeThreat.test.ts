import fc from 'fast-check';
import { authorTitle, campaignTitle, retitle } from '../../src/monitor/describeThreat';
import { anyText } from '../support/anyText';

test('a complaint is told by its author, place and words', () => {
  expect(authorTitle('COMPLAINT', 'rani', 'X', 'My parcel\n is late')).toBe(
    'Complaint by @rani on X: “My parcel is late”',
  );
  expect(authorTitle('ACTIVISM', '@rani', 'FORUM', 'Join')).toBe('Activist post by @rani on FORUM: “Join”');
  expect(authorTitle('BLACK_CAMPAIGN', 'r', 'X', 'Hm')).toBe('Post with signs of a black campaign by @r on X: “Hm”');
});

test.each([
  ['a hashtag', 'ACTIVISM' as const, 'tag:stopsenja', 'Shows signs of an activist campaign: #stopsenja'],
  [
    'a link, colons and all',
    'BLACK_CAMPAIGN' as const,
    'link:example.org:8080/a',
    'Shows signs of a black campaign: example.org:8080/a',
  ],
  ['a wording', 'COMPLAINT' as const, 'text:0.abc', 'Shows signs of a wave of complaints: “The words themselves”'],
])('a campaign is told by %s, and no intent is claimed', (_, kind, key, title) => {
  expect(campaignTitle(kind, key, 'The words  themselves')).toBe(title);
});

test.each([
  [campaignTitle('COMPLAINT', 'tag:stopsenja', ''), campaignTitle('ACTIVISM', 'tag:stopsenja', '')],
  [authorTitle('COMPLAINT', 'rani', 'X', 'Join'), authorTitle('ACTIVISM', 'rani', 'X', 'Join')],
  ['A name somebody gave it', 'A name somebody gave it'],
])('of another kind, %s is told as %s', (title, next) => {
  expect(retitle(title, 'COMPLAINT', 'ACTIVISM')).toBe(next);
  expect(retitle(next, 'ACTIVISM', 'COMPLAINT')).toBe(title);
});

test('long words are cut, in one line, never within a character', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      const title = authorTitle('COMPLAINT', 'rani', 'X', text.toWellFormed());
      expect(title.length).toBeLessThan(120);
      expect(title).not.toContain('\n');
      expect(title.isWellFormed()).toBe(true);
    }),
  );
  expect(authorTitle('COMPLAINT', 'r', 'X', 'x'.repeat(81))).toBe(`Complaint by @r on X: “${'x'.repeat(80)}…”`);
});
