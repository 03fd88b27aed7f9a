import type { Analysis } from '../nlp/doc';
import { KIND_WORDS } from './describeThreat';
import type { ThreatKind } from './threat';

/** What is known of the post that opens a threat of its author. */
export interface ExplainedPost {
  analysis: Pick<Analysis, 'scores' | 'evidence'>;
  /** Name of the key that labelled it with its kind; null where the engine judged it. */
  labelledBy: string | null;
}

/** How far the post goes, where that is what makes it a threat. */
export interface PostReach {
  /** Followers of its author and of those who reposted it by then. */
  followers: number;
  /** From so many it is a threat. */
  threshold: number;
}

const MOST_RULES = 3;

/**
 * Why one post opens a threat, in a few sentences: how it reads and by which rules, or who labelled it, and its reach where
 * that counts. It quotes nothing of the post, which may have to be taken out later.
 */
export function explainPost(
  kind: ThreatKind,
  { analysis, labelledBy }: ExplainedPost,
  reach: PostReach | null,
): string {
  const reading = labelledBy === null ? readingWords(kind, analysis) : `Somebody labelled it ${kind}: ${labelledBy}.`;
  if (reach === null) return reading;
  return `${reading} It reaches ${reach.followers} followers; the brand's threshold is ${reach.threshold}.`;
}

function readingWords(kind: ThreatKind, { scores, evidence }: ExplainedPost['analysis']): string {
  const score = scores.find((each) => each.kind === kind)?.score ?? 0;
  const rules = new Set(evidence.filter((each) => each.kind === kind && each.weight > 0).map((each) => each.rule));
  const named = [...rules].slice(0, MOST_RULES).join(', ');
  return `It reads as ${KIND_WORDS[kind]} with ${score.toFixed(2)} of 1${named === '' ? '' : `, by ${named}`}.`;
}
