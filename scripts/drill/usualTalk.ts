import { type LabelledMention, readMentions } from '../train/readMentions';
import { type DrillBrand, inBrandsName } from './brandName';

const DAY = 24 * 3_600_000;
const DAYS = 14;
const COUNT = 400;
const KINDS = ['INQUIRY', 'PRAISE', 'NEUTRAL', 'INSULT', 'COMPLAINT'];
/** Of the complaints one in so many: most of what is said of a brand is none. */
const COMPLAINTS_ONE_IN = 8;

/**
 * Two weeks of what people say of any brand, to tell a burst from: the corpus that the analyzer learnt from, put into the
 * brand's name. The same brand and moment give the same talk.
 */
export function usualTalk(folder: string, brand: DrillBrand, before: Date): object[] {
  const usual = readMentions(folder).filter(
    (row, index) =>
      KINDS.includes(row.kind) &&
      (row.kind !== 'COMPLAINT' || index % COMPLAINTS_ONE_IN === 0) &&
      row.brand !== '' &&
      row.input.text.includes(row.brand),
  );
  const step = Math.max(1, Math.floor(usual.length / COUNT));
  const rows = usual.filter((_, index) => index % step === 0).slice(0, COUNT);
  return rows.map((row, index) => toTalk(row, index, (index + 0.5) / rows.length, brand, before));
}

function toTalk(row: LabelledMention, index: number, place: number, brand: DrillBrand, before: Date): object {
  const postedAt = new Date(before.getTime() - DAYS * DAY * (1 - place));
  const text = row.input.text.replaceAll(row.brand, '{brand}');
  const rival = row.input.competitors?.[0];
  return {
    externalId: `drill-usual-${before.getTime()}-${index}`,
    channel: row.input.channel ?? 'X',
    text: inBrandsName(rival ? text.replaceAll(rival, '{rival}') : text, brand),
    postedAt,
    author: {
      handle: `warga_${index}`,
      followers: 40 + ((index * 37) % 900),
      accountCreatedAt: new Date(postedAt.getTime() - (200 + ((index * 53) % 2_500)) * DAY),
    },
  };
}
