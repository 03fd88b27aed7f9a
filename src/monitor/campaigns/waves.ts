import { THREAT_KINDS, type ThreatKind } from '../threat';
import { surprise } from './burst';
import { createToldMentions, type Period, type ToldMention, type ToldMentions, within } from './toldMentions';
import type { Traffic } from './traffic';

/** Mentions of one kind that came together far more often than usual. */
export interface Wave {
  /** By how much they are more than what a wave needs, as a negative decimal logarithm of the chance. */
  strength: number;
  members: readonly ToldMention[];
}

export type WavesState = [ThreatKind, ToldMention[]][];

const HOUR = 3_600_000;
/** Spans to either side of a mention. */
const SPANS = [HOUR, 3 * HOUR, 12 * HOUR, 48 * HOUR, 120 * HOUR] as const;
const MIN_AUTHORS = 5;
/** What was seen beside the span, so that what is usual is known: half a day, and half of the span. */
const LEAST_BESIDE_MS = 12 * HOUR;
const LEAST_BESIDE = 0.5;
const PRIOR_TRAFFIC = 20;
/** Stands for what has not been seen yet. */
const PRIOR = 1;
/** Of a brand's mentions, before enough of it was seen. */
const PRIOR_SHARE: Readonly<Record<ThreatKind, number>> = { COMPLAINT: 0.25, ACTIVISM: 0.05, BLACK_CAMPAIGN: 0.05 };
/** Before a brand's usual talk is known, a wave is at least this part of all that is said of it. */
const PART_WHEN_NEW = 0.6;
const DOUBT_WHEN_NEW = 1;
/** Fewer mentions beside a wave say little of how many there usually are. */
const LEAST_OTHERS = 5;
/** In more time too many that have nothing to do with it come by. */
const LONGEST_OF_ALL_MS = 12 * HOUR;

/**
 * How a wave may show: by how many there are at all, or by how many repeat others. For each, by how much the day's rhythm may
 * raise what is expected, the least surprise, and how much of it may be usual. A month has some 700 hours that do not
 * overlap, so that 10^-4 in each is one false alarm in fourteen months if talk came by chance; but everyday complaints come
 * in clumps, so that their number alone has to be more surprising by far.
 */
const SIGNS = {
  ALL: { rhythm: 1.2, least: 8, mostUsual: 0.2 },
  COPIES: { rhythm: 1.5, least: 4, mostUsual: 0.4 },
} as const;
type Sign = keyof typeof SIGNS;

/**
 * Finds waves: mentions of one kind by at least five authors that came together far more often than the brand's earlier ones
 * would have it, though each may be in words of its own. A scan over spans of an hour to five days, by the rate and by the
 * part of the traffic, whichever says less.
 */
export function createWaves(state: WavesState = []) {
  const saved = new Map(state);
  const byKind: Readonly<Record<ThreatKind, ToldMentions>> = {
    COMPLAINT: createToldMentions(saved.get('COMPLAINT')),
    ACTIVISM: createToldMentions(saved.get('ACTIVISM')),
    BLACK_CAMPAIGN: createToldMentions(saved.get('BLACK_CAMPAIGN')),
  };

  /** The wave that shows in one span by how many there are or how many repeat others, whichever is stronger. */
  function findIn(kind: ThreatKind, mention: ToldMention, view: View): Wave | null {
    const { span, near, far, period } = view;
    const all = span <= LONGEST_OF_ALL_MS ? judgeWave(kind, 'ALL', near, far, view) : null;
    if (!isCopied(mention, span)) return all;
    const copied = byKind[kind].list().filter((each) => isCopied(each, span));
    const nearCopied = within(copied, period);
    return stronger(all, judgeWave(kind, 'COPIES', nearCopied, copied.length - nearCopied.length, view));
  }

  return {
    /**
     * The wave that a mention belongs to in the shortest span that shows one, which has the fewest that only came by at the
     * time; null for none. The mention must be remembered already.
     * @param traffic the brand's mentions, this one among them
     */
    find(kind: ThreatKind, mention: ToldMention, traffic: Traffic): Wave | null {
      for (const view of lookAround(mention, byKind[kind].list(), traffic)) {
        const wave = findIn(kind, mention, view);
        if (wave !== null) return wave;
      }
      return null;
    },

    add: (kind: ThreatKind, mention: ToldMention): void => byKind[kind].add(mention),

    remove(mention: string): void {
      for (const kind of THREAT_KINDS) byKind[kind].remove(mention);
    },

    /** A group became part of another one, or got another name. */
    rename(from: string, to: string): void {
      for (const kind of THREAT_KINDS) byKind[kind].rename(from, to);
    },

    save: (): WavesState => THREAT_KINDS.map((kind) => [kind, byKind[kind].save()]),
  };
}

/** What was told of one kind within a span to either side of a mention, and what it is compared with. */
interface View {
  span: number;
  near: readonly ToldMention[];
  period: Period;
  /** Those told beside the span. */
  far: number;
  /** The brand's mentions of any kind: within the span, and beside it with a prior. */
  all: number;
  part: number;
  /** How much of the span has passed, and of the time beside it, in milliseconds. */
  covered: number;
  beside: number;
  /** Too little was seen beside the span to know what is usual. */
  isNew: boolean;
}

/** The views over each span in which a wave could show at all, the shortest first. */
function* lookAround(mention: ToldMention, list: readonly ToldMention[], traffic: Traffic): Iterable<View> {
  const first = list[0]!.at;
  let seen = 0;
  for (const span of SPANS) {
    const period = { from: mention.at - span, to: mention.at + span };
    const near = within(list, period);
    // The same mentions in more time are less of a surprise.
    if (near.length < MIN_AUTHORS || near.length === seen) continue;
    seen = near.length;
    // What comes after a moment is not seen yet when it is the newest.
    const covered = span + Math.min(span, Math.max(0, traffic.last() - mention.at));
    const beside = Math.max(traffic.last(), mention.at) - first - covered;
    const isNew = beside < LEAST_BESIDE_MS || beside < LEAST_BESIDE * covered;
    const all = traffic.around(mention.at, span);
    if (isNew && near.length < PART_WHEN_NEW * all) continue;
    const part = Math.max(0, traffic.total() - all) + PRIOR_TRAFFIC;
    yield { span, period, near, far: list.length - near.length, all, part, covered, beside, isNew };
  }
}

/** The wave that some of one sign are; null for none. */
function judgeWave(
  kind: ThreatKind,
  sign: Sign,
  members: readonly ToldMention[],
  outside: number,
  view: View,
): Wave | null {
  // More authors make it only stronger: where one for each mention would not do, they need not be counted.
  if (judgeSign(kind, sign, members.length, outside, view) <= 0) return null;
  const strength = judgeSign(kind, sign, countAuthors(members), outside, view);
  return strength > 0 ? { strength, members } : null;
}

function stronger(a: Wave | null, b: Wave | null): Wave | null {
  return (b?.strength ?? 0) > (a?.strength ?? 0) ? b : a;
}

/**
 * By how much a sign is more surprising than a wave has to be; 0 or less where it is not.
 * @param authors how many show it
 * @param outside mentions beside the span that show it, too
 */
function judgeSign(kind: ThreatKind, sign: Sign, authors: number, outside: number, view: View): number {
  const { rhythm, least, mostUsual } = SIGNS[sign];
  const { all, part, covered, beside, isNew } = view;
  if (authors < MIN_AUTHORS || (isNew && authors < PART_WHEN_NEW * all)) return 0;
  const usual = Math.max(isNew ? 0 : covered / beside, Math.max(LEAST_OTHERS, all - authors) / part);
  const prior = isNew && sign === 'ALL' ? PRIOR_SHARE[kind] * PRIOR_TRAFFIC : PRIOR;
  // Twice as many mentions are four times as many pairs.
  const pairs = sign === 'COPIES' && !isNew ? Math.max(1, (all * beside) / (covered * part)) : 1;
  const expected = rhythm * (outside + prior) * usual * pairs;
  if (expected > mostUsual * authors) return 0;
  return surprise(authors, expected) - least - (isNew ? DOUBT_WHEN_NEW : 0);
}

/** Whether somebody else wrote nearly the same within a span. */
function isCopied({ at, copies }: ToldMention, span: number): boolean {
  return copies.some((copy) => Math.abs(copy - at) <= span);
}

function countAuthors(list: readonly ToldMention[]): number {
  return new Set(list.map(({ author }) => author)).size;
}
