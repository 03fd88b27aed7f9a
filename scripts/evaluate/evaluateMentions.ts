import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalyzeInput, Analyzer, Channel } from '../../src/nlp';
import { MENTION_KINDS } from '../../src/nlp/doc';
import { daysBefore } from '../train/readMentions';
import { formatTable, measure, share } from './measure';

interface MentionRow {
  readonly text: string;
  readonly kind: string;
  readonly sentiment: string;
  readonly lang: string;
  readonly aspects: readonly string[];
  readonly brand: string;
  readonly competitor: string | null;
  readonly channel: string;
  readonly author: { readonly handle: string; readonly followers: number; readonly accountAgeDays: number };
  readonly hard: boolean;
}

/** Ways a mention can be given to the analyzer. */
const GIVEN: readonly { readonly name: string; readonly input: (row: MentionRow) => AnalyzeInput }[] = [
  { name: 'with author and channel', input: withAuthor },
  {
    name: 'text, brand and rivals',
    input: ({ text, brand, competitor }) => ({ text, brand, competitors: competitor ? [competitor] : null }),
  },
  { name: 'text alone', input: ({ text }) => ({ text }) },
];

function withAuthor(row: MentionRow): AnalyzeInput {
  return {
    text: row.text,
    brand: row.brand,
    competitors: row.competitor ? [row.competitor] : null,
    channel: row.channel.toUpperCase() as Channel,
    author: {
      handle: row.author.handle,
      followers: row.author.followers,
      accountCreatedAt: daysBefore(row.author.accountAgeDays),
    },
    postedAt: daysBefore(0),
  };
}

/** The labelled mentions of a JSON Lines file, or undefined where it is not there. */
export function readMentionSet(root: string, name: string): MentionRow[] | undefined {
  const path = join(root, `${name}.jsonl`);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as MentionRow);
}

/** Tables of kinds, sentiment, language and aspects on one set of mentions, by what the analyzer is told beside the text. */
export function evaluateMentions(analyzer: Analyzer, rows: readonly MentionRow[], name: string): string {
  const sections: string[] = [];
  const overview: string[][] = [];
  for (const given of GIVEN) {
    const said = rows.map((row) => analyzer.analyze(given.input(row)));
    const kinds = rows.map((row, index) => [row.kind, said[index]!.kind] as const);
    const all = measure(kinds, MENTION_KINDS);
    const part = (keep: (row: MentionRow) => boolean): string =>
      share(
        measure(
          kinds.filter((_, index) => keep(rows[index]!)),
          MENTION_KINDS,
        ).macro,
      );
    overview.push([
      given.name,
      share(all.macro),
      ...all.classes.map(({ f1 }) => share(f1)),
      part((row) => row.hard),
      part((row) => row.lang === 'id'),
      part((row) => row.lang === 'en'),
      part((row) => row.lang === 'mix'),
    ]);
    if (given !== GIVEN[0]) continue;
    sections.push(
      formatTable(
        ['kind', 'precision', 'recall', 'F1', 'rows'],
        all.classes.map(({ label, precision, recall, f1, count }) => [
          label,
          share(precision),
          share(recall),
          share(f1),
          String(count),
        ]),
      ),
    );
    const feelings = measure(
      rows.map((row, index) => [row.sentiment, said[index]!.sentiment.polarity.toLowerCase()] as const),
      ['negative', 'neutral', 'positive'],
    );
    const languages = measure(
      rows.map((row, index) => [row.lang, said[index]!.language.toLowerCase()] as const),
      ['id', 'en', 'mix'],
    );
    sections.push(
      formatTable(
        ['what', 'macro-F1', 'accuracy', 'F1 by label'],
        [
          ['sentiment toward the brand', share(feelings.macro), share(feelings.accuracy), labelled(feelings.classes)],
          ['language', share(languages.macro), share(languages.accuracy), labelled(languages.classes)],
          ['aspects (micro)', share(aspectF1(rows, said)), '–', '–'],
        ],
      ),
    );
  }
  sections.unshift(formatTable(['given', 'macro-F1', ...MENTION_KINDS, 'hard', 'id', 'en', 'mix'], overview));
  return [`## ${name}: ${rows.length} mentions`, ...sections].join('\n\n');
}

function labelled(classes: readonly { label: string; f1: number }[]): string {
  return classes.map(({ label, f1 }) => `${label} ${share(f1)}`).join(', ');
}

function aspectF1(rows: readonly MentionRow[], said: readonly { aspects: string[] }[]): number {
  let both = 0;
  let total = 0;
  rows.forEach((row, index) => {
    const found = said[index]!.aspects;
    both += row.aspects.filter((aspect) => found.includes(aspect)).length;
    total += row.aspects.length + found.length;
  });
  return total === 0 ? 0 : (2 * both) / total;
}
