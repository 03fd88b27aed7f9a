import type { MentionFacts } from '../facts';
import { MENTION_MARKS, type MentionMark } from '../mentionMarks';
import { hasFewFollowers, isYoung } from './cluster';

/** After so many mentions what is counted is halved, so that it follows the brand. */
const HALVE_AT = 20_000;
const PRIOR = 20;
const PRIOR_SHARE = 0.15;

export interface UsualState {
  mentions: number;
  agesKnown: number;
  young: number;
  fewFollowers: number;
  copies: number;
  marks: number[];
}

/** What is usual among a brand's mentions and their authors: what a group is compared with. */
export function createUsual(state?: UsualState) {
  const counts: UsualState = state ?? {
    mentions: 0,
    agesKnown: 0,
    young: 0,
    fewFollowers: 0,
    copies: 0,
    marks: MENTION_MARKS.map(() => 0),
  };
  const share = (count: number, of: number): number => (count + PRIOR_SHARE * PRIOR) / (of + PRIOR);

  return {
    add(facts: MentionFacts, isCopy: boolean): void {
      counts.mentions++;
      if (facts.accountCreatedAt !== null) counts.agesKnown++;
      if (isYoung(facts)) counts.young++;
      if (hasFewFollowers(facts)) counts.fewFollowers++;
      if (isCopy) counts.copies++;
      for (const mark of facts.marks) counts.marks[MENTION_MARKS.indexOf(mark)]!++;
      if (counts.mentions < HALVE_AT) return;
      counts.mentions /= 2;
      counts.agesKnown /= 2;
      counts.young /= 2;
      counts.fewFollowers /= 2;
      counts.copies /= 2;
      counts.marks = counts.marks.map((count) => count / 2);
    },
    young: (): number => share(counts.young, counts.agesKnown),
    fewFollowers: (): number => share(counts.fewFollowers, counts.mentions),
    copies: (): number => share(counts.copies, counts.mentions),
    mark: (mark: MentionMark): number => share(counts.marks[MENTION_MARKS.indexOf(mark)]!, counts.mentions),
    save: (): UsualState => ({ ...counts, marks: [...counts.marks] }),
  };
}
export type Usual = ReturnType<typeof createUsual>;
