import fc from 'fast-check';
import {
  CAMPAIGN_MIN_AUTHORS,
  CAMPAIGN_WINDOW_MS,
  createCampaignWindow,
  type WindowMention,
} from '../../src/monitor/campaignWindow';
import type { Change, MentionFacts } from '../../src/monitor/facts';

const START = Date.UTC(2026, 0, 1);
const facts = (author: string, ms: number, fields: Partial<MentionFacts> = {}): MentionFacts => ({
  postedAt: new Date(START + ms),
  kind: 'ACTIVISM',
  channel: 'X',
  language: 'EN',
  polarity: 'NEGATIVE',
  score: -0.5,
  author,
  followers: 0,
  accountCreatedAt: null,
  repostOf: null,
  textHash: 1,
  keys: ['tag:stop'],
  ...fields,
});
const entry = (sequence: number, author: string, ms = sequence, fields: Partial<MentionFacts> = {}): WindowMention => ({
  sequence,
  mention: `m${sequence}`,
  facts: facts(author, ms, fields),
});
const addAll = (window: ReturnType<typeof createCampaignWindow>, entries: readonly WindowMention[]) =>
  entries.map((each) => window.add(each));

test('the fifth author completes a group, and the group holds all of it in time order', () => {
  const window = createCampaignWindow();
  const answers = addAll(
    window,
    [5, 3, 1, 4, 2].map((ms, index) => entry(index + 1, `author ${ms}`, ms)),
  );
  expect(answers.slice(0, 4)).toEqual([[], [], [], []]);
  expect(answers[4]).toHaveLength(1);
  expect(answers[4]![0]!.key).toBe('tag:stop');
  expect(answers[4]![0]!.members.map((member) => member.facts.author)).toEqual(
    [1, 2, 3, 4, 5].map((n) => `author ${n}`),
  );
});

test.each([
  ['a repost', { repostOf: 'other' }],
  ['praise', { kind: 'PRAISE' as const }],
  ['an insult', { kind: 'INSULT' as const }],
  ['something without a key', { keys: [] }],
])('%s is not remembered', (_, fields) => {
  const window = createCampaignWindow();
  addAll(
    window,
    ['a', 'b', 'c', 'd'].map((author, index) => entry(index + 1, author)),
  );
  expect(window.add(entry(5, 'e', 5, fields))).toEqual([]);
  expect(window.add(entry(6, 'd'))).toEqual([]);
});

test('a mention that is forgotten, or changed into something else, is not counted', () => {
  const window = createCampaignWindow();
  addAll(
    window,
    ['a', 'b', 'c', 'd'].map((author, index) => entry(index + 1, author)),
  );
  window.forget('m1');
  window.add({ ...entry(2, 'b'), facts: facts('b', 2, { keys: ['tag:else'] }) });
  expect(addAll(window, [entry(5, 'e'), entry(6, 'f')])).toEqual([[], []]);
  expect(window.add(entry(7, 'g'))).toHaveLength(1);
});

test('the same mention twice counts once', () => {
  const window = createCampaignWindow();
  for (let times = 0; times < 3; times++) window.add(entry(1, 'a'));
  const answers = addAll(
    window,
    ['b', 'c', 'd', 'e'].map((author, index) => entry(index + 2, author)),
  );
  expect(answers[3]![0]!.members.map((member) => member.mention)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
});

test('of what is remembered the oldest sequence is known', () => {
  const window = createCampaignWindow();
  expect(window.oldestSequence()).toBeNull();
  addAll(window, [entry(4, 'a'), entry(7, 'b'), entry(9, 'c')]);
  expect(window.oldestSequence()).toBe(4);
  window.add({ ...entry(11, 'a'), mention: 'm4' });
  expect(window.oldestSequence()).toBe(7);
});

test('what is remembered has a limit, and the oldest gives way', () => {
  const window = createCampaignWindow();
  for (let sequence = 1; sequence <= 20_005; sequence++)
    window.add(entry(sequence, 'a', sequence, { keys: [`tag:${sequence}`] }));
  expect(window.oldestSequence()).toBe(6);
});

test('one key’s members have a limit too', () => {
  const window = createCampaignWindow();
  let members = 0;
  for (let sequence = 1; sequence <= 600; sequence++) {
    members = window.add(entry(sequence, `a${sequence}`))[0]?.members.length ?? 0;
  }
  expect(members).toBe(400);
});

const posts = fc.array(
  fc.record({
    author: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    hours: fc.integer({ min: 0, max: 24 }),
    keys: fc.uniqueArray(fc.constantFrom('tag:x', 'tag:y', 'link:z'), { maxLength: 3 }),
  }),
  { maxLength: 40 },
);
const toEntries = (given: readonly { author: string; hours: number; keys: string[] }[]): WindowMention[] =>
  given.map(({ author, hours, keys }, index) => entry(index + 1, author, hours * 3_600_000, { keys }));

/** The most authors of a key in any six hours that hold the newest mention. */
function mostAuthors(entries: readonly WindowMention[], key: string): number {
  const newest = entries.at(-1)!.facts.postedAt.getTime();
  const sharing = entries.filter((each) => each.facts.keys.includes(key));
  const counts = sharing.map((first) => {
    const from = first.facts.postedAt.getTime();
    if (from > newest || newest - from > CAMPAIGN_WINDOW_MS) return 0;
    const inside = sharing.filter(
      ({ facts: { postedAt } }) => postedAt.getTime() >= from && postedAt.getTime() - from <= CAMPAIGN_WINDOW_MS,
    );
    return new Set(inside.map((each) => each.facts.author)).size;
  });
  return Math.max(0, ...counts);
}

test('groups are those that a search of all six-hour spans finds, with as many authors', () => {
  fc.assert(
    fc.property(posts, (given) => {
      const entries = toEntries(given);
      const window = createCampaignWindow();
      entries.forEach((each, index) => {
        const groups = window.add(each);
        const expected = each.facts.keys
          .map((key) => [key, mostAuthors(entries.slice(0, index + 1), key)] as const)
          .filter(([, authors]) => authors >= CAMPAIGN_MIN_AUTHORS);
        expect(
          groups.map(({ key, members }) => [key, new Set(members.map((member) => member.facts.author)).size]),
        ).toEqual(expected);
        for (const { members } of groups) {
          const times = members.map((member) => member.facts.postedAt.getTime());
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(CAMPAIGN_WINDOW_MS);
        }
      });
    }),
  );
});

test('a window filled again from the log answers as the one that saw it live', () => {
  fc.assert(
    fc.property(posts, posts, (past, coming) => {
      const entries = toEntries([...past, ...coming]);
      const live = createCampaignWindow();
      addAll(live, entries.slice(0, past.length));
      const recalled = createCampaignWindow();
      recalled.rememberAll(
        entries.slice(0, past.length).map(
          ({ sequence, mention, facts: after }): Change => ({
            sequence,
            mention,
            revision: 1,
            type: 'ADDED',
            notify: true,
            at: new Date(START),
            before: null,
            after,
          }),
        ),
      );
      expect(recalled.oldestSequence()).toBe(live.oldestSequence());
      expect(addAll(recalled, entries.slice(past.length))).toEqual(addAll(live, entries.slice(past.length)));
    }),
  );
});
