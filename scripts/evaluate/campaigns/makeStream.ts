import { hash32 } from '../../../src/monitor/identity';
import type { Channel } from '../../../src/nlp/doc';
import type { MentionInput } from '../../../src/usecases/checkMention';
import { createRandom } from '../../train/random';
import type { LabelledMention } from '../../train/readMentions';
import type { Burst, Scenario } from './readScenarios';

/** One mention of a stream, and which of the scenario's bursts put it there; null for chatter. */
export interface StreamMention {
  input: MentionInput;
  burst: number | null;
}

const START = Date.parse('2026-03-02T00:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHANNELS: readonly Channel[] = ['X', 'X', 'X', 'INSTAGRAM', 'TIKTOK', 'FACEBOOK'];
const EMOJI = ['🙏', '😡', '🔥', '😭', '‼️', '👀', '💔', '✊'];
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\byang\b/gu, 'yg'],
  [/\btidak\b/gu, 'ga'],
  [/\bdengan\b/gu, 'dgn'],
  [/\bsudah\b/gu, 'udh'],
  [/\buntuk\b/gu, 'utk'],
  [/\bkarena\b/gu, 'krn'],
  [/\byou\b/gu, 'u'],
  [/\bplease\b/gu, 'pls'],
];

type Random = () => number;

/**
 * A brand's stream with one scenario in it, in the order of time: the same scenario and seed give the same stream. The
 * chatter is drawn from labelled mentions of all kinds, put into the brand's name; in two of three streams each once, in
 * the third a small pool is used again and again by different people.
 */
export function makeStream(scenario: Scenario, seed: number, chatter: readonly LabelledMention[]): StreamMention[] {
  const random = createRandom(hash32(scenario.name, seed));
  const days = 2 + Math.floor(random() * 6);
  const campaignStart = START + days * DAY * (0.35 + random() * 0.4);
  const longest = Math.max(...scenario.bursts.map(({ afterMs, spanMs }) => afterMs + spanMs));
  const end = Math.max(START + days * DAY, campaignStart + longest + 6 * HOUR);
  const stream = [
    ...makeChatter(scenario, random, chatter, end, 200 + Math.floor(random() * 500), seed % 3 === 2),
    ...scenario.bursts.flatMap((_, place) => makeBurst(scenario, place, random, campaignStart)),
  ];
  return stream.sort((a, b) => a.input.postedAt.getTime() - b.input.postedAt.getTime());
}

function makeChatter(
  scenario: Scenario,
  random: Random,
  chatter: readonly LabelledMention[],
  end: number,
  count: number,
  isRepeated: boolean,
): StreamMention[] {
  const brands = new Set(Array.from({ length: 8 }, () => pick(random, chatter).brand));
  const near = shuffle(
    random,
    chatter.filter((row) => brands.has(row.brand)),
  );
  const far = shuffle(random, chatter);
  const rows = [...near.slice(0, count / 2), ...far].slice(0, isRepeated ? 150 : count);
  return Array.from({ length: count }, (_, index) => {
    const row = isRepeated ? pick(random, rows) : rows[index % rows.length]!;
    const postedAt = waking(START + random() * (end - START));
    return {
      burst: null,
      input: {
        externalId: `chatter-${index}`,
        channel: row.input.channel ?? pick(random, CHANNELS),
        text: inBrandsName(row, scenario),
        postedAt: new Date(postedAt),
        author: {
          handle: `${pick(random, NAMES)}${Math.floor(random() * 9_000)}`,
          followers: Math.floor(20 + random() ** 3 * 4_000),
          accountCreatedAt: new Date(postedAt - (60 + random() * 2_500) * DAY),
        },
      },
    };
  });
}

const NAMES = [
  'rina',
  'budi',
  'sari',
  'agus',
  'dewi',
  'tono',
  'mega',
  'joko',
  'lia',
  'putra',
  'nisa',
  'hendra',
  'yuni',
];

/** Moved out of the night, when few people write. */
function waking(at: number): number {
  const hour = Math.floor(at / HOUR) % 24;
  return hour >= 17 && hour < 22 ? at + 5 * HOUR : at;
}

function inBrandsName(row: LabelledMention, scenario: Scenario): string {
  const rival = row.input.competitors?.[0];
  let text = row.input.text;
  if (row.brand !== '') text = replaceName(text, row.brand, scenario.brand);
  if (rival) text = replaceName(text, rival, scenario.rival);
  return text;
}

/** Puts one name in another's place, also where only the last word of it is written. */
function replaceName(text: string, from: string, to: string): string {
  const quoted = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const last = from.split(' ').at(-1)!;
  return text.replace(new RegExp(quoted(from), 'giu'), to).replace(new RegExp(`\\b${quoted(last)}\\b`, 'giu'), to);
}

function makeBurst(scenario: Scenario, place: number, random: Random, scenarioStart: number): StreamMention[] {
  const burst = scenario.bursts[place]!;
  const crowd = makeCrowd(burst, `${scenario.name.slice(0, 3)}${place || ''}`, random);
  const order = shuffle(random, burst.lines);
  const start = scenarioStart + burst.afterMs;
  const name = (index: number) => `burst-${place}-${index}`;
  return Array.from({ length: burst.mentions }, (_, index) => {
    const line = burst.wording === 'copied' ? pickFront(random, order) : order[index % order.length]!;
    const isRepost = index > 0 && (burst.wording === 'repost' || (burst.reposts > 0 && random() < burst.reposts));
    const text = edit(random, expand(random, burst.wording === 'repost' ? burst.lines[0]! : line));
    // Slow at first, then faster, then slower again.
    const share = (index + random() * 0.9) / burst.mentions;
    const postedAt = new Date(start + Math.round(burst.spanMs * ease(share)));
    return {
      burst: place,
      input: {
        externalId: name(index),
        channel: burst.channel ?? (burst.wording === 'repost' || burst.reposts > 0 ? 'X' : crowd.channel()),
        text: isRepost ? `RT @${FIRST_VOICE}: ${text}` : text,
        postedAt,
        author: crowd.author(postedAt.getTime()),
        ...(isRepost && index % 4 > 0 ? { repostOf: name(0) } : {}),
      },
    };
  });
}

const FIRST_VOICE = 'influencer';
const ease = (place: number): number => (place < 0.15 ? place * 2 : 0.3 + ((place - 0.15) * 0.7) / 0.85);

function pickFront(random: Random, lines: readonly string[]): string {
  return lines[Math.floor(random() ** 1.7 * lines.length)]!;
}

function makeCrowd({ accounts, mentions }: Burst, name: string, random: Random) {
  const size = Math.ceil(mentions * (accounts === 'young' ? 0.75 : 0.9));
  const crowd = Array.from({ length: size }, (_, index) => {
    const isYoung = accounts === 'young' ? random() < 0.85 : accounts === 'mixed' ? random() < 0.35 : random() < 0.08;
    const isLoud = accounts === 'press' || (accounts === 'organised' && random() < 0.15);
    return {
      handle: `${accounts === 'press' ? 'kabar' : pick(random, NAMES)}_${name}${index}`,
      followers: isLoud
        ? 3_000 + Math.floor(random() * 40_000)
        : Math.floor(isYoung ? random() * 60 : 60 + random() * 900),
      ageDays: isYoung ? 2 + random() * 60 : 120 + random() * 2_400,
    };
  });
  let next = 0;
  return {
    channel: (): Channel => (accounts === 'press' ? pick(random, ['NEWS', 'X', 'FACEBOOK']) : pick(random, CHANNELS)),
    author(at: number) {
      const { handle, followers, ageDays } = next < size ? crowd[next++]! : pick(random, crowd);
      // Some sources tell nothing of an author but the name.
      if (random() < 0.05) return { handle };
      return { handle, followers, accountCreatedAt: new Date(at - ageDays * DAY) };
    },
  };
}

function expand(random: Random, line: string): string {
  return line
    .replace(/\{([^{}]*)\}/gu, (_, choices: string) => pick(random, choices.split('|')))
    .replace(/ {2,}/gu, ' ')
    .trim();
}

function edit(random: Random, text: string): string {
  let edited = text;
  for (const [pattern, spelling] of SPELLINGS) if (random() < 0.3) edited = edited.replace(pattern, spelling);
  if (random() < 0.2) edited = edited.toLowerCase();
  if (random() < 0.25) edited += ` ${pick(random, EMOJI)}`;
  if (random() < 0.1) edited = edited.replace(/[.,!]/gu, '');
  return edited;
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function shuffle<T>(random: Random, from: readonly T[]): T[] {
  const shuffled = [...from];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}
