import { sampleMentions } from '../bench/sampleMentions';

const SAMPLES = 4_000;
/** Of a hundred rows: sent again as they were, sent again changed, reposts of an earlier one, copies of the minute's slogan. */
const SHARES = { again: 1, changed: 1, repost: 8, slogan: 2 } as const;
const AUTHORS = 30_000;
const RECENT = 500;

type Row = Record<string, unknown>;

/** Mentions of one brand as they would stream in now: varied texts, reposts, copies, duplicates and corrections. */
export function createMentionSource(folder: string, brand: string, seed: number) {
  const samples = sampleMentions(folder, SAMPLES, seed);
  const recent: Row[] = [];
  let made = 0;
  let minted = 0;

  function fresh(place: number): Row {
    const number = minted++;
    const sample = samples[(number * 1_009) % SAMPLES]!;
    const slogan = samples[Math.floor(Date.now() / 60_000) % SAMPLES]!.text;
    const at = Date.now() - (number % 5_000);
    const early = recent[(number * 31) % recent.length];
    const isRepost = early !== undefined && early.repostOf === undefined && place < SHARES.repost;
    const isSlogan = !isRepost && place < SHARES.repost + SHARES.slogan;
    return {
      externalId: `${brand}-${number}`,
      channel: isRepost ? early.channel : sample.channel,
      text: isRepost ? early.text : isSlogan ? slogan : `${String(sample.text)} ${number.toString(36)}`,
      postedAt: new Date(at).toISOString(),
      // Some speak often, most seldom.
      author: {
        handle: `orang${Math.floor((((number * 7_919) % 100_003) / 100_003) ** 2 * AUTHORS)}`,
        followers: (number * 37) % 5_000,
      },
      ...(isRepost ? { repostOf: early.externalId } : {}),
    };
  }

  return {
    brand,

    /** How many different mentions have been made. */
    minted: (): number => minted,

    next(count: number): Row[] {
      return Array.from({ length: count }, () => {
        const place = (made++ * 61) % 100;
        const known = recent[(made * 17) % recent.length];
        if (known !== undefined && place >= 100 - SHARES.again) return known;
        if (known !== undefined && place >= 100 - SHARES.again - SHARES.changed)
          return { ...known, text: `${String(known.text)} (diralat ${made})` };
        const row = fresh(place);
        recent[minted % RECENT] = row;
        return row;
      });
    },
  };
}
export type MentionSource = ReturnType<typeof createMentionSource>;
