import type { MentionRow } from '../../models/mention';
import type { Models } from '../../models/models';
import { AppError } from '../errors';
import type { PictureMention } from '../monitor/pictureThreat';

/** How many of a threat's mentions are looked at for its pictures: the oldest, which tell how it began. */
export const PICTURE_MENTIONS = 2_000;
const HOUR_MS = 3_600_000;

/** A threat's mentions as its pictures need them, oldest first. */
export async function readPictureMentions(models: Models, threat: string): Promise<PictureMention[]> {
  const rows = await models.Mention.find(
    { threats: threat },
    { authorKey: 1, author: 1, channel: 1, postedAt: 1, repostOfId: 1, text: 1 },
  )
    .sort({ postedAt: 1, _id: 1 })
    .limit(PICTURE_MENTIONS)
    .lean<MentionRow[]>();
  return rows.map((row) => ({
    id: row._id,
    authorKey: row.authorKey,
    handle: row.author.handle,
    channel: row.channel,
    followers: row.author.followers,
    postedAt: row.postedAt,
    isRepost: row.repostOfId !== null,
    text: row.text,
  }));
}

/** How many mentions of a threat each clock hour brought, by the hour's start in ms; every mention is counted. */
export async function countByHour(models: Models, threat: string): Promise<Map<number, number>> {
  const sinceHour = { $mod: [{ $toLong: '$postedAt' }, HOUR_MS] };
  const groups = await models.Mention.aggregate<{ _id: Date | number; count: number }>([
    { $match: { threats: threat } },
    { $group: { _id: { $subtract: ['$postedAt', sinceHour] }, count: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, count }) => [Number(_id), count]));
}

/** @throws AppError BAD_USER_INPUT for anything but 1 to `most` */
export function checkAmount(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new AppError('BAD_USER_INPUT', `\`${name}\` is ${value}; it must be from 1 to ${most}.`);
}
