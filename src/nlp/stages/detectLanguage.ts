import type { Doc } from '../document';
import { Role } from '../words/unit';

/** From how much a unit says of its language it counts as a word of it. */
const SURE = 0.8;
const FOREIGN_LETTERS = /[^\P{L}\p{Script=Latin}]/u;

/** Tells Indonesian, English, both or other by the words' own leanings. Assigns language. */
export function detectLanguage(doc: Doc): void {
  const { units, unitCount } = doc;
  let sum = 0;
  let indonesian = 0;
  let english = 0;
  let indonesianContent = 0;
  let englishContent = 0;
  let foreign = 0;
  for (let index = 0; index < unitCount; index++) {
    const unit = units[index]!;
    if ((unit.roles & Role.WORD) === 0) continue;
    const { language } = unit;
    sum += language;
    if (language >= SURE) {
      indonesian += 1;
      if ((unit.roles & Role.STOP_WORD) === 0) indonesianContent += 1;
    } else if (language <= -SURE) {
      english += 1;
      if ((unit.roles & Role.STOP_WORD) === 0) englishContent += 1;
    } else if (language === 0 && FOREIGN_LETTERS.test(unit.form)) {
      foreign += 1;
    }
  }
  if (foreign > indonesian + english) {
    doc.language = 'OTHER';
    return;
  }
  const smaller = Math.min(indonesian, english);
  const smallerContent = Math.min(indonesianContent, englishContent);
  if (smallerContent >= 2 && smaller >= 0.2 * (indonesian + english)) doc.language = 'MIX';
  else if (sum > 0) doc.language = 'ID';
  else if (sum < 0) doc.language = 'EN';
  else doc.language = 'OTHER';
}
