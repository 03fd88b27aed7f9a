import { type Doc, MOST_UNITS_PER_TEXT } from '../document';
import { foldWord } from '../text/fold';
import { TokenType, tokenize } from '../text/tokenize';
import type { UnitBuilder } from '../words/createUnitBuilder';
import { createNameReader, isNameWord, type NameList } from '../words/names';
import { splitHashtag } from '../words/splitHashtag';
import { Role } from '../words/unit';
import { nextPlace, UnitField, type UnitTable } from '../words/unitTable';
import { createUnitCache } from '../words/wordCache';

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const ELLIPSIS = 0x2026;
const DOT = 0x2e;

/** Cuts the text and turns its tokens into units, with the brand's and rivals' names in any writing as units of their own. */
export function createUnitReader(builder: UnitBuilder, table: UnitTable, cacheSize: number): (doc: Doc) => void {
  const readNames = createNameReader();
  const brandPlace = table.add([builder.buildName('{brand}', Role.BRAND)]);
  const rivalPlace = table.add([builder.buildName('{rival}', Role.RIVAL)]);
  const [questionPlace, exclamationPlace, ellipsisPlace] = ['?', '!', '…'].map((sign) =>
    table.add(builder.buildUnits(sign, TokenType.PUNCTUATION)),
  ) as [number, number, number];
  const handlePlace = table.add(builder.buildUnits('@', TokenType.HANDLE));
  const linkPlace = table.add(builder.buildUnits('', TokenType.LINK));
  const emailPlace = table.add(builder.buildUnits('', TokenType.EMAIL));
  table.keep();
  const cache = createUnitCache(builder, table, cacheSize);

  function push(doc: Doc, place: number, token: number, lastToken = token): void {
    if (doc.unitCount >= MOST_UNITS_PER_TEXT) return;
    doc.units[doc.unitCount] = place;
    doc.unitTokens[doc.unitCount] = token;
    doc.unitLastTokens[doc.unitCount] = lastToken;
    doc.unitCount += 1;
    doc.breaks[doc.unitCount] = 0;
    doc.roles |= table.ints[place + UnitField.ROLES]!;
  }

  /** Pushes the units of the characters [start, end) of a text. */
  function pushUnits(doc: Doc, text: string, start: number, end: number, type: number, token: number): void {
    let place = cache.find(text, start, end, type);
    if (place === -1) return;
    const { units, unitTokens, unitLastTokens, breaks } = doc;
    const { ints } = table;
    let count = doc.unitCount;
    let found = Role.FOLLOWED as number;
    for (; (found & Role.FOLLOWED) !== 0 && count < MOST_UNITS_PER_TEXT; place = nextPlace(place)) {
      found = ints[place + UnitField.ROLES]!;
      units[count] = place;
      unitTokens[count] = token;
      unitLastTokens[count] = token;
      count += 1;
      breaks[count] = 0;
      doc.roles |= found;
    }
    doc.unitCount = count;
  }

  function pushWords(doc: Doc, letters: string, token: number): void {
    for (const part of splitHashtag(letters)) pushUnits(doc, part, 0, part.length, TokenType.WORD, token);
  }

  /** Tokens the name starting at a token takes, 0 where none does; pushes the name's unit. */
  function pushName(doc: Doc, names: NameList, token: number): number {
    const { text, spans } = doc;
    const first = text.charCodeAt(spans.starts[token]!);
    const lower = first < 0x80 ? first | 32 : 0;
    if (names.beginnings[lower] === 0 && names.beginnings[0] === 0) return 0;
    const folded = foldWord(text.slice(spans.starts[token], spans.ends[token]));
    for (const name of names.names) {
      if (!folded.startsWith(name.words[0]!)) continue;
      const { length } = name.words;
      if (token + length > spans.count) continue;
      let equal = isNameWord(folded, name.words[0]!, length === 1);
      for (let index = 1; index < length && equal; index++) {
        const next = foldWord(text.slice(spans.starts[token + index], spans.ends[token + index]));
        equal = isNameWord(next, name.words[index]!, index === length - 1);
      }
      if (!equal) continue;
      push(doc, name.isRival ? rivalPlace : brandPlace, token, token + length - 1);
      return length;
    }
    return 0;
  }

  /** Whether a hashtag or handle holds a name; pushes the name and, for a hashtag, the words around it. */
  function pushTag(doc: Doc, names: NameList, token: number, type: number): boolean {
    const tag = doc.text.slice(doc.spans.starts[token]! + 1, doc.spans.ends[token]);
    const folded = foldWord(tag).replace(/[._]/gu, '');
    for (const name of names.names) {
      const at = name.joined.length >= 3 ? folded.indexOf(name.joined) : -1;
      if (at === -1) continue;
      const isHashtag = type === TokenType.HASHTAG;
      if (isHashtag) pushWords(doc, folded.slice(0, at), token);
      push(doc, name.isRival ? rivalPlace : brandPlace, token);
      if (isHashtag) pushWords(doc, folded.slice(at + name.joined.length), token);
      doc.roles |= isHashtag ? Role.HASHTAG : Role.HANDLE;
      return true;
    }
    return false;
  }

  return (doc) => {
    const { text, spans } = doc;
    tokenize(text, spans);
    cache.makeRoom();
    doc.unitCount = 0;
    doc.roles = 0;
    doc.breaks[0] = 1;
    const names = readNames(doc.input);
    const hasNames = names.names.length > 0;
    for (let token = 0; token < spans.count; token++) {
      const type = spans.types[token]!;
      if (hasNames) {
        if (type === TokenType.WORD || type === TokenType.NUMBER) {
          const taken = pushName(doc, names, token);
          if (taken > 0) {
            token += taken - 1;
            continue;
          }
        } else if ((type === TokenType.HASHTAG || type === TokenType.HANDLE) && pushTag(doc, names, token, type)) {
          continue;
        }
      }
      const start = spans.starts[token]!;
      const end = spans.ends[token]!;
      if (type === TokenType.PUNCTUATION) {
        const sign = text.charCodeAt(start);
        if (isClauseEnd(sign)) doc.breaks[doc.unitCount] = 1;
        if (sign === QUESTION) push(doc, questionPlace, token);
        else if (sign === EXCLAMATION) push(doc, exclamationPlace, token);
        else if (sign === ELLIPSIS || (sign === DOT && end - start > 1)) push(doc, ellipsisPlace, token);
      } else if (type === TokenType.HANDLE) {
        push(doc, handlePlace, token);
      } else if (type === TokenType.LINK) {
        push(doc, linkPlace, token);
      } else if (type === TokenType.EMAIL) {
        push(doc, emailPlace, token);
      } else {
        pushUnits(doc, text, start, end, type, token);
      }
    }
    if ((doc.roles & Role.AMBIGUOUS) !== 0) settleReadings(doc);
  };
}

/** Replaces units that can be read in several ways by the reading their neighbours call for. */
function settleReadings(doc: Doc): void {
  const { units, unitCount, table } = doc;
  for (let index = 0; index < unitCount; index++) {
    const place = units[index]!;
    if ((table.ints[place + UnitField.ROLES]! & Role.AMBIGUOUS) === 0) continue;
    const before = index > 0 ? table.formAt(units[index - 1]!) : '';
    const after = index + 1 < unitCount ? table.formAt(units[index + 1]!) : '';
    for (const reading of table.readingsAt(place) ?? []) {
      if (reading.before !== undefined && !reading.before.has(before)) continue;
      if (reading.after !== undefined && !reading.after.has(after)) continue;
      units[index] = reading.place;
      break;
    }
  }
}

function isClauseEnd(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3b ||
    unit === 0x3a ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2026 ||
    unit === 0x28 ||
    unit === 0x29 ||
    unit === 0x2014 ||
    unit === 0x2013
  );
}
