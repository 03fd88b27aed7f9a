import type { BrandRow } from '../../../models/brand';
import { type ChangeSegmentRow, findSegmentsAfter } from '../../../models/changeSegment';
import { type CheckpointRow, sketchedSequence } from '../../../models/checkpoint';
import { isDuplicateKey } from '../../../models/duplicateKey';
import type { Models } from '../../../models/models';
import { projectedTopic, type Wake } from '../../events/wake';
import { brandTime, measureLag } from '../../monitor/brandTime';
import type { CampaignDetector } from '../../monitor/campaigns/detector';
import { thresholdsOf } from '../../monitor/thresholds';
import { createThreatCounter, type ThreatCounter } from './countThreats';
import { endTogether } from './endTogether';
import { createSketchFollower, type SketchFollower } from './followSketches';
import {
  dropDetections,
  hasUnnamedSave,
  loadDetection,
  SAVE_EVERY,
  SAVE_REMOVED_MS,
  saveDetection,
} from './keepDetection';
import { OwnershipLostError } from './ownershipLost';
import { projectCounts } from './projectCounts';
import { fromSlotSpan, judgeUnjudged, projectSpikes, type SpikeState, toSlotSpan } from './projectSpikes';
import { planThreats, projectThreats } from './projectThreats';
import { publishEvents } from './publishEvents';
import { publishSpikes } from './publishSpikes';
import { rebuildWholeDays } from './rebuildWholeDays';
import { detectCampaigns } from './reduceThreats';
import { createRepostReach, type RepostReach } from './repostReach';
import { appendSegment, clearPending, sequenceChanges } from './sequenceChanges';
import { tendThreats } from './tendThreats';
import type { ThreatContext } from './threatContext';

const SEGMENTS_READ = 20;
/** How often it is looked for what time alone does to threats. */
const TEND_MS = 60_000;

/** What a brand's owner remembers between passes; all of it can be read again from the database. */
export interface BrandState {
  brand: string;
  sequence: number;
  /** Where the detection was last saved. */
  detectorSequence: number;
  /** When it was last saved; null where that is not known. */
  savedAt: Date | null;
  /** Mentions have been removed since then. */
  hasRemovals: boolean;
  /** See the checkpoint: once it differs there, this state is out of date. */
  detectionRevision: number | null;
  /** Something was saved that no checkpoint names: the next checkpoint saves over it. */
  isSaveLeft: boolean;
  detector: CampaignDetector;
  counter: ThreatCounter;
  repostReach: RepostReach;
  sketches: SketchFollower;
  /** The zone whose whole days the rollups hold; null before the first segment, and until an older brand's are counted. */
  dayZone: string | null;
  /** See `brandTime`; null before the first mention. */
  lagMs: number | null;
  /** When threats were last tended; null when they have to be now. */
  tendedAt: Date | null;
  spikes: SpikeState;
}

interface ProjectionDeps {
  models: Models;
  wake: Wake;
  clock(): Date;
}

/** Reads where the brand's projections stand and brings the detection there from where it was saved. */
export async function loadBrandState(models: Models, brand: string): Promise<BrandState> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  const sequence = checkpoint?.sequence ?? 0;
  const sketchSequence = checkpoint === null ? 0 : sketchedSequence(checkpoint);
  const state: BrandState = {
    brand,
    sequence,
    detectorSequence: checkpoint?.detectorSequence ?? 0,
    savedAt: null,
    hasRemovals: false,
    detectionRevision: checkpoint?.detectionRevision ?? null,
    isSaveLeft: await hasUnnamedSave(models, brand, checkpoint?.detectorSequence ?? 0),
    detector: await loadDetection(models, brand, checkpoint?.detectorSequence ?? 0),
    counter: createThreatCounter(),
    repostReach: createRepostReach(),
    sketches: createSketchFollower(models, brand, sketchSequence),
    dayZone: checkpoint?.dayZone ?? null,
    lagMs: checkpoint?.lagMs ?? null,
    tendedAt: null,
    spikes: { watch: null, unjudged: toSlotSpan(checkpoint?.unjudged) },
  };
  for (let position = Math.min(state.detectorSequence, sketchSequence); position < state.sequence; ) {
    const segments = await findSegmentsAfter(models.ChangeSegment, brand, position, SEGMENTS_READ);
    if (segments.length === 0) break;
    for (const segment of segments) {
      position = segment.last;
      if (segment.last > state.sequence) continue;
      if (segment.last > state.detectorSequence) {
        detectCampaigns(state.detector, segment.changes);
        noteRemovals(state, segment);
      }
      if (segment.last > sketchSequence) state.sketches.take(segment, true);
    }
  }
  return state;
}

/**
 * Takes the brand's log from the checkpoint to its end: what is pending gets its place, then counts, threats and events
 * follow, segment by segment, and the checkpoint moves. The sketches follow beside it, also after the return. Every step may be
 * repeated after a crash.
 * @throws OwnershipLostError when another owner has moved the brand on; the state must be stopped and loaded again
 */
export async function projectBrand(deps: ProjectionDeps, brand: BrandRow, state: BrandState): Promise<void> {
  const { models, wake } = deps;
  if (state.sequence === 0) state.dayZone ??= brand.timeZone;
  for (;;) {
    const logged = await findSegmentsAfter(models.ChangeSegment, state.brand, state.sequence, SEGMENTS_READ);
    if (logged.length > 0) await assertOwned(models, state);
    for (const segment of logged) {
      detectCampaigns(state.detector, segment.changes);
      await applySegment(deps, brand, state, segment, true);
    }
    if (logged.length > 0) continue;
    // Before more is written: what has stopped them stops the log too, and what waits for them stays bounded.
    await followSketches(deps, state, false);
    const segment = await writeSegment(deps, brand, state);
    if (segment === null) break;
    await applySegment(deps, brand, state, segment, false);
  }
  await followSketches(deps, state, true);
  await saveRemovals(deps, state);
  await tendIfDue(deps, brand, state);
  await judgeWhatWaits(deps, brand, state);
  await publishEvents(models, wake, state.brand, deps.clock());
  await publishSpikes(models, wake, state.brand, deps.clock());
  if (state.dayZone !== brand.timeZone) await followZone(models, brand, state);
}

/** The brand's zone was changed: its whole days are counted anew, and read by quarter hours until that is done. */
async function followZone(models: Models, brand: BrandRow, state: BrandState): Promise<void> {
  await state.sketches.catchUp();
  if (state.sketches.sequence() !== state.sequence) return;
  const isDone = await rebuildWholeDays(models, state.brand, brand.timeZone, state.sequence);
  if (!isDone && state.sequence > 0) throw new OwnershipLostError(state.brand);
  state.dayZone = brand.timeZone;
}

/** Null when nothing is pending. */
async function writeSegment(
  { models }: ProjectionDeps,
  brand: BrandRow,
  state: BrandState,
): Promise<ChangeSegmentRow | null> {
  const changes = await sequenceChanges(models, brand, state.sequence);
  if (changes.length === 0) return null;
  const context = { models, brand: brand._id, thresholds: thresholdsOf(brand) };
  const plan = await planThreats(context, changes, state.detector, state.repostReach);
  try {
    return await appendSegment(models, brand._id, changes, plan);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new OwnershipLostError(state.brand);
  }
}

/** What is in the log and not projected was left by a crash, or has just been written by another owner. */
async function assertOwned(models: Models, state: BrandState): Promise<void> {
  const checkpoint = await models.Checkpoint.findOne({ _id: state.brand }).lean<CheckpointRow | null>();
  if ((checkpoint?.sequence ?? 0) !== state.sequence) throw new OwnershipLostError(state.brand);
}

async function applySegment(
  deps: ProjectionDeps,
  brand: BrandRow,
  state: BrandState,
  segment: ChangeSegmentRow,
  isRepeat: boolean,
): Promise<void> {
  const { models, wake } = deps;
  if (segment.first !== state.sequence + 1) throw new OwnershipLostError(state.brand);
  const lagMs = measureLag(state.lagMs, segment.changes);
  const context = threatContext(deps, brand, lagMs, segment.last);
  state.sketches.take(segment, isRepeat);
  noteRemovals(state, segment);
  const [settled] = await endTogether([
    projectThreats(context, segment, state.counter, isRepeat),
    projectCounts(models, segment, state.dayZone),
    projectSpikes(models, brand, segment, state.spikes, deps.clock()),
  ]);
  await publishEvents(models, wake, state.brand, deps.clock());
  await publishSpikes(models, wake, state.brand, deps.clock());
  await clearPending(
    models,
    segment.changes.filter((change) => !settled.has(change.mention)),
  );
  await moveCheckpoint(deps, state, segment.last, lagMs);
  wake.notify(projectedTopic(state.brand));
  await followSketches(deps, state, false);
}

function followSketches(deps: ProjectionDeps, state: BrandState, isDry: boolean): Promise<void> {
  return state.sketches.follow(deps, { sequence: state.sequence, dayZone: state.dayZone, isDry });
}

function noteRemovals(state: BrandState, { changes }: ChangeSegmentRow): void {
  state.hasRemovals ||= changes.some((change) => change.type === 'REMOVED');
}

/** What was removed may be blanked in the log once that is not read again: the detection is saved behind it. */
async function saveRemovals({ models, clock }: ProjectionDeps, state: BrandState): Promise<void> {
  const now = clock();
  const isDue = state.savedAt === null || now.getTime() - state.savedAt.getTime() >= SAVE_REMOVED_MS;
  if (!state.hasRemovals || !isDue) return;
  await saveDetection(models, state.brand, state.sequence, state.detector);
  const fields = { detectorSequence: state.sequence };
  const moved = await models.Checkpoint.collection.updateOne(placeOf(state) as never, { $set: fields });
  if (moved.matchedCount === 0) throw new OwnershipLostError(state.brand);
  await endSave(models, state, now);
}

async function endSave(models: Models, state: BrandState, now: Date): Promise<void> {
  state.detectorSequence = state.sequence;
  state.savedAt = now;
  state.hasRemovals = false;
  state.isSaveLeft = false;
  await dropDetections(models, state.brand, state.sequence);
}

function threatContext(deps: ProjectionDeps, brand: BrandRow, lagMs: number | null, sequence: number): ThreatContext {
  const now = deps.clock();
  const time = brandTime(now, lagMs);
  return { models: deps.models, brand: brand._id, thresholds: thresholdsOf(brand), sequence, now, time };
}

async function tendIfDue(deps: ProjectionDeps, brand: BrandRow, state: BrandState): Promise<void> {
  const now = deps.clock();
  if (state.tendedAt !== null && now.getTime() - state.tendedAt.getTime() < TEND_MS) return;
  await tendThreats(threatContext(deps, brand, state.lagMs, state.sequence));
  state.tendedAt = now;
}

/** History that came in whole segments has its spikes judged once the log is dry. */
async function judgeWhatWaits({ models, clock }: ProjectionDeps, brand: BrandRow, state: BrandState): Promise<void> {
  if (state.spikes.unjudged === null) return;
  await judgeUnjudged(models, brand, state.spikes, new Set(), clock());
  await models.Checkpoint.collection.updateOne({ _id: state.brand, sequence: state.sequence } as never, {
    $unset: { unjudged: '' },
  });
}

async function moveCheckpoint(
  deps: ProjectionDeps,
  state: BrandState,
  sequence: number,
  lagMs: number | null,
): Promise<void> {
  const isSaveDue = state.isSaveLeft || sequence - state.detectorSequence >= SAVE_EVERY;
  if (isSaveDue) await saveDetection(deps.models, state.brand, sequence, state.detector);
  const detectorSequence = isSaveDue ? sequence : state.detectorSequence;
  const fields = {
    sequence,
    at: deps.clock(),
    detectorSequence,
    dayZone: state.dayZone,
    ...(lagMs === null ? {} : { lagMs }),
  };
  const { unjudged } = state.spikes;
  // Absent it would stand for a sequence that the sketches have yet to come to.
  const $max = { sketchSequence: state.sketches.sequence() };
  try {
    const moved = await deps.models.Checkpoint.collection.updateOne(
      placeOf(state) as never,
      unjudged === null
        ? { $set: fields, $max, $unset: { unjudged: '' } }
        : { $set: { ...fields, unjudged: fromSlotSpan(unjudged) }, $max },
      { upsert: state.sequence === 0 },
    );
    if (moved.matchedCount === 0 && moved.upsertedCount === 0) throw new OwnershipLostError(state.brand);
  } catch (error) {
    if (isDuplicateKey(error)) throw new OwnershipLostError(state.brand);
    throw error;
  }
  // A brand whose time has jumped forward may have threats that have been quiet for long.
  if (lagMs !== state.lagMs) state.tendedAt = null;
  state.sequence = sequence;
  state.lagMs = lagMs;
  if (isSaveDue) await endSave(deps.models, state, deps.clock());
}

/** The checkpoint as this state knows it. Before the first one there is nothing to remember, and an upsert would write the null. */
function placeOf({ brand, sequence, detectionRevision }: BrandState): object {
  return sequence === 0 ? { _id: brand, sequence } : { _id: brand, sequence, detectionRevision };
}
