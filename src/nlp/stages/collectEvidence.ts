import type { Evidence, MentionKind } from '../doc';
import type { Doc } from '../document';
import { isTurnedRound, KIND_COLUMN } from '../features/kindFeatures';
import { lengthFactor } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';
import type { PhraseMeaning } from '../phrases/phraseTable';
import type { Unit } from '../words/unit';

const MOST_EVIDENCE = 20;
const MOST_FEELINGS = 8;
const MOST_MODEL_TOKENS = 6;
const LEAST_MODEL_WEIGHT = 0.15;
/** Beyond so many units the model's share is summed but no longer told apart word by word. */
const MOST_WEIGHED = 400;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Writes down what spoke for the verdict: phrases of rules, words that carried feeling, and the words the model weighed most. Assigns evidence. */
export function createEvidenceCollector(meanings: readonly PhraseMeaning[], table: LinearTable): (doc: Doc) => void {
  const scratch = new Float64Array(MOST_WEIGHED);
  return (doc) => {
    const { text, spans, units, unitCount, unitTokens, matches, feelings } = doc;
    const evidence: Evidence[] = [];
    const add = (from: number, to: number, rule: string, kind: MentionKind | null, weight: number): void => {
      const start = spans.starts[unitTokens[from]!]!;
      const end = spans.ends[unitTokens[to]!]!;
      evidence.push({ start, end, text: text.slice(start, end), rule, kind, weight: round(weight) });
    };

    const named = new Set<number>();
    for (let match = 0; match < matches.count && named.size < MOST_EVIDENCE; match++) {
      const meaning = meanings[matches.phrases[match]!]!;
      if (meaning.type !== 'kind' || named.has(meaning.number)) continue;
      const start = matches.starts[match]!;
      if (isTurnedRound(doc, start, meaning.rule.isNegatable !== false)) continue;
      named.add(meaning.number);
      add(
        start,
        matches.ends[match]!,
        `${meaning.rule.kind}/${meaning.rule.name}`,
        meaning.rule.kind,
        meaning.rule.weight,
      );
    }

    let carriers = 0;
    for (let index = 0; index < unitCount && carriers < MOST_FEELINGS; index++) {
      const feeling = feelings[index]!;
      if (feeling === 0) continue;
      carriers += 1;
      add(
        doc.feelingStarts[index]!,
        index,
        doc.negated[index] === 1 && units[index]!.valence * feeling < 0 ? 'feeling:negated' : 'feeling',
        null,
        feeling,
      );
    }

    const column = KIND_COLUMN[doc.kind];
    const factor = table.scale * lengthFactor(unitCount);
    const weighed = Math.min(unitCount, MOST_WEIGHED);
    const shares = scratch;
    for (let index = 0; index < weighed; index++) shares[index] = relativeOf(units[index]!, column);
    for (let index = 0; index < doc.kindRowCount; index++) {
      const unit = doc.kindRowUnits[index]!;
      if (unit < 0 || unit >= weighed) continue;
      const share = relative(table.weights, doc.kindRows[index]! * 7, column) / 2;
      shares[unit]! += share;
      if (unit > 0) shares[unit - 1]! += share;
    }
    for (let taken = 0; taken < MOST_MODEL_TOKENS; taken++) {
      let best = -1;
      for (let index = 0; index < weighed; index++) if (best === -1 || shares[index]! > shares[best]!) best = index;
      if (best === -1 || shares[best]! * factor < LEAST_MODEL_WEIGHT) break;
      add(best, best, 'model:token', doc.kind, shares[best]! * factor);
      shares[best] = Number.NEGATIVE_INFINITY;
    }
    evidence.sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.start - right.start);
    if (evidence.length > MOST_EVIDENCE) evidence.length = MOST_EVIDENCE;
    doc.evidence = evidence;
  };
}

/** How much more a row of weights speaks for one kind than for the seven on average. */
function relative(weights: Int8Array, at: number, column: number): number {
  let sum = 0;
  for (let each = 0; each < 7; each++) sum += weights[at + each]!;
  return weights[at + column]! - sum / 7;
}

/** The same for the sums of one unit. */
function relativeOf(unit: Unit, column: number): number {
  const { kind0, kind1, kind2, kind3, kind4, kind5, kind6 } = unit;
  const mean = (kind0 + kind1 + kind2 + kind3 + kind4 + kind5 + kind6) / 7;
  switch (column) {
    case 0:
      return kind0 - mean;
    case 1:
      return kind1 - mean;
    case 2:
      return kind2 - mean;
    case 3:
      return kind3 - mean;
    case 4:
      return kind4 - mean;
    case 5:
      return kind5 - mean;
    default:
      return kind6 - mean;
  }
}
