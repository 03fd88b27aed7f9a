import type { Doc } from '../document';
import type { PhraseMeaning } from '../phrases/phraseTable';

/** The power that the chances of the kinds are raised to where a cue of irony is found: below 1 it brings them closer. */
const TEMPER = 0.6;

/**
 * Makes the verdict less sure where something sounds ironic, without turning it round: the kinds keep their order.
 * Assigns kindScores and confidence anew, ironyMatch (-1 without a cue) and doubt (the confidence taken away).
 */
export function createIronyDoubter(meanings: readonly PhraseMeaning[]): (doc: Doc) => void {
  const isCue = Uint8Array.from(meanings, (meaning) => (meaning.type === 'irony' ? 1 : 0));
  return (doc) => {
    const { phrases, count } = doc.matches;
    doc.ironyMatch = -1;
    doc.doubt = 0;
    for (let match = 0; match < count; match++) {
      if (isCue[phrases[match]!] === 0) continue;
      doc.ironyMatch = match;
      break;
    }
    if (doc.ironyMatch === -1) return;
    const { kindScores, confidence } = doc;
    let sum = 0;
    for (let column = 0; column < kindScores.length; column++) {
      kindScores[column] = kindScores[column]! ** TEMPER;
      sum += kindScores[column]!;
    }
    for (let column = 0; column < kindScores.length; column++) kindScores[column]! /= sum;
    doc.confidence = confidence ** TEMPER / sum;
    doc.doubt = confidence - doc.confidence;
  };
}
