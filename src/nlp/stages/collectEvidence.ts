import type { Evidence, MentionKind } from '../doc';
import type { Doc } from '../document';
import { isTurnedRound, KIND_COLUMN } from '../features/kindFeatures';
import { lengthFactor } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';
import type { PhraseMeaning } from '../phrases/phraseTable';
import { ShortField, UnitField } from '../words/unitTable';

const MOST_EVIDENCE = 20;
const MOST_FEELINGS = 8;
const MOST_MODEL_TOKENS = 6;
const COMPARISON_WEIGHT = 2;
const LEAST_MODEL_WEIGHT = 0.15;
/** Beyond so many units the model's share is summed but no longer told apart word by word. */
const MOST_WEIGHED = 400;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Writes down what spoke for the verdict: phrases of rules, words that carried feeling, and the words the model weighed most. Assigns evidence. */
export function createEvidenceCollector(meanings: readonly PhraseMeaning[], table: LinearTable): (doc: Doc) => void {
  const ruleNames = meanings.map((meaning) =>
    meaning.type === 'kind' ? `${meaning.rule.kind}/${meaning.rule.name}` : '',
  );
  const rankHeaviest = createShareRanking(table);
  /** The text that named each rule last, as a running number. */
  const namedIn = new Int32Array(meanings.length);
  let textNumber = 0;

  return (doc) => {
    const { units, unitCount, matches, feelings, negated } = doc;
    const { singles } = doc.table;
    const evidence: Evidence[] = [];
    textNumber = (textNumber + 1) | 0;

    for (let match = 0; match < matches.count && evidence.length < MOST_EVIDENCE; match++) {
      const phrase = matches.phrases[match]!;
      const meaning = meanings[phrase]!;
      if (meaning.type !== 'kind' || namedIn[meaning.number] === textNumber) continue;
      const { rule } = meaning;
      const start = matches.starts[match]!;
      if (isTurnedRound(doc, start, rule.isNegatable !== false)) continue;
      namedIn[meaning.number] = textNumber;
      add(doc, evidence, start, matches.ends[match]!, ruleNames[phrase]!, rule.kind, rule.weight);
    }

    const { ironyMatch } = doc;
    if (ironyMatch !== -1)
      add(doc, evidence, matches.starts[ironyMatch]!, matches.ends[ironyMatch]!, 'irony', null, -doc.doubt);

    const { comparison, comparisonMatch } = doc;
    if (comparisonMatch !== -1) {
      const weight = comparison * COMPARISON_WEIGHT;
      add(doc, evidence, matches.starts[comparisonMatch]!, matches.ends[comparisonMatch]!, 'comparison', null, weight);
    }

    let carriers = 0;
    for (let index = 0; index < unitCount && carriers < MOST_FEELINGS; index++) {
      const feeling = feelings[index]!;
      if (feeling === 0) continue;
      carriers += 1;
      const isTurned = negated[index] === 1 && singles[units[index]! + UnitField.VALENCE]! * feeling < 0;
      add(doc, evidence, doc.feelingStarts[index]!, index, isTurned ? 'feeling:negated' : 'feeling', null, feeling);
    }

    const { count, heaviest, shares } = rankHeaviest(doc);
    const factor = table.scale * lengthFactor(unitCount);
    for (let rank = 0; rank < count; rank++) {
      const unit = heaviest[rank]!;
      const weight = shares[unit]! * factor;
      if (weight < LEAST_MODEL_WEIGHT) break;
      add(doc, evidence, unit, unit, 'model:token', doc.kind, weight);
    }
    if (evidence.length > MOST_EVIDENCE) evidence.length = MOST_EVIDENCE;
    doc.evidence = evidence;
  };
}

/** Puts a reason in its place: heaviest first, of equal weight the one that starts earlier. */
function add(
  doc: Doc,
  evidence: Evidence[],
  from: number,
  to: number,
  rule: string,
  kind: MentionKind | null,
  weight: number,
): void {
  const start = doc.spans.starts[doc.unitTokens[from]!]!;
  const end = doc.spans.ends[doc.unitLastTokens[to]!]!;
  const entry = { start, end, text: doc.text.slice(start, end), rule, kind, weight: round(weight) };
  const heaviness = Math.abs(entry.weight);
  let place = evidence.length;
  evidence.push(entry);
  for (; place > 0; place--) {
    const before = evidence[place - 1]!;
    const difference = Math.abs(before.weight) - heaviness;
    if (difference > 0 || (difference === 0 && before.start <= start)) break;
    evidence[place] = before;
  }
  evidence[place] = entry;
}

/** The units that spoke most for the kind by the model, heaviest first, with the share of each. */
interface ShareRanking {
  count: number;
  readonly heaviest: Int32Array;
  readonly shares: Float64Array;
}

/** A ranking of units by how much more their rows of weights speak for the text's kind than for the seven on average. */
function createShareRanking({ weights }: LinearTable): (doc: Doc) => ShareRanking {
  const shares = new Float64Array(MOST_WEIGHED);
  const heaviest = new Int32Array(MOST_MODEL_TOKENS);
  const ranking: ShareRanking = { count: 0, heaviest, shares };
  return (doc) => {
    const { units, kindRows, kindRowUnits, kindRowSums, kindRowCount } = doc;
    const { shorts } = doc.table;
    const column = KIND_COLUMN[doc.kind];
    const weighed = Math.min(doc.unitCount, MOST_WEIGHED);
    for (let index = 0; index < weighed; index++) {
      const at = units[index]! * 2 + ShortField.KINDS;
      let sum = 0;
      for (let each = 0; each < 7; each++) sum += shorts[at + each]!;
      shares[index] = shorts[at + column]! - sum / 7;
    }
    for (let index = 0; index < kindRowCount; index++) {
      const unit = kindRowUnits[index]!;
      if (unit < 0 || unit >= weighed) continue;
      const share = (weights[kindRows[index]! * 7 + column]! - kindRowSums[index]! / 7) / 2;
      shares[unit]! += share;
      if (unit > 0) shares[unit - 1]! += share;
    }
    let count = 0;
    for (let index = 0; index < weighed; index++) {
      const share = shares[index]!;
      if (count === MOST_MODEL_TOKENS && share <= shares[heaviest[count - 1]!]!) continue;
      if (count < MOST_MODEL_TOKENS) count += 1;
      let place = count - 1;
      for (; place > 0 && shares[heaviest[place - 1]!]! < share; place--) heaviest[place] = heaviest[place - 1]!;
      heaviest[place] = index;
    }
    ranking.count = count;
    return ranking;
  };
}
