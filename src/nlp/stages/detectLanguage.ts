import type { Doc } from '../document';
import { Role } from '../words/unit';

/** From how much a unit says of its language it counts as a word of it. */
const SURE = 1.6;
/** A text is mixed from this share of words in its lesser language. */
const LEAST_SHARE = 0.2;
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
  let malay = 0;
  for (let index = 0; index < unitCount; index++) {
    const unit = units[index]!;
    if ((unit.roles & Role.WORD) === 0) continue;
    const { language } = unit;
    if ((unit.roles & Role.MALAY) !== 0) malay += 1;
    if ((unit.roles & Role.FOREIGN) !== 0) foreign += 1;
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
  const known = indonesian + english;
  if (foreign > known || (malay >= 2 && malay * 3 >= known)) {
    doc.language = 'OTHER';
    return;
  }
  const lesser = Math.min(indonesian, english);
  const hasContent = Math.min(indonesianContent, englishContent) >= 1;
  if (hasContent && lesser >= 2 && lesser >= LEAST_SHARE * known) doc.language = 'MIX';
  else if (sum > 0) doc.language = 'ID';
  else if (sum < 0) doc.language = 'EN';
  else doc.language = 'OTHER';
}
