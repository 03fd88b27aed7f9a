import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type DetectionRow, detectionId } from '../../../models/detection';
import type { Models } from '../../../models/models';
import { blankWordings } from '../../monitor/campaigns/blankWordings';
import { type CampaignDetector, createCampaignDetector } from '../../monitor/campaigns/detector';
import type { DetectorState } from '../../monitor/campaigns/state';

/** After so many changes the detection is saved again: as many are read again at most when a process starts. */
export const SAVE_EVERY = 20_000;
/** And so long after the last time, where mentions have been removed since: the log may blank what is saved behind it. */
export const SAVE_REMOVED_MS = 15 * 60_000;
const PART_BYTES = 4_000_000;
const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Stores what a detector remembers after a sequence. It counts from when the checkpoint names it. */
export async function saveDetection(
  models: Models,
  brand: string,
  sequence: number,
  detector: CampaignDetector,
): Promise<void> {
  await writeSaved(models, brand, sequence, Buffer.from(JSON.stringify(detector.save())));
}

async function forgetSave(models: Models, brand: string, sequence: number): Promise<void> {
  await models.Checkpoint.updateOne({ _id: brand, detectorSequence: sequence }, { $set: { detectorSequence: 0 } });
  await models.Detection.deleteMany({
    _id: { $gte: detectionId(brand, sequence, 0), $lte: detectionId(brand, sequence, 999) },
  });
}

async function writeSaved(models: Models, brand: string, sequence: number, state: Buffer): Promise<void> {
  const bytes = await compress(state, { level: 1 });
  for (let start = 0, part = 0; start < bytes.length; start += PART_BYTES, part++) {
    const _id = detectionId(brand, sequence, part);
    const row: DetectionRow = { _id, brand, sequence, part: bytes.subarray(start, start + PART_BYTES) };
    await models.Detection.collection.replaceOne({ _id } as never, row as never, { upsert: true });
  }
  const last = detectionId(brand, sequence, Math.ceil(bytes.length / PART_BYTES) - 1);
  await models.Detection.collection.deleteMany({
    _id: { $gt: last, $lte: detectionId(brand, sequence, 999) },
  } as never);
}

/** Whether something was saved after a sequence that no checkpoint came to name: it is to be written over. */
export async function hasUnnamedSave(models: Models, brand: string, sequence: number): Promise<boolean> {
  const found = await models.Detection.exists({ _id: { $gt: detectionId(brand, sequence, 999), $lt: `${brand};` } });
  return found !== null;
}

/**
 * Gives authors other names in everything saved of a brand's detection, and blanks what they wrote. What is saved in several
 * parts, which cannot be replaced at once, is taken out instead: the owner makes it again from the log.
 * @param words hashes of the words of each thing they wrote
 * @returns whether anything was found
 */
export async function renameInDetections(
  models: Models,
  brand: string,
  names: ReadonlyMap<string, string>,
  words: ReadonlySet<number>,
): Promise<boolean> {
  const rows = await models.Detection.find({ _id: { $gte: `${brand}:`, $lt: `${brand};` } }, { sequence: 1 })
    .sort({ _id: 1 })
    .lean<Pick<DetectionRow, 'sequence'>[]>();
  let isFound = false;
  for (const sequence of new Set(rows.map((row) => row.sequence))) {
    const text = (await readSaved(models, brand, sequence)).toString();
    // Authors stand in it as JSON strings of their own, as values or as keys.
    let renamed = text;
    for (const [from, to] of names) renamed = renamed.replaceAll(JSON.stringify(from), JSON.stringify(to));
    const state = JSON.parse(renamed) as DetectorState;
    const isBlanked = blankWordings(state, new Set(names.values()), words);
    if (renamed === text && !isBlanked) continue;
    isFound = true;
    if (rows.filter((row) => row.sequence === sequence).length === 1)
      await writeSaved(models, brand, sequence, Buffer.from(JSON.stringify(state)));
    else await forgetSave(models, brand, sequence);
  }
  return isFound;
}

/** Takes out what was saved before a sequence. */
export async function dropDetections(models: Models, brand: string, before: number): Promise<void> {
  await models.Detection.collection.deleteMany({
    _id: { $gte: `${brand}:`, $lt: detectionId(brand, before, 0) },
  } as never);
}

/** Makes the detector that was saved at a sequence; an empty one for 0. */
export async function loadDetection(models: Models, brand: string, sequence: number): Promise<CampaignDetector> {
  if (sequence === 0) return createCampaignDetector();
  const bytes = await readSaved(models, brand, sequence);
  return createCampaignDetector(JSON.parse(bytes.toString()) as DetectorState);
}

async function readSaved(models: Models, brand: string, sequence: number): Promise<Buffer> {
  const rows = await models.Detection.find({
    _id: { $gte: detectionId(brand, sequence, 0), $lte: detectionId(brand, sequence, 999) },
  })
    .sort({ _id: 1 })
    .lean<{ part: { buffer: Uint8Array } }[]>();
  return decompress(Buffer.concat(rows.map(({ part }) => part.buffer)));
}
