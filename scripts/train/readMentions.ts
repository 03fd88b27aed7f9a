import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalyzeInput, Channel, MentionKind } from '../../src/nlp/doc';

/** One labelled mention. */
export interface LabelledMention {
  readonly kind: MentionKind;
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly language: string;
  readonly brand: string;
  readonly aspects: readonly string[];
  readonly isHard: boolean;
  readonly source: string;
  readonly input: AnalyzeInput;
}

const POSTED_AT = new Date('2025-06-01T00:00:00Z');

/** A moment so many days before the day on which all samples are taken to be posted. */
export function daysBefore(days: number): Date {
  return new Date(POSTED_AT.getTime() - days * 86_400_000);
}

/** Rows of a tab-separated file as objects by the names in its first line. */
export function readRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').replace(/\r/gu, '').split('\n');
  const names = head.split('\t');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    });
}

/** All mentions of the corpus in this repository, in a fixed order. */
export function readMentions(folder: string): LabelledMention[] {
  return readdirSync(folder)
    .filter((file) => /^mentions-.*\.tsv$/u.test(file))
    .sort()
    .flatMap((file) => readRows(join(folder, file)).map((row) => toMention(row, file)))
    .filter((mention) => mention.input.text.trim() !== '');
}

function toMention(row: Record<string, string>, source: string): LabelledMention {
  const { handle, followers, accountAgeDays } = row;
  return {
    kind: row.kind as MentionKind,
    sentiment: row.sentiment as LabelledMention['sentiment'],
    language: row.language ?? '',
    brand: row.brand ?? '',
    aspects: (row.aspects ?? '').split(' ').filter((aspect) => aspect !== ''),
    isHard: row.hard === 'true',
    source,
    input: {
      text: row.text ?? '',
      brand: row.brand || null,
      competitors: row.competitor ? [row.competitor] : null,
      channel: row.channel ? (row.channel.toUpperCase() as Channel) : null,
      author: handle
        ? {
            handle,
            followers: followers ? Number(followers) : null,
            accountCreatedAt: accountAgeDays ? daysBefore(Number(accountAgeDays)) : null,
          }
        : null,
      postedAt: POSTED_AT,
    },
  };
}
