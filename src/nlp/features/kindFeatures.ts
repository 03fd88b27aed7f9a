import type { Doc } from '../document';
import type { PhraseMeaning } from '../phrases/phraseTable';
import { foldWord } from '../text/fold';
import { splitHashtag } from '../words/splitHashtag';
import { Role } from '../words/unit';
import { UnitField } from '../words/unitTable';
import { hashPair, hashString, Seed } from './hash';

const EDGE = hashString('^$', Seed.FORM) | 0;
const MOST_RULE_WEIGHT = 6;
const MOST_AUTHORS_KEPT = 2048;

/** A shape feature: its name and the step its value falls in. */
function shape(name: string, step: number): number {
  return hashString(`${name}=${step}`, Seed.SHAPE);
}

const SHAPES = {
  question: [0, 1, 2].map((step) => shape('question', step)),
  endsInQuestion: shape('endsInQuestion', 1),
  exclamation: [0, 1, 2].map((step) => shape('exclamation', step)),
  firstPerson: [0, 1].map((step) => shape('firstPerson', step)),
  number: [0, 1, 2, 3].map((step) => shape('number', step)),
  link: shape('link', 1),
  hashtag: shape('hashtag', 1),
  handle: shape('handle', 1),
  brand: [0, 1, 2].map((step) => shape('brand', step)),
  rival: [0, 1, 2].map((step) => shape('rival', step)),
  brandFirst: shape('brandFirst', 1),
  shouted: [0, 1, 2].map((step) => shape('shouted', step)),
  elongated: shape('elongated', 1),
  censored: shape('censored', 1),
  length: Array.from({ length: 12 }, (_, step) => shape('length', step)),
  negatedPraise: shape('negatedPraise', 1),
  negatedBlame: shape('negatedBlame', 1),
  emoji: [0, 1, 2, 3].map((step) => shape('emoji', step)),
  feeling: Array.from({ length: 9 }, (_, step) => shape('feeling', step)),
};

/**
 * Collects what the kind model reads of a text beside its single units: pairs of neighbours, pairs one apart, rules,
 * shape, channel and author. Assigns kindRows, kindRowUnits, kindRowCount and kindDense.
 */
export function createKindFeatureCollector(
  meanings: readonly PhraseMeaning[],
  ruleCount: number,
): (doc: Doc, buckets: number) => void {
  const seen = new Int32Array(ruleCount);
  let stamp = 0;
  const seenLines = new Int32Array(meanings.length);
  const ruleHashes = meanings.map((meaning) =>
    meaning.type === 'kind' ? hashString(`${meaning.rule.kind}/${meaning.rule.name}`, Seed.RULE) : 0,
  );
  const lineHashes = meanings.map((meaning) =>
    meaning.type === 'kind' ? hashString(`${meaning.rule.kind}/${meaning.rule.name}/${meaning.line}`, Seed.RULE) : 0,
  );
  const authors = new Map<string, Int32Array>();

  function authorFeatures(handle: string): Int32Array {
    const known = authors.get(handle);
    if (known !== undefined) return known;
    if (authors.size >= MOST_AUTHORS_KEPT) authors.clear();
    const words = new Set(
      handle
        .slice(0, 64)
        .split(/[^\p{L}]+/u)
        .flatMap((part) => splitHashtag(part))
        .map((word) => foldWord(word))
        .filter((word) => word.length >= 2),
    );
    const features = Int32Array.from([...words].slice(0, 8), (word) => hashString(word, Seed.AUTHOR) | 0);
    authors.set(handle, features);
    return features;
  }

  return (doc, buckets) => {
    const { units, unitCount, kindRows, kindRowUnits, matches, kindDense, input, negated } = doc;
    const { ints, singles } = doc.table;
    const mask = buckets - 1;
    let count = 0;
    let beforeForm = EDGE;
    let beforeBackedOff = EDGE;
    let praiseTurned = false;
    let blameTurned = false;
    let questions = 0;
    let exclamations = 0;
    let numbers = 0;
    let brands = 0;
    let rivals = 0;
    let shouted = 0;
    let emoji = 0;
    for (let index = 0; index < unitCount; index++) {
      const place = units[index]!;
      const formHash = ints[place + UnitField.FORM_HASH]!;
      const backedOffHash = ints[place + UnitField.BACKED_OFF_HASH]!;
      const roles = ints[place + UnitField.ROLES]!;
      kindRows[count] = hashPair(beforeForm, formHash, Seed.FORM_PAIR) & mask;
      kindRowUnits[count++] = index;
      kindRows[count] = hashPair(beforeBackedOff, backedOffHash, Seed.STEM_PAIR) & mask;
      kindRowUnits[count++] = index;
      if (negated[index] === 1) {
        const valence = singles[place + UnitField.VALENCE]!;
        if (valence > 0) praiseTurned = true;
        else if (valence < 0) blameTurned = true;
      }
      beforeForm = formHash;
      beforeBackedOff = backedOffHash;
      if (
        (roles &
          (Role.QUESTION_MARK |
            Role.EXCLAMATION |
            Role.NUMBER |
            Role.BRAND |
            Role.RIVAL |
            Role.SHOUTED |
            Role.EMOJI)) !==
        0
      ) {
        if ((roles & Role.QUESTION_MARK) !== 0) questions += 1;
        if ((roles & Role.EXCLAMATION) !== 0) exclamations += 1;
        if ((roles & Role.NUMBER) !== 0) numbers += 1;
        if ((roles & Role.BRAND) !== 0) brands += 1;
        if ((roles & Role.RIVAL) !== 0) rivals += 1;
        if ((roles & Role.SHOUTED) !== 0) shouted += 1;
        if ((roles & Role.EMOJI) !== 0) emoji += 1;
      }
    }
    kindRows[count] = hashPair(beforeForm, EDGE, Seed.FORM_PAIR) & mask;
    kindRowUnits[count++] = unitCount - 1;
    const add = (hash: number): void => {
      kindRows[count] = hash & mask;
      kindRowUnits[count++] = -1;
    };
    const isAsked = unitCount > 0 && (ints[units[unitCount - 1]! + UnitField.ROLES]! & Role.QUESTION_MARK) !== 0;
    add(SHAPES.question[Math.min(questions, 2)]!);
    if (isAsked) add(SHAPES.endsInQuestion);
    add(SHAPES.exclamation[Math.min(exclamations, 2)]!);
    add(SHAPES.firstPerson[(doc.roles & Role.FIRST_PERSON) !== 0 ? 1 : 0]!);
    add(SHAPES.number[Math.min(numbers, 3)]!);
    if ((doc.roles & Role.LINK) !== 0) add(SHAPES.link);
    if ((doc.roles & Role.HASHTAG) !== 0) add(SHAPES.hashtag);
    if ((doc.roles & Role.HANDLE) !== 0) add(SHAPES.handle);
    // Without a brand in the request its absence from the text says nothing.
    if (input.brand) {
      add(SHAPES.brand[Math.min(brands, 2)]!);
      add(SHAPES.rival[Math.min(rivals, 2)]!);
    }
    if (unitCount > 0 && (ints[units[0]! + UnitField.ROLES]! & Role.BRAND) !== 0) add(SHAPES.brandFirst);
    add(SHAPES.shouted[Math.min(shouted, 2)]!);
    if (praiseTurned) add(SHAPES.negatedPraise);
    if (blameTurned) add(SHAPES.negatedBlame);
    if ((doc.roles & Role.ELONGATED) !== 0) add(SHAPES.elongated);
    if ((doc.roles & Role.CENSORED) !== 0) add(SHAPES.censored);
    add(SHAPES.length[Math.min(11, Math.floor(Math.log2(unitCount + 1) * 2))]!);
    add(SHAPES.emoji[Math.min(emoji, 3)]!);
    add(SHAPES.feeling[Math.round(doc.sentimentDense[2]! * 4) + 4]!);

    kindDense.fill(0);
    stamp += 1;
    for (let match = 0; match < matches.count; match++) {
      const phrase = matches.phrases[match]!;
      const meaning = meanings[phrase]!;
      if (meaning.type !== 'kind' || seenLines[phrase] === stamp) continue;
      const start = matches.starts[match]!;
      if (isTurnedRound(doc, start, meaning.rule.isNegatable !== false)) continue;
      seenLines[phrase] = stamp;
      add(lineHashes[phrase]!);
      if (seen[meaning.number] === stamp) continue;
      seen[meaning.number] = stamp;
      const column = KIND_COLUMN[meaning.rule.kind];
      kindDense[column] = Math.min(MOST_RULE_WEIGHT, kindDense[column]! + meaning.rule.weight);
      add(ruleHashes[phrase]!);
    }
    for (let column = 0; column < 7; column++) kindDense[column]! /= 3;
    kindDense[7] = doc.sentimentDense[0]!;
    kindDense[8] = doc.sentimentDense[1]!;
    kindDense[9] = doc.sentimentDense[10]!;
    const [negative = 0, neutral = 0, positive = 0] = doc.sentimentOdds;
    kindDense[10] = Math.log((negative + 0.02) / (neutral + positive + 0.02)) / 2;
    kindDense[11] = Math.log((positive + 0.02) / (neutral + negative + 0.02)) / 2;
    kindDense[12] = Math.log((neutral + 0.02) / (positive + negative + 0.02)) / 2;

    if (input.channel) add(hashString(input.channel, Seed.CHANNEL));
    const { author } = input;
    if (author) {
      for (const feature of authorFeatures(author.handle)) add(feature);
      if (author.followers !== null && author.followers !== undefined) {
        add(
          hashString(
            `followers=${Math.min(14, Math.floor(Math.log2(1 + Math.max(0, author.followers))))}`,
            Seed.AUTHOR,
          ),
        );
      }
      if (author.accountCreatedAt && input.postedAt) {
        const days = Math.max(0, (input.postedAt.getTime() - author.accountCreatedAt.getTime()) / 86_400_000);
        add(hashString(`age=${Math.min(12, Math.floor(Math.log2(1 + days)))}`, Seed.AUTHOR));
      }
    }
    doc.kindRowCount = count;
  };
}

/** Whether a negator right before a phrase takes its sign away. */
export function isTurnedRound(doc: Doc, start: number, isNegatable: boolean): boolean {
  if (!isNegatable || start === 0 || doc.breaks[start] !== 0) return false;
  return (doc.table.ints[doc.units[start - 1]! + UnitField.ROLES]! & Role.NEGATOR) !== 0;
}

/** Column of each kind in the model's tables: the order of MENTION_KINDS. */
export const KIND_COLUMN = {
  BLACK_CAMPAIGN: 0,
  ACTIVISM: 1,
  COMPLAINT: 2,
  INQUIRY: 3,
  INSULT: 4,
  PRAISE: 5,
  NEUTRAL: 6,
} as const;
