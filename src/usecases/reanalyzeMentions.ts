import { isDeepStrictEqual } from 'node:util';
import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { writeBatch } from '../../models/writeBatch';
import { notFound } from '../errors';
import { changesTopic } from '../events/wake';
import { changeUpdate, factsAround } from './changeMention';
import type { Deps } from './deps';
import { holdCorrection, isRemoved, toAnalyzeInput } from './mentionRow';
import type { Projector } from './projection/projector';

export interface ReanalysisProgress {
  read: number;
  /** Of these, analysed again: what the present engine had analysed before is passed over. */
  analysed: number;
  /** Of these, counted otherwise than before. */
  moved: number;
}

const BATCH = 500;
/** How long one batch may take to be projected before the next is queued all the same. */
const SETTLE_LIMIT_MS = 60_000;

/**
 * Analyses a brand's stored mentions with the present engine, oldest first, in bounded batches through the brand's log. A
 * person's label stays. Stopped and started again, it goes on where it was, for each mention says which engine read it.
 * @param isForced whether to analyse those too that the present engine has read, as after a change of the brand's names
 * @throws AppError NOT_FOUND
 */
export async function reanalyzeMentions(
  deps: Deps & { projector: Projector },
  { brand: slug, isForced }: { brand: string; isForced: boolean },
  tell: (progress: ReanalysisProgress) => void,
): Promise<ReanalysisProgress> {
  const brand = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  const engine = deps.analyze({ text: slug }).engine;
  const progress: ReanalysisProgress = { read: 0, analysed: 0, moved: 0 };
  for (let last: MentionRow | null = null; ; ) {
    const rows: MentionRow[] = await readAfter(deps, slug, last);
    if (rows.length === 0) return progress;
    last = rows.at(-1)!;
    const due = rows.filter(
      (row) => !isRemoved(row) && (isForced || (row.engineAnalysis ?? row.analysis).engine !== engine),
    );
    progress.read += rows.length;
    progress.analysed += due.length;
    progress.moved += await reanalyzeBatch(deps, brand, due);
    await deps.projector.settle(slug, SETTLE_LIMIT_MS);
    tell({ ...progress });
  }
}

async function readAfter(deps: Deps, brand: string, last: MentionRow | null): Promise<MentionRow[]> {
  const after =
    last === null
      ? {}
      : {
          postedAt: { $gte: last.postedAt },
          $or: [{ postedAt: { $gt: last.postedAt } }, { _id: { $gt: last._id } }],
        };
  return deps.models.Mention.find({ brand, ...after })
    .sort({ postedAt: 1, _id: 1 })
    .limit(BATCH)
    .lean<MentionRow[]>();
}

/** One that somebody changes meanwhile is left to them: a new text is read by the present engine anyhow. */
async function reanalyzeBatch(deps: Deps, brand: BrandRow, rows: readonly MentionRow[]): Promise<number> {
  let moved = 0;
  const analyses = await deps.analyzeBatch(rows.map((row) => toAnalyzeInput(brand, row)));
  const operations = rows.map((row, at) => {
    const set = holdCorrection(analyses[at]!, row.corrections);
    const change = { type: 'REANALYSED' as const, set, notify: false, at: deps.clock() };
    const { before, after } = factsAround(brand, row, change);
    const isMoved = !isDeepStrictEqual(before, after);
    if (isMoved) moved++;
    return {
      updateOne: isMoved
        ? changeUpdate(brand, row, change)
        : { filter: { _id: row._id, revision: row.revision }, update: { $set: set } },
    };
  });
  if (operations.length === 0) return 0;
  await writeBatch(deps.models.Mention, operations);
  if (moved > 0) deps.wake.notify(changesTopic(brand._id));
  return moved;
}
