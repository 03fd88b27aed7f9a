import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from './readMentions';

/** One text with its feeling. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  readonly language: string;
  readonly source: string;
}

/** The public sets that are trained on, by the names of their files; the last two for the spelling of words only. Nothing of them is kept but learned numbers. */
export const TRAINING_SETS = ['smsa_train', 'tweeteval_sentiment_val', 'prdect-id', 'vader-tweets'] as const;

/** The own short reviews of the corpus, in a fixed order. */
export function readReviews(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((file) => /^reviews-.*\.tsv$/u.test(file))
    .sort()
    .flatMap((file) =>
      readRows(join(folder, file)).map((row) => ({
        text: row.text ?? '',
        label: row.sentiment ?? '',
        language: row.language ?? '',
        source: 'reviews',
      })),
    )
    .filter((row) => row.text.trim() !== '');
}

/** Folder of the public sets: `public` below $WASPADA_DATASETS, or undefined where that is not there. */
export function publicFolder(): string | undefined {
  const root = process.env.WASPADA_DATASETS;
  if (!root) return undefined;
  const folder = join(root, 'public');
  return existsSync(folder) ? folder : undefined;
}

/** The texts of one public set, or undefined where its file is not there. */
export function readPublicSet(folder: string, name: string): LabelledText[] | undefined {
  const path = join(folder, `${name}.tsv`);
  if (!existsSync(path)) return undefined;
  return readRows(path)
    .map((row) => ({ text: row.text ?? '', label: row.label ?? '', language: row.lang ?? '', source: name }))
    .filter((row) => row.text.trim() !== '');
}
