import { isOwnAccount, mayThreaten } from '../../src/monitor/ownAccount';
import { mentionFacts } from '../support/mentionFacts';

test.each<[string[], string, boolean]>([
  [['kopisenja'], 'kopisenja', true],
  [['@KopiSenja'], 'kopisenja', true],
  [['kopisenja'], ' @KOPISENJA ', true],
  [['other', 'kopi.senja'], 'kopi.senja', true],
  [['kopisenja'], 'kopisenja_id', false],
  [['kopisenja'], 'senja', false],
  [['kopi.senja'], 'kopixsenja', false],
  [[], 'kopisenja', false],
])('own accounts %j, posted by %j: own is %s', (own, handle, expected) => {
  expect(isOwnAccount(own, handle)).toBe(expected);
});

test.each([
  ['of anybody', mentionFacts(0, { kind: 'COMPLAINT' }), true],
  ['of anybody, told to be nobody’s own', mentionFacts(0, { kind: 'COMPLAINT', isOwn: false }), true],
  ['of the brand itself', mentionFacts(0, { kind: 'COMPLAINT', isOwn: true }), false],
  ['of the brand itself, as a repost', mentionFacts(0, { kind: 'NEUTRAL', isOwn: true, repostOf: 'x' }), false],
  ['that is gone', null, false],
])('a mention %s may threaten: %#', (_, facts, expected) => {
  expect(mayThreaten(facts)).toBe(expected);
});
