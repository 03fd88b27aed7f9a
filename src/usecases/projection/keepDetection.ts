import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type DetectionRow, detectionId } from '../../../models/detection';
import type { Models } from '../../../models/models';
import { type CampaignDetector, createCampaignDetector } from '../../monitor/campaigns/detector';
import type { DetectorState } from '../../monitor/campaigns/state';

/** After so many changes the detection is saved again: as many are read again at most when a process starts. */
export const SAVE_EVERY = 20_000;
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
  const bytes = await compress(Buffer.from(JSON.stringify(detector.save())), { level: 1 });
  for (let start = 0, part = 0; start < bytes.length; start += PART_BYTES, part++) {
    const _id = detectionId(brand, sequence, part);
    const row: DetectionRow = { _id, brand, sequence, part: bytes.subarray(start, start + PART_BYTES) };
    await models.Detection.collection.replaceOne({ _id } as never, row as never, { upsert: true });
  }
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
  const rows = await models.Detection.find({
    _id: { $gte: detectionId(brand, sequence, 0), $lte: detectionId(brand, sequence, 999) },
  })
    .sort({ _id: 1 })
    .lean<{ part: { buffer: Uint8Array } }[]>();
  const bytes = await decompress(Buffer.concat(rows.map(({ part }) => part.buffer)));
  return createCampaignDetector(JSON.parse(bytes.toString()) as DetectorState);
}
