import fc from 'fast-check';
import { campaignTitle, complaintTitle } from '../../src/monitor/describeThreat';
import { anyText } from '../support/anyText';

test('a complaint is told by its author, place and words', () => {
  expect(complaintTitle('rani', 'X', 'My parcel\n is late')).toBe('Complaint by @rani on X: “My parcel is late”');
  expect(complaintTitle('@rani', 'FORUM', 'Late')).toBe('Complaint by @rani on FORUM: “Late”');
});

test.each([
  ['a hashtag', 'ACTIVISM' as const, 'tag:stopsenja', 'Shows signs of an activist campaign: #stopsenja'],
  [
    'a link, colons and all',
    'BLACK_CAMPAIGN' as const,
    'link:example.org:8080/a',
    'Shows signs of a black campaign: example.org:8080/a',
  ],
  ['a wording', 'COMPLAINT' as const, 'text:0.abc', 'A wave of complaints: “The words themselves”'],
])('a campaign is told by %s, and no intent is claimed', (_, kind, key, title) => {
  expect(campaignTitle(kind, key, 'The words  themselves')).toBe(title);
});

test('long words are cut, in one line, never within a character', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      const title = complaintTitle('rani', 'X', text.toWellFormed());
      expect(title.length).toBeLessThan(120);
      expect(title).not.toContain('\n');
      expect(title.isWellFormed()).toBe(true);
    }),
  );
  expect(complaintTitle('r', 'X', 'x'.repeat(81))).toBe(`Complaint by @r on X: “${'x'.repeat(80)}…”`);
});
