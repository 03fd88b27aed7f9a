import fc from 'fast-check';
import { type CampaignStep, createCampaignDetector } from '../../../src/monitor/campaigns/detector';
import type { DetectorState } from '../../../src/monitor/campaigns/state';
import type { MentionFacts } from '../../../src/monitor/facts';
import type { MentionKind } from '../../../src/nlp/doc';
import { mentionFacts, FACTS_START as START } from '../../support/mentionFacts';

const MINUTE = 60_000;

function facts({ minute, ...fields }: Partial<MentionFacts> & { minute: number }): MentionFacts {
  return mentionFacts(minute, fields);
}

/** Mentions of one kind, each of its own author, a minute apart, after an hour of unlike chatter. */
function play(
  kinds: readonly MentionKind[],
  fields: (index: number) => Partial<MentionFacts>,
): (CampaignStep | null)[] {
  const detector = createCampaignDetector();
  for (let minute = 0; minute < 60; minute++)
    detector.add(`chatter-${minute}`, facts({ minute, words: `one${minute} two${minute} three${minute}` }));
  return kinds.map((kind, index) => detector.add(`m${index}`, facts({ minute: 60 + index, kind, ...fields(index) })));
}

const all = (kind: MentionKind, count = 8): MentionKind[] => Array.from({ length: count }, () => kind);
const copied = () => ({ words: 'syrup water paint =worm =hidden' });
const owned = (index: number) => ({ words: `alpha${index} beta${index}`, keys: ['tag:cleanrivers'] });
const failing = (index: number) => ({ words: `=outage =login gamma${index}`, faults: ['app'] });

test.each<[string, MentionKind[], (index: number) => Partial<MentionFacts>, string | null]>([
  ['copies of a rumour', all('BLACK_CAMPAIGN'), copied, 'BLACK_CAMPAIGN'],
  [
    'copies of a rumour, half read as complaints',
    ['BLACK_CAMPAIGN', 'COMPLAINT', 'BLACK_CAMPAIGN', 'COMPLAINT', 'BLACK_CAMPAIGN', 'BLACK_CAMPAIGN'],
    copied,
    'BLACK_CAMPAIGN',
  ],
  ['own words under one hashtag', all('ACTIVISM'), owned, 'ACTIVISM'],
  [
    'own words under one hashtag, some read as complaints',
    ['ACTIVISM', 'COMPLAINT', 'ACTIVISM', 'COMPLAINT', 'ACTIVISM', 'ACTIVISM'],
    owned,
    'ACTIVISM',
  ],
  ['one failure in many words', all('COMPLAINT'), failing, 'COMPLAINT'],
  ['copies of praise', all('PRAISE'), copied, null],
  ['news under one hashtag', all('NEUTRAL'), owned, null],
  ['a giveaway with one misread text', ['NEUTRAL', 'NEUTRAL', 'ACTIVISM', 'PRAISE', 'NEUTRAL', 'NEUTRAL'], owned, null],
  ['mockery', all('INSULT'), copied, null],
  [
    'complaints that have nothing in common',
    all('COMPLAINT', 12),
    (index) => ({ words: `lone${index} odd${index}`, author: `X:a${index % 4}` }),
    null,
  ],
])('%s', (_, kinds, fields, kind) => {
  expect(play(kinds, fields).at(-1)?.kind ?? null).toBe(kind);
});

test('it is raised with the fifth author, and with all that came before', () => {
  const steps = play(all('BLACK_CAMPAIGN', 6), copied);
  expect(steps.slice(0, 4)).toEqual([null, null, null, null]);
  expect(steps[4]).toMatchObject({ isRaised: true, campaign: 'm0' });
  expect(steps[4]!.joins.map(({ mention }) => mention)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  expect(steps[5]).toMatchObject({ isRaised: false, campaign: 'm0', joins: [{ mention: 'm5' }] });
});

test('one author who repeats a text is no campaign, nor are reposts', () => {
  expect(
    play(all('BLACK_CAMPAIGN', 20), () => ({ ...copied(), author: 'X:same' })).every((step) => step === null),
  ).toBe(true);
  expect(play(all('BLACK_CAMPAIGN', 20), () => ({ ...copied(), repostOf: 'm' })).every((step) => step === null)).toBe(
    true,
  );
  expect(
    play(all('BLACK_CAMPAIGN', 20), () => ({ ...copied(), marks: ['RESHARE' as const] })).every(
      (step) => step === null,
    ),
  ).toBe(true);
});

test('the same few lines said again and again over days are a habit and no campaign', () => {
  const detector = createCampaignDetector();
  for (let count = 0; count < 600; count++) {
    const line = count % 60;
    const words = `alpha${line} beta${line} gamma${line} delta${line}`;
    const step = detector.add(
      `m${count}`,
      facts({ minute: count * 15, kind: line % 2 ? 'COMPLAINT' : 'BLACK_CAMPAIGN', words }),
    );
    expect(step).toBeNull();
  }
});

test('two groups that turn out to push one thing become one, under the name of the raised one', () => {
  const detector = createCampaignDetector();
  const add = (id: string, minute: number, fields: Partial<MentionFacts>) =>
    detector.add(id, facts({ minute, kind: 'ACTIVISM', ...fields }));
  for (let index = 0; index < 6; index++) add(`a${index}`, index, { words: `x${index}`, keys: ['tag:one'] });
  for (let index = 0; index < 6; index++)
    add(`b${index}`, 10 + index, { words: `y${index}`, keys: ['tag:two', 'link:example.org/two'] });
  const steps = Array.from({ length: 6 }, (_, index) =>
    add(`c${index}`, 20 + index, { words: `z${index}`, keys: ['tag:one', 'tag:two', 'link:example.org/two'] }),
  );
  expect(new Set(steps.slice(1).map((step) => step!.campaign)).size).toBe(1);
});

const mention = fc.record({
  minute: fc.integer({ min: 0, max: 3_000 }),
  author: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom<MentionKind>('BLACK_CAMPAIGN', 'ACTIVISM', 'COMPLAINT', 'PRAISE'),
  words: fc.array(fc.constantFrom('=outage', '=login', 'syrup', 'paint', 'river', 'cage', 'wage'), { maxLength: 5 }),
  tag: fc.constantFrom('', 'tag:one', 'tag:two'),
  edits: fc.boolean(),
});

test('a detector made from what another saved goes on as that one does, through JSON and with mentions taken out', () => {
  fc.assert(
    fc.property(fc.array(mention, { minLength: 10, maxLength: 60 }), fc.nat(), (rows, cut) => {
      const feed = (detector: ReturnType<typeof createCampaignDetector>, from: number, to: number) =>
        rows.slice(from, to).flatMap((row, offset) => {
          const state = facts({
            ...row,
            author: `X:${row.author}`,
            words: [...new Set(row.words)].join(' '),
            keys: row.tag === '' ? [] : [row.tag],
          });
          const id = `m${from + offset}`;
          const steps = [detector.add(id, state)];
          if (row.edits) steps.push(detector.replace(id, state, { ...state, words: 'river' }, from + offset));
          return steps;
        });
      const middle = cut % rows.length;
      const whole = createCampaignDetector();
      feed(whole, 0, middle);
      const saved = JSON.parse(JSON.stringify(whole.save())) as DetectorState;
      const rest = feed(whole, middle, rows.length);
      expect(feed(createCampaignDetector(saved), middle, rows.length)).toEqual(rest);
    }),
    { numRuns: 60 },
  );
});

test('a raised campaign that turns out to be harmless is withdrawn, and what it says is background from then on', () => {
  const kinds = [...all('BLACK_CAMPAIGN', 6), ...all('PRAISE', 30)];
  const steps = play(kinds, copied);
  expect(steps[4]).toMatchObject({ campaign: 'm0', isRaised: true, isWithdrawn: false });
  const end = steps.findIndex((step) => step?.isWithdrawn);
  expect(steps[end]).toMatchObject({ campaign: 'm0', joins: [] });
  expect(steps.slice(end + 1).every((step) => step === null)).toBe(true);
});

test.each<[string, (index: number) => Partial<MentionFacts>]>([
  [
    'came days late and in the wrong order',
    (index) => ({ postedAt: new Date(START + (60 + 80 - index * 5) * MINUTE) }),
  ],
  [
    'come from clocks that go up to ten minutes wrong',
    (index) => ({ postedAt: new Date(START + (60 + index + ((index * 7) % 21) - 10) * MINUTE) }),
  ],
  ['say nothing of their authors', () => ({ accountCreatedAt: null, followers: 0 })],
])('copies that %s are found all the same', (_, fields) => {
  const last = play(all('BLACK_CAMPAIGN', 16), (index) => ({ ...copied(), ...fields(index) })).at(-1);
  expect(last?.kind).toBe('BLACK_CAMPAIGN');
});

test('without the authors’ ages that signal says that there is not enough data', () => {
  const last = play(all('BLACK_CAMPAIGN', 8), copied).at(-1);
  const young = last!.coordination.signals.find(({ name }) => name === 'YOUNG_ACCOUNTS');
  expect(young).toMatchObject({ value: null, baseline: null, explanation: expect.stringContaining('Not enough data') });
});

test('one handle on two channels is two accounts, and a repeat of either counts but once more', () => {
  const channels = ['X', 'TIKTOK'] as const;
  const four = play(all('BLACK_CAMPAIGN', 40), (index) => ({
    ...copied(),
    author: `${channels[index % 2]}:${index % 4 < 2 ? 'a' : 'b'}`,
  }));
  expect(four.every((step) => step === null)).toBe(true);
});

test('thousands of copies within a minute are one campaign in a state of bounded size', () => {
  const detector = createCampaignDetector();
  const add = (index: number) =>
    detector.add(
      `m${index}`,
      facts({
        minute: 0,
        postedAt: new Date(START + index * 10),
        kind: 'BLACK_CAMPAIGN',
        ...copied(),
        author: `X:${index}`,
      }),
    );
  let last: CampaignStep | null = null;
  for (let index = 0; index < 3_000; index++) last = add(index);
  const early = JSON.stringify(detector.save()).length;
  for (let index = 3_000; index < 6_000; index++) last = add(index);
  expect(last).toMatchObject({ campaign: 'm0', isRaised: false, joins: [{ mention: 'm5999' }] });
  expect(JSON.stringify(detector.save()).length).toBeLessThan(early * 1.6);
});

test('what a raised campaign remembers as its members has been named as joining it, whatever merges and is taken out', () => {
  fc.assert(
    fc.property(fc.array(mention, { minLength: 20, maxLength: 80 }), (rows) => {
      const detector = createCampaignDetector();
      const joined = new Map<string, Set<string>>();
      const take = (step: CampaignStep | null): void => {
        if (step === null) return;
        const own = joined.get(step.campaign) ?? new Set<string>();
        for (const id of step.absorbed) for (const member of joined.get(id) ?? []) own.add(member);
        for (const join of step.joins) own.add(join.mention);
        joined.set(step.campaign, step.isWithdrawn ? new Set() : own);
      };
      rows.forEach((row, index) => {
        const keys = row.tag === '' ? [] : [row.tag];
        const state = facts({ ...row, author: `X:${row.author}`, words: [...new Set(row.words)].join(' '), keys });
        take(detector.add(`m${index}`, state));
        if (!row.edits) return;
        for (const members of joined.values()) members.delete(`m${index}`);
        take(detector.replace(`m${index}`, state, { ...state, words: 'river' }, index));
      });
      for (const { id, raisedAs, members } of detector.save().book.campaigns)
        if (raisedAs !== null)
          expect([...joined.get(id)!]).toEqual(expect.arrayContaining(members.map((each) => each.mention)));
    }),
  );
});

test('what nobody says any more is forgotten; what others say, too, is kept with one less', () => {
  const detector = createCampaignDetector();
  const said = (minute: number, words: string) => facts({ minute, kind: 'COMPLAINT', words });
  const wordings = () => detector.save().book.campaigns.flatMap((campaign) => campaign.wordings);
  detector.add('a', said(0, 'grinder screams smoke pours barista'));
  detector.add('b', said(1, 'grinder screams smoke pours barista'));
  detector.add('c', said(2, 'grinder screams'));
  detector.remove('a', said(0, 'grinder screams smoke pours barista'));
  detector.remove('c', said(2, 'grinder screams'));
  expect(wordings()).toMatchObject([{ words: ['grinder', 'screams', 'smoke', 'pours', 'barista'], mentions: 1 }]);
  detector.remove('b', said(1, 'grinder screams smoke pours barista'));
  expect(wordings()).toEqual([]);
});

test('a mention whose words were blanked since is taken out all the same', () => {
  const detector = createCampaignDetector();
  const said = (minute: number) => facts({ minute, kind: 'COMPLAINT', words: 'grinder screams smoke pours barista' });
  detector.add('a', said(0));
  detector.add('b', said(1));
  detector.remove('b', { ...said(1), words: '' });
  expect(detector.save().book.campaigns.flatMap(({ members }) => members)).toMatchObject([{ mention: 'a' }]);
});

const signal = (step: CampaignStep | null, name: string) =>
  step!.coordination.signals.find((each) => each.name === name)!;

test('mentions that are judged again, one by one, are no copies of themselves and say of a campaign what they said before', () => {
  const detector = createCampaignDetector();
  const states = Array.from({ length: 8 }, (_, index) =>
    facts({
      minute: index,
      kind: 'ACTIVISM',
      words: `alpha${index} beta${index} gamma${index} delta${index}`,
      keys: ['tag:clean'],
    }),
  );
  const before = states.map((state, index) => detector.add(`m${index}`, state)).at(-1)!;
  const after = states.map((state, index) => detector.replace(`m${index}`, state, state, 100 + index)).at(-1)!;
  expect(signal(before, 'IDENTICAL_TEXT').value).toBe(0);
  expect(after).toMatchObject({ campaign: 'm0', kind: 'ACTIVISM', isWithdrawn: false });
  expect(after.coordination).toEqual(before.coordination);
});

test('a campaign that loses mentions is measured again by what is left', () => {
  const detector = createCampaignDetector();
  const state = (index: number) =>
    facts({ minute: index, kind: 'BLACK_CAMPAIGN', ...copied(), marks: index < 4 ? ['RIVAL'] : [] });
  for (let index = 0; index < 8; index++) detector.add(`m${index}`, state(index));
  const left = [0, 1, 2, 3].map((index) => detector.remove(`m${index}`, state(index))).at(-1)!;
  expect(left).toMatchObject({ campaign: 'm0', joins: [], isWithdrawn: false });
  expect(signal(left, 'RIVAL_NAMED').value).toBe(0);
  expect(signal(left, 'AUTHOR_CONCENTRATION').explanation).toContain('4 mentions come from 4 authors');
  expect(detector.remove('unknown', state(7))).toBeNull();
});

test('when nothing is left of a campaign, what comes after it is another one', () => {
  const detector = createCampaignDetector();
  const state = (index: number) => facts({ minute: index, kind: 'BLACK_CAMPAIGN', ...copied() });
  for (let index = 0; index < 6; index++) detector.add(`m${index}`, state(index));
  for (let index = 0; index < 6; index++) detector.remove(`m${index}`, state(index));
  const later = Array.from({ length: 6 }, (_, index) => detector.add(`n${index}`, state(10 + index)));
  expect(later.at(-1)).toMatchObject({ campaign: 'n0' });
});

test('a campaign of few that people correct to be nothing of the sort is withdrawn', () => {
  const detector = createCampaignDetector();
  const state = (index: number, kind: MentionKind) => facts({ minute: index, kind, ...copied() });
  for (let index = 0; index < 6; index++) detector.add(`m${index}`, state(index, 'BLACK_CAMPAIGN'));
  const steps = [0, 1, 2, 3, 4, 5].map((index) =>
    detector.replace(`m${index}`, state(index, 'BLACK_CAMPAIGN'), state(index, 'NEUTRAL'), 10 + index),
  );
  expect(steps.some((step) => step?.isWithdrawn)).toBe(true);
});

test('what is founded by a mention that founded something before has a name of its own', () => {
  const detector = createCampaignDetector();
  const clean = (index: number) =>
    facts({ minute: index, kind: 'ACTIVISM', words: `alpha${index}`, keys: ['tag:clean'] });
  const wages = (index: number) =>
    facts({ minute: index, kind: 'COMPLAINT', words: `omega${index}`, keys: ['tag:wages'] });
  for (let index = 0; index < 6; index++) detector.add(`m${index}`, clean(index));
  const again = detector.replace('m0', clean(0), wages(0), 20);
  const rest = Array.from({ length: 5 }, (_, index) => detector.add(`w${index}`, wages(10 + index)));
  expect(again).toBeNull();
  expect(rest.at(-1)).toMatchObject({ campaign: 'm0+20' });
});

test('what one author repeats makes a group no more synchronous', () => {
  const steps = play(all('ACTIVISM', 66), (index) => ({
    ...owned(index),
    postedAt: new Date(START + (index < 6 ? 60 + index * 40 : 260) * MINUTE),
    author: index < 6 ? `X:${index}` : 'X:5',
  }));
  const [before, after] = [steps[5]!, steps.at(-1)!];
  expect(signal(after, 'SYNCHRONY').value).toBeLessThanOrEqual(signal(before, 'SYNCHRONY').value! + 0.5);
});
