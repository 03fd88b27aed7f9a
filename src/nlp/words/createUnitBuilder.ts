import { wordClasses } from '../classifiers/wordClasses';
import { hashString, Seed } from '../features/hash';
import { unitKindFeatures, unitSentimentFeatures } from '../features/unitFeatures';
import type { LinearTable, Model } from '../model/linearModel';
import type { PhraseAutomaton } from '../phrases/automaton';
import { emojiValences, plainEmoji, wordValences } from '../sentiment/lexicon';
import { foldWord, isPlainAscii } from '../text/fold';
import { TokenType } from '../text/tokenize';
import { readingsOf } from './ambiguity';
import { type GrammarWord, grammar } from './grammar';
import { normalizeWord } from './normalizeWord';
import { splitHashtag } from './splitHashtag';
import { stemWord } from './stem';
import { Role, type Unit } from './unit';
import { Listed, listsOf } from './vocabulary';
import { scoreWordLanguage } from './wordLanguage';

/** What `buildUnits` gives for a token of nothing but punctuation that no later stage reads. */
const NOTHING: readonly Unit[] = [];
const NO_CLASSES: readonly string[] = [];

const FOREIGN_LETTERS = /[^\P{L}\p{Script=Latin}]/u;
const FIRST_PERSON = new Set('saya aku gue ku kami kita i me my mine we us our ours saya'.split(' '));

/** Turns surfaces into units; pure, so its answers can be kept. `buildWord` makes a unit of one standard word. */
export interface UnitBuilder {
  buildUnits(surface: string, type: number): readonly Unit[];
  buildWord(word: string, extraRoles: number, surface?: string): Unit;
  /** The unit that stands for any name of the brand or of a rival. */
  buildName(form: string, roles: number): Unit;
}

/** A builder over one automaton and one model. */
export function createUnitBuilder(automaton: PhraseAutomaton, model: Model): UnitBuilder {
  const { terms, stems } = gatherSymbols(automaton);

  function symbolsOf(form: string, stem: string, classes: readonly string[], surface: string): number[] {
    const numbers: number[] = [];
    const add = (found: readonly number[] | undefined): void => {
      if (found !== undefined) for (const number of found) if (!numbers.includes(number)) numbers.push(number);
    };
    add(terms.get(form));
    add(stems.get(stem));
    for (const name of classes) add(terms.get(name));
    if (surface !== form) add(terms.get(surface));
    for (const [prefix] of automaton.prefixes) if (form.startsWith(prefix)) add(terms.get(`${prefix}*`));
    return numbers;
  }

  function makeUnit(
    form: string,
    stem: string,
    roles: number,
    valence: number,
    classes: readonly string[],
    language: number,
    surface = form,
  ): Unit {
    const symbols = symbolsOf(form, stem, classes, surface);
    const kindRows = rowsOf(unitKindFeatures(form, stem, classes), model.kinds);
    const sentimentRows = rowsOf(unitSentimentFeatures(form, stem, false), model.sentiment);
    const negatedRows = rowsOf(unitSentimentFeatures(form, stem, true), model.sentiment);
    return {
      form,
      roles,
      valence,
      factor: grammarOf(form)?.factor ?? 1,
      language,
      symbols,
      roots: symbols.map((symbol) => automaton.step(0, symbol)).filter((node) => node !== -1),
      formHash: hashString(form, Seed.FORM),
      backedOffHash: hashString(classes[0] ?? stem, Seed.STEM),
      kindRows,
      kinds: sumRows(kindRows, model.kinds),
      sentimentRows,
      feelings: sumRows(sentimentRows, model.sentiment),
      negatedRows,
      turned: sumRows(negatedRows, model.sentiment),
    };
  }

  function buildWord(word: string, extraRoles: number, surface = word): Unit {
    const readings = readingsOf(word);
    if (readings === undefined) return buildSense(word, word, extraRoles, surface, undefined);
    const last = readings.at(-1)!;
    const unit = buildSense(last.sense, word, extraRoles, surface, last.valence);
    const others = readings.slice(0, -1).map(({ sense, valence, before, after }) => ({
      unit: buildSense(sense, word, extraRoles, surface, valence),
      before,
      after,
    }));
    return others.length === 0 ? unit : { ...unit, roles: unit.roles | Role.AMBIGUOUS, readings: others };
  }

  function buildSense(
    word: string,
    written: string,
    extraRoles: number,
    surface: string,
    valence: number | undefined,
  ): Unit {
    const stem = stemWord(word);
    const lists = listsOf(surface);
    let roles = extraRoles | Role.WORD | (grammarOf(word)?.roles ?? 0);
    if (FIRST_PERSON.has(word)) roles |= Role.FIRST_PERSON;
    if ((lists & Listed.MALAY) !== 0) roles |= Role.MALAY;
    else if ((lists & Listed.FOREIGN) !== 0) roles |= Role.FOREIGN;
    else if ((lists & Listed.REGIONAL) !== 0) roles |= Role.REGIONAL;
    if (!isPlainAscii(word) && FOREIGN_LETTERS.test(word)) roles |= Role.FOREIGN_LETTERS;
    return makeUnit(
      word,
      stem,
      roles,
      valence ?? valenceOf(word, stem, surface),
      classesOf(word, stem),
      scoreWordLanguage(written, surface, model.words),
      surface,
    );
  }

  function buildUnits(surface: string, type: number): readonly Unit[] {
    switch (type) {
      case TokenType.WORD: {
        const normal = normalizeWord(surface);
        let roles = 0;
        if (isShouted(surface)) roles |= Role.SHOUTED;
        if (normal.isElongated) roles |= Role.ELONGATED;
        if (normal.isCensored) roles |= Role.CENSORED;
        const folded = foldWord(surface).slice(0, 60);
        return normal.words.map((word) => buildWord(word, roles, normal.words.length === 1 ? folded : word));
      }
      case TokenType.NUMBER: {
        const classes = classifyNumber(surface);
        return [makeUnit(foldWord(surface).slice(0, 40), classes[0]!, Role.NUMBER, 0, classes, 0)];
      }
      case TokenType.HASHTAG:
        return splitHashtag(surface.slice(1))
          .slice(0, 12)
          .flatMap((part) => normalizeWord(part).words.map((word) => buildWord(word, Role.HASHTAG)));
      case TokenType.HANDLE:
        return [makeUnit('{handle}', '{handle}', Role.HANDLE, 0, ['{handle}'], 0)];
      case TokenType.LINK:
        return [makeUnit('{link}', '{link}', Role.LINK, 0, ['{link}'], 0)];
      case TokenType.EMAIL:
        return [makeUnit('{email}', '{email}', Role.LINK, 0, ['{email}'], 0)];
      case TokenType.EMOJI:
      case TokenType.EMOTICON: {
        const emoji = plainEmoji(surface);
        const valence = emojiValences.get(emoji) ?? 0;
        const mood = valence > 0 ? '{emoji+}' : valence < 0 ? '{emoji-}' : '{emoji}';
        return [makeUnit(emoji, mood, Role.EMOJI, valence, [mood], 0)];
      }
      default:
        if (surface.startsWith('?')) return [makeUnit('?', '?', Role.QUESTION_MARK, 0, [], 0)];
        if (surface.startsWith('!')) return [makeUnit('!', '!', Role.EXCLAMATION, 0, [], 0)];
        if (surface === '…' || surface.startsWith('..')) return [makeUnit('…', '…', 0, 0, [], 0)];
        return NOTHING;
    }
  }

  return { buildUnits, buildWord, buildName: (form, roles) => makeUnit(form, form, roles, 0, [form, '{name}'], 0) };
}

/** Whether a word of three letters and more is written in capitals alone. */
export function isShouted(surface: string): boolean {
  const first = surface.charCodeAt(0);
  if (surface.length < 3 || (first >= 0x61 && first <= 0x7a)) return false;
  return surface === surface.toUpperCase() && surface !== surface.toLowerCase();
}

/** A word's own valence, else its root's with a fifth taken off, since affixes shift meaning. */
function valenceOf(word: string, stem: string, surface: string): number {
  return (
    ownValenceOf(word) ??
    (surface === word ? undefined : ownValenceOf(surface)) ??
    (stem === word ? 0 : (ownValenceOf(stem) ?? 0) * 0.8)
  );
}

function grammarOf(word: string): GrammarWord | undefined {
  return (listsOf(word) & Listed.GRAMMATICAL) === 0 ? undefined : grammar.get(word);
}

function ownValenceOf(word: string): number | undefined {
  return (listsOf(word) & Listed.VALUED) === 0 ? undefined : wordValences.get(word);
}

function ownClassesOf(word: string): readonly string[] {
  return (listsOf(word) & Listed.CLASSED) === 0 ? NO_CLASSES : (wordClasses.get(word) ?? NO_CLASSES);
}

/** Classes of a word and of its root, each once. */
function classesOf(word: string, stem: string): readonly string[] {
  const own = ownClassesOf(word);
  const inherited = stem === word ? NO_CLASSES : ownClassesOf(stem);
  return inherited === NO_CLASSES ? own : [...new Set([...own, ...inherited])];
}

/** The numbers each term stands for, by itself and as one of several; those of roots (`~root`) apart, by the root. */
function gatherSymbols({ symbols, alternatives }: PhraseAutomaton): Record<'terms' | 'stems', Map<string, number[]>> {
  const gathered = { terms: new Map<string, number[]>(), stems: new Map<string, number[]>() };
  for (const term of new Set([...symbols.keys(), ...alternatives.keys()])) {
    const single = symbols.get(term);
    const numbers = [...(single === undefined ? [] : [single]), ...(alternatives.get(term) ?? [])];
    if (term.startsWith('~')) gathered.stems.set(term.slice(1), numbers);
    else gathered.terms.set(term, numbers);
  }
  return gathered;
}

/** Classes of a number by its shape, the telling one first. */
function classifyNumber(surface: string): string[] {
  const text = surface.toLowerCase();
  if (/^(?:rp|\p{Sc})/u.test(text) || /\d(?:rb|ribu|jt|juta|k|m|miliar|idr|usd)$/u.test(text))
    return ['{money}', '{num}'];
  if (text.endsWith('%')) return ['{percent}', '{num}'];
  if (/^\d{1,2}[.:]\d{2}$/u.test(text) || /^\d{1,2}(?:am|pm)$/u.test(text)) return ['{clock}', '{num}'];
  if (/^\d{1,3}x$/u.test(text)) return ['{count}', '{num}'];
  if (/^(?:19|20)\d{2}$/u.test(text)) return ['{year}', '{num}'];
  if (/^\d{6,}$/u.test(text) || /[a-z]/u.test(text)) return ['{code}', '{num}'];
  return ['{num}'];
}

function rowsOf(features: readonly number[], table: LinearTable): number[] {
  return features.map((feature) => feature & (table.buckets - 1));
}

function sumRows(rows: readonly number[], { columns, weights }: LinearTable): number[] {
  const sums: number[] = [];
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (const row of rows) sum += weights[row * columns + column]!;
    sums.push(sum);
  }
  return sums;
}
