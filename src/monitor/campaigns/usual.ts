import type { MentionFacts } from '../facts';
import { MENTION_MARKS, type MentionMark } from '../mentionMarks';
import { type ClusterSums, hasFewFollowers, isYoung, knowsFollowers } from './cluster';

/** After so many mentions what is counted is halved, so that it follows the brand. */
const HALVE_AT = 20_000;
/** With fewer mentions it is not known what is usual. */
export const LEAST_USUAL = 20;
const NUMBERS = ['mentions', 'agesKnown', 'young', 'followersKnown', 'fewFollowers', 'copies'] as const;

type UsualCounts = Pick<ClusterSums, (typeof NUMBERS)[number] | 'marks'>;

/** What was saved before it was told whose followers are known has no `followersKnown`. */
export type UsualState = Omit<UsualCounts, 'followersKnown'> & { followersKnown?: number };

/** What is usual among a brand's mentions and their authors, campaigns left out: what a group is compared with. */
export function createUsual(state?: UsualState) {
  let counts: UsualCounts = {
    mentions: 0,
    agesKnown: 0,
    young: 0,
    followersKnown: 0,
    fewFollowers: 0,
    copies: 0,
    marks: MENTION_MARKS.map(() => 0),
    ...state,
    ...(state !== undefined && state.followersKnown === undefined ? { fewFollowers: 0 } : {}),
  };

  function change(to: (count: number, had: number) => number, by: UsualCounts): void {
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, to(counts[name], by[name])]));
    const marks = counts.marks.map((count, index) => to(count, by.marks[index]!));
    counts = { ...(numbers as Omit<UsualCounts, 'marks'>), marks };
  }

  function share(count: number, of: number): number | null {
    return of < LEAST_USUAL ? null : Math.min(1, count / of);
  }

  return {
    add(facts: MentionFacts, isCopy: boolean): void {
      counts.mentions++;
      if (facts.accountCreatedAt !== null) counts.agesKnown++;
      if (isYoung(facts)) counts.young++;
      if (knowsFollowers(facts)) counts.followersKnown++;
      if (hasFewFollowers(facts)) counts.fewFollowers++;
      if (isCopy) counts.copies++;
      for (const mark of facts.marks) counts.marks[MENTION_MARKS.indexOf(mark)]!++;
      if (counts.mentions >= HALVE_AT) change((count) => count / 2, counts);
    },

    /** Takes out what a group had: it turned out to be a campaign, and is to be compared with what is usual beside it. */
    takeOut: (group: ClusterSums): void => change((count, had) => Math.max(0, count - had), group),

    /** Takes in what a group had that turned out to be no campaign. */
    putBack: (group: ClusterSums): void => change((count, had) => count + had, group),

    /** Shares in [0, 1]; null where fewer than 20 mentions tell of it. */
    young: (): number | null => share(counts.young, counts.agesKnown),
    fewFollowers: (): number | null => share(counts.fewFollowers, counts.followersKnown),
    copies: (): number | null => share(counts.copies, counts.mentions),
    mark: (mark: MentionMark): number | null => share(counts.marks[MENTION_MARKS.indexOf(mark)]!, counts.mentions),
    save: (): UsualState => ({ ...counts, marks: [...counts.marks] }),
  };
}
export type Usual = ReturnType<typeof createUsual>;
