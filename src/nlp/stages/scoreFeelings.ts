import type { Doc } from '../document';
import type { PhraseMeaning } from '../phrases/phraseTable';
import { Role } from '../words/unit';
import { ShortField, UnitField } from '../words/unitTable';

/** How many units a negator reaches at most; a new clause ends its reach earlier. */
const NEGATION_REACH = 4;
/** How much of a feeling is left, and turned round, under a negator: “not good” is milder than “bad”. */
const NEGATION_FACTOR = -0.75;
const SUPPOSED_FACTOR = 0.4;
const ASKED_FACTOR = 0.6;
const BEFORE_CONTRAST_FACTOR = 0.6;
const AFTER_CONTRAST_FACTOR = 1.25;

/**
 * Gives each unit the feeling it contributes, in one pass from left to right: phrases before words, negators with their
 * scope, strengtheners on either side, suppositions and questions damped, and what stands after a “but” outweighing
 * what stood before. Assigns feelings, negated and sentimentDense.
 */
export function createFeelingScorer(meanings: readonly PhraseMeaning[]): (doc: Doc) => void {
  const phraseEnds = new Int32Array(1024);
  const phraseValences = new Float32Array(1024);

  return (doc) => {
    const { units, unitCount, feelings, feelingStarts, negated, breaks, matches, sentimentDense } = doc;
    const { table } = doc;
    const { ints, singles } = table;
    for (let index = 0; index < unitCount; index++) {
      feelings[index] = singles[units[index]! + UnitField.VALENCE]!;
      negated[index] = 0;
      feelingStarts[index] = index;
    }
    let phraseCount = 0;
    for (let match = 0; match < matches.count && phraseCount < 1024; match++) {
      const meaning = meanings[matches.phrases[match]!]!;
      if (meaning.type !== 'feeling') continue;
      const start = matches.starts[match]!;
      const end = matches.ends[match]!;
      // A phrase silences its words; of overlapping phrases the one that ends last speaks.
      for (let index = start; index <= end; index++) feelings[index] = 0;
      phraseEnds[phraseCount] = end * 8 + Math.min(7, end - start);
      phraseValences[phraseCount] = meaning.valence;
      phraseCount += 1;
    }
    let lastEnd = -1;
    for (let index = phraseCount - 1; index >= 0; index--) {
      const end = phraseEnds[index]! >> 3;
      if (lastEnd !== -1 && end >= lastEnd) continue;
      const length = phraseEnds[index]! & 7;
      feelings[end] = phraseValences[index]!;
      feelingStarts[end] = end - length;
      for (let back = 1; back <= length; back++) negated[end - back] = 2;
      lastEnd = end - length;
    }

    let negatorAt = -100;
    let negatorCount = 0;
    let isSupposed = 0;
    let strength = 1;
    let contrastAt = -1;
    let positive = 0;
    let negative = 0;
    let strongest = 0;
    let weakest = 0;
    let emojiSum = 0;
    let last = 0;
    let carriers = 0;
    for (let index = 0; index < unitCount; index++) {
      const place = units[index]!;
      const roles = ints[place + UnitField.ROLES]!;
      if (breaks[index] === 1) {
        negatorAt = -100;
        isSupposed = 0;
        strength = 1;
      }
      const isInsidePhrase = negated[index] === 2;
      if (isInsidePhrase) {
        negated[index] = index - negatorAt <= NEGATION_REACH ? 1 : 0;
        continue;
      }
      if ((roles & Role.CLAUSE_BREAK) !== 0) {
        negatorAt = -100;
        isSupposed = 0;
      }
      if ((roles & Role.CONTRAST) !== 0) contrastAt = index;
      if ((roles & Role.CONDITIONAL) !== 0) isSupposed = 1;
      const isNegated = index - negatorAt <= NEGATION_REACH;
      negated[index] = isNegated ? 1 : 0;
      let feeling = feelings[index]!;
      if (feeling !== 0 && (roles & Role.NEGATOR) === 0) {
        if (index + 1 < unitCount && breaks[index + 1] === 0) {
          const next = units[index + 1]!;
          if ((ints[next + UnitField.ROLES]! & (Role.INTENSIFIER | Role.DIMINISHER)) !== 0)
            feeling *= table.factorAt(next);
        }
        feeling *= strength;
        if ((roles & Role.SHOUTED) !== 0) feeling *= 1.15;
        if ((roles & Role.ELONGATED) !== 0) feeling *= 1.15;
        if (isNegated && (roles & Role.EMOJI) === 0) {
          feeling *= NEGATION_FACTOR;
          negatorAt = -100;
        }
        if (isSupposed === 1) feeling *= SUPPOSED_FACTOR;
        feelings[index] = feeling;
        strength = 1;
      } else {
        feelings[index] = 0;
        if ((roles & (Role.INTENSIFIER | Role.DIMINISHER)) !== 0) strength = table.factorAt(place);
        else if ((roles & Role.STOP_WORD) === 0) strength = 1;
      }
      if ((roles & Role.NEGATOR) !== 0) {
        negatorCount += 1;
        negatorAt = isNegated ? -100 : index;
      }
    }
    const isAsked = unitCount > 0 && (ints[units[unitCount - 1]! + UnitField.ROLES]! & Role.QUESTION_MARK) !== 0;
    for (let index = 0; index < unitCount; index++) {
      let feeling = feelings[index]!;
      if (feeling === 0) continue;
      if (contrastAt > 0) feeling *= index < contrastAt ? BEFORE_CONTRAST_FACTOR : AFTER_CONTRAST_FACTOR;
      if (isAsked) feeling *= ASKED_FACTOR;
      feelings[index] = feeling;
      if ((ints[units[index]! + UnitField.ROLES]! & Role.EMOJI) !== 0) emojiSum += feeling;
      if (feeling > 0) positive += feeling;
      else negative -= feeling;
      if (feeling > strongest) strongest = feeling;
      if (feeling < weakest) weakest = feeling;
      last = feeling;
      carriers += 1;
    }
    const length = Math.max(1, unitCount);
    sentimentDense[0] = positive / (positive + 4);
    sentimentDense[1] = negative / (negative + 4);
    sentimentDense[2] = (positive - negative) / Math.sqrt((positive - negative) ** 2 + 15);
    sentimentDense[3] = strongest / 5;
    sentimentDense[4] = -weakest / 5;
    sentimentDense[5] = last / 5;
    sentimentDense[6] = Math.min(1, carriers / length);
    sentimentDense[7] = contrastAt > 0 ? 1 : 0;
    sentimentDense[8] = (doc.roles & Role.QUESTION_MARK) !== 0 ? 1 : 0;
    sentimentDense[9] = Math.min(1, negatorCount / 3);
    sentimentDense[10] = emojiSum / (Math.abs(emojiSum) + 3);
    sentimentDense[11] = Math.min(1, Math.log2(1 + length) / 6);
    sentimentDense[12] = carriers === 0 ? 1 : 0;
    sentimentDense[13] = positive > 0 && negative > 0 ? 1 : 0;
    describeStyle(doc, sentimentDense);
  };
}

/** Adds what tells report from opinion in any language: numbers, long words, the first person, strengtheners. */
function describeStyle(doc: Doc, dense: Float64Array): void {
  const { units, unitCount } = doc;
  const { ints, shorts } = doc.table;
  let letters = 0;
  let words = 0;
  let numbers = 0;
  let strengtheners = 0;
  let stops = 0;
  let exclamations = 0;
  for (let index = 0; index < unitCount; index++) {
    const place = units[index]!;
    const roles = ints[place + UnitField.ROLES]!;
    if ((roles & Role.WORD) !== 0) {
      words += 1;
      letters += shorts[place * 2 + ShortField.LETTERS]!;
    }
    if ((roles & Role.NUMBER) !== 0) numbers += 1;
    if ((roles & (Role.INTENSIFIER | Role.DIMINISHER)) !== 0) strengtheners += 1;
    if ((roles & Role.STOP_WORD) !== 0) stops += 1;
    if ((roles & Role.EXCLAMATION) !== 0) exclamations += 1;
  }
  const length = Math.max(1, unitCount);
  dense[14] = words === 0 ? 0 : letters / words / 5 - 1;
  dense[15] = numbers / (numbers + 2);
  dense[16] = Math.min(1, (3 * strengtheners) / length);
  dense[17] = stops / length;
  dense[18] = exclamations / (exclamations + 1);
  dense[19] = (doc.roles & Role.FIRST_PERSON) !== 0 ? 1 : 0;
  dense[20] = (doc.roles & (Role.LINK | Role.HASHTAG | Role.HANDLE)) !== 0 ? 1 : 0;
  dense[21] = dense[2]! * dense[12]!;
  dense[22] = Math.abs(dense[2]!);
  dense[23] = dense[0]! * dense[1]! * 4;
}
