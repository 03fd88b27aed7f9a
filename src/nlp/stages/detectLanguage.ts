import type { Doc } from '../document';
import { Role } from '../words/unit';
import { UnitField } from '../words/unitTable';

/** From how much a unit says of its language it counts as a word of it. */
const SURE = 1.6;
/** A text is mixed from this share of words in its lesser language. */
const LEAST_SHARE = 0.2;

/** Tells Indonesian, English, both or other by the words' own leanings. Assigns language. */
export function detectLanguage(doc: Doc): void {
  const { units, unitCount } = doc;
  const { ints, doubles } = doc.table;
  let sum = 0;
  let indonesian = 0;
  let english = 0;
  let indonesianContent = 0;
  let englishContent = 0;
  let foreign = 0;
  let malay = 0;
  for (let index = 0; index < unitCount; index++) {
    const place = units[index]!;
    const roles = ints[place + UnitField.ROLES]!;
    if ((roles & Role.WORD) === 0) continue;
    const language = doubles[(place + UnitField.LANGUAGE) >> 1]!;
    if ((roles & Role.MALAY) !== 0) malay += 1;
    if ((roles & Role.FOREIGN) !== 0) foreign += 1;
    sum += language;
    if (language >= SURE) {
      indonesian += 1;
      if ((roles & Role.STOP_WORD) === 0) indonesianContent += 1;
    } else if (language <= -SURE) {
      english += 1;
      if ((roles & Role.STOP_WORD) === 0) englishContent += 1;
    } else if (language === 0 && (roles & Role.FOREIGN_LETTERS) !== 0) {
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
