import type { BrandRow } from '../../models/brand';
import type { MentionCorrection, MentionRow } from '../../models/mention';
import { AppError, notFound, type UserError } from '../errors';
import { changesTopic } from '../events/wake';
import type { MentionKind, Polarity } from '../nlp/doc';
import { type Actor, authorize, isVisible } from './authorize';
import { changeUpdate } from './changeMention';
import type { Deps } from './deps';
import { holdCorrection, isRemoved } from './mentionRow';
import { recordAudit } from './recordAudit';

export interface CorrectMentionInput {
  id: string;
  kind?: MentionKind | null;
  polarity?: Polarity | null;
  note?: string | null;
}

const MAX_CORRECTIONS = 20;
const MAX_NOTE_LENGTH = 4_000;
const MAX_ATTEMPTS = 8;

/**
 * A person's label for a mention. It holds over the engine's, now and after every re-analysis and changed text; what is
 * left out stays as it was. Counts and threats follow. The same label again changes nothing.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT when others keep changing the same mention
 */
export async function correctMention(
  deps: Deps,
  input: CorrectMentionInput,
  actor: Actor,
): Promise<{ mention: MentionRow | null; errors: UserError[] }> {
  let isRecorded = false;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const mention = await deps.models.Mention.findOne({ _id: input.id }).lean<MentionRow | null>();
    if (mention === null || isRemoved(mention) || !isVisible(actor, mention.brand)) throw notFound('mention', input.id);
    authorize(actor, 'respond');
    const errors = checkCorrection(input);
    if (errors.length > 0) return { mention: null, errors };
    const correction = toCorrection(deps, input, mention, actor);
    if (isSame(correction, mention.corrections?.at(-1))) return { mention, errors: [] };
    if (!isRecorded) {
      const details = [correction.kind ?? '', correction.polarity ?? ''].filter((name) => name !== '');
      const object = `Mention:${mention._id}`;
      await recordAudit(deps, actor, { action: 'MENTION_CORRECTED', object, brand: mention.brand, details });
      isRecorded = true;
    }
    const corrected = await writeCorrection(deps, mention, correction);
    if (corrected === null) continue;
    deps.wake.notify(changesTopic(mention.brand));
    return { mention: corrected, errors: [] };
  }
  throw new AppError('CONFLICT', 'The mention is being changed by others. Read it again and repeat.');
}

function checkCorrection(input: CorrectMentionInput): UserError[] {
  const errors: UserError[] = [];
  if (input.kind == null && input.polarity == null)
    errors.push({ code: 'NOTHING_TO_DO', message: 'Give a kind or a polarity.', path: [] });
  if (input.note != null && (input.note.trim() === '' || input.note.length > MAX_NOTE_LENGTH))
    errors.push({ code: 'NOTE_INVALID', message: `A note has 1 to ${MAX_NOTE_LENGTH} characters.`, path: ['note'] });
  return errors;
}

function toCorrection(deps: Deps, input: CorrectMentionInput, mention: MentionRow, actor: Actor): MentionCorrection {
  const earlier = mention.corrections?.at(-1);
  return {
    kind: input.kind ?? earlier?.kind ?? null,
    polarity: input.polarity ?? earlier?.polarity ?? null,
    note: input.note?.trim() ?? null,
    by: actor.name,
    at: deps.clock(),
  };
}

function isSame(correction: MentionCorrection, earlier: MentionCorrection | undefined): boolean {
  return (
    earlier !== undefined &&
    correction.kind === earlier.kind &&
    correction.polarity === earlier.polarity &&
    (correction.note === null || correction.note === earlier.note)
  );
}

async function writeCorrection(
  deps: Deps,
  mention: MentionRow,
  correction: MentionCorrection,
): Promise<MentionRow | null> {
  const brand = await deps.models.Brand.findOne({ _id: mention.brand }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', mention.brand);
  const corrections = [...(mention.corrections ?? []), correction].slice(-MAX_CORRECTIONS);
  const set = { corrections, ...holdCorrection(mention.engineAnalysis ?? mention.analysis, corrections) };
  const change = { type: 'CORRECTED' as const, set, notify: true, at: correction.at };
  const { filter, update } = changeUpdate(brand, mention, change);
  return deps.models.Mention.findOneAndUpdate(filter, update as never, {
    returnDocument: 'after',
  }).lean<MentionRow | null>();
}
