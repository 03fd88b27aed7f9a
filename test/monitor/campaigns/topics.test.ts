import { createBackground } from '../../../src/monitor/campaigns/background';
import { featuresOf } from '../../../src/monitor/campaigns/features';
import { createTopics, type Topic } from '../../../src/monitor/campaigns/topics';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import type { MentionFacts } from '../../../src/monitor/facts';

const START = Date.parse('2026-03-02T00:00:00Z');
const MINUTE = 60_000;
const QUARTERS = 3 * 96;

const critic = (minute: number, words: string, author = `X:${minute}`) =>
  ({ postedAt: new Date(START + minute * MINUTE), author, words, keys: [], faults: [] }) as unknown as MentionFacts;

/** The topics of the last of some critics, who come after three days of a mention each quarter of an hour. */
function topicsOf(critics: readonly MentionFacts[], before: ((count: number) => string) | null): Topic[] {
  const [traffic, background, topics] = [createTraffic(), createBackground(), createTopics()];
  let found: Topic[] = [];
  const take = (facts: MentionFacts) => {
    traffic.add(facts.postedAt.getTime());
    found = topics.find(facts, featuresOf(facts), traffic, background);
    topics.add(facts, featuresOf(facts));
    background.add(featuresOf(facts));
  };
  for (let count = 0; before !== null && count < QUARTERS; count++) take(critic(count * 15, before(count)));
  critics.forEach(take);
  return found;
}

const end = QUARTERS * 15;
const tenth = (words: (index: number) => string, author?: (index: number) => string): MentionFacts[] =>
  Array.from({ length: 10 }, (_, index) => critic(end + index * 60, words(index), author?.(index)));
const quiet = (count: number) => `one${count} two${count}`;

test('a word that ten critics use, who share nothing else and come hours apart, is a topic since the first of them', () => {
  const found = topicsOf(
    tenth((index) => `=brake own${index}`),
    quiet,
  );
  expect(found.map(({ word }) => word)).toEqual(['=brake']);
  expect(found[0]!.from).toBe(START + end * MINUTE);
});

test.each<[string, readonly MentionFacts[], ((count: number) => string) | null]>([
  [
    'a word that is always heard',
    tenth((index) => `=brake own${index}`),
    (count) => (count % 2 === 0 ? '=brake' : quiet(count)),
  ],
  ['a text that ten copy', tenth(() => '=brake handle turn'), quiet],
  [
    'what one author says ten times',
    tenth(
      (index) => `=brake own${index}`,
      () => 'X:same',
    ),
    quiet,
  ],
  ['what all have who were ever heard', tenth((index) => `=brake own${index}`), null],
  ['a call to spread it', tenth((index) => `=spread own${index}`), quiet],
])('%s is none', (_, critics, before) => {
  expect(topicsOf(critics, before)).toEqual([]);
});
