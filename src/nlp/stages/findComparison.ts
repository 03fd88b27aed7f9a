import type { Doc } from '../document';
import { isTurnedRound } from '../features/kindFeatures';
import type { PhraseMeaning } from '../phrases/phraseTable';
import { Role } from '../words/unit';
import { UnitField } from '../words/unitTable';

/**
 * Finds which of brand and rival comes off better; a question compares nothing yet, and a negator before the phrase turns
 * it round. Assigns comparison (1 the brand, -1 the rival, 0 none) and comparisonMatch (-1 without one).
 */
export function createComparisonFinder(meanings: readonly PhraseMeaning[]): (doc: Doc) => void {
  return (doc) => {
    const { matches, units, unitCount } = doc;
    doc.comparison = 0;
    doc.comparisonMatch = -1;
    if (unitCount > 0 && (doc.table.ints[units[unitCount - 1]! + UnitField.ROLES]! & Role.QUESTION_MARK) !== 0) return;
    for (let match = 0; match < matches.count; match++) {
      const meaning = meanings[matches.phrases[match]!]!;
      if (meaning.type !== 'comparison') continue;
      doc.comparison = isTurnedRound(doc, matches.starts[match]!, true) ? -meaning.favours : meaning.favours;
      doc.comparisonMatch = match;
      return;
    }
  };
}
