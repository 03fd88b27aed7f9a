import type { MeasuredMention } from './measureThreat';
import { createReader, createWriter } from './packedNumbers';

const BYTES_A_MENTION = 20;
const REPOST = 1;
const THREAT = 2;
const AGE_KNOWN = 4;
const ESTABLISHED = 8;

/**
 * Writes what counting needs of a threat's mentions, in some 20 bytes each: the number of them, then of each how many ms it
 * came after the one before, its person's two hashes, followers, thousandths of negativity and flags. The same mentions in
 * any order give the same bytes.
 * @param mentions of moments after 1970, with whole numbers of followers
 */
export function packMentions(mentions: readonly MeasuredMention[]): Buffer {
  const writer = createWriter(mentions.length * BYTES_A_MENTION);
  writer.write(mentions.length);
  let at = 0;
  for (const mention of [...mentions].sort(compareMentions)) {
    writer.write(mention.postedAt - at);
    at = mention.postedAt;
    for (const hash of mention.person) writer.write(hash);
    writer.write(mention.followers);
    writer.write(mention.negative);
    writer.write(flagsOf(mention));
  }
  return writer.finish();
}

export function unpackMentions(packed: Uint8Array): MeasuredMention[] {
  const reader = createReader(packed);
  let at = 0;
  return Array.from({ length: reader.read() }, () => {
    const postedAt = (at += reader.read());
    const person = [reader.read(), reader.read()] as const;
    const [followers, negative, flags] = [reader.read(), reader.read(), reader.read()];
    return {
      person,
      postedAt,
      isRepost: (flags & REPOST) !== 0,
      isThreat: (flags & THREAT) !== 0,
      followers,
      negative,
      isEstablished: (flags & AGE_KNOWN) === 0 ? null : (flags & ESTABLISHED) !== 0,
    };
  });
}

/** Zero for mentions that count the same. */
export function compareMentions(a: MeasuredMention, b: MeasuredMention): number {
  return (
    a.postedAt - b.postedAt ||
    a.person[0] - b.person[0] ||
    a.person[1] - b.person[1] ||
    a.followers - b.followers ||
    a.negative - b.negative ||
    flagsOf(a) - flagsOf(b)
  );
}

function flagsOf({ isRepost, isThreat, isEstablished }: MeasuredMention): number {
  const age = isEstablished === null ? 0 : isEstablished ? AGE_KNOWN | ESTABLISHED : AGE_KNOWN;
  return (isRepost ? REPOST : 0) | (isThreat ? THREAT : 0) | age;
}
