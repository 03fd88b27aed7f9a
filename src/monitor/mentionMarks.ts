import type { Analysis, Channel } from '../nlp/doc';
import { plainName } from './mentionKeys';

/**
 * What one mention shows that matters for a group of them: a CALL to act for a cause, a RUMOUR without source or a call to
 * spread it, a RIVAL named or praised, own checkable DETAIL, the voice of an ORGANISATION, TRADE (offers, jobs, giveaways),
 * NEWS, a RESHARE written out as text.
 */
export const MENTION_MARKS = ['CALL', 'RUMOUR', 'RIVAL', 'DETAIL', 'ORGANISATION', 'TRADE', 'NEWS', 'RESHARE'] as const;
export type MentionMark = (typeof MENTION_MARKS)[number];

export interface MarkedMention {
  text: string;
  channel: Channel;
  handle: string;
  followers: number | null;
  analysis: Pick<Analysis, 'evidence'>;
  /** Names of the brand's rivals. */
  competitors: readonly string[];
}

const ORGANISATION =
  /aliansi|serikat|koalisi|yayasan|lembaga|lsm|walhi|komunitas|paguyuban|gerakan|forum|federasi|himpunan|alliance|union|coalition|foundation|network|watch|society|collective|campaign|institute|ngo/iu;
const ORGANISATION_FOLLOWERS = 1_000;
const FIRST_PERSON = /\b(?:saya|aku|gue|gua|gw|kami|ane|my|i|me|we|our)\b/iu;
const FIGURE = /(?<![#\p{L}\p{N}])\p{N}[\p{N}.,:]*(?![\p{L}]*\s*%)/u;
/** What sellers say, whatever else the text reads like: an offer warns of fakes as a rumour does. */
const OFFER =
  /\b(?:re-?stock(?:ed)?|ready stock|(?:open|close) po|po (?:batch|gelombang)|pre-?order|(?:toko|lapak) (?:kami|kita)|our (?:store|shop)|(?:wa|dm|link) di bio|chat admin|(?:bisa|via) cod)\b/iu;
const RULES: Readonly<Record<string, MentionMark>> = {
  'BLACK_CAMPAIGN/switch-to-rival': 'RIVAL',
  'NEUTRAL/trade-and-jobs': 'TRADE',
  'NEUTRAL/news': 'NEWS',
};

/** Reads the marks of a mention from its text and from the rules that its analysis gives as evidence. */
export function mentionMarks(mention: MarkedMention): MentionMark[] {
  const { text, channel, handle, followers, analysis, competitors } = mention;
  const marks = new Set<MentionMark>();
  let tellsFailure = false;
  for (const { rule, weight } of analysis.evidence) {
    if (weight <= 0) continue;
    const mark = RULES[rule];
    if (mark !== undefined) marks.add(mark);
    else if (rule.startsWith('ACTIVISM/')) marks.add('CALL');
    else if (rule.startsWith('BLACK_CAMPAIGN/')) marks.add('RUMOUR');
    else if (rule.startsWith('COMPLAINT/')) tellsFailure = true;
  }
  if (namesAny(text, competitors)) marks.add('RIVAL');
  if (tellsFailure && (FIRST_PERSON.test(text) || FIGURE.test(text))) marks.add('DETAIL');
  if (OFFER.test(text)) marks.add('TRADE');
  if (channel === 'NEWS') marks.add('NEWS');
  if ((followers ?? 0) >= ORGANISATION_FOLLOWERS && ORGANISATION.test(handle)) marks.add('ORGANISATION');
  if (/^\s*RT\s+@/u.test(text)) marks.add('RESHARE');
  return MENTION_MARKS.filter((mark) => marks.has(mark));
}

function namesAny(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const plain = plainName(text);
  return names.some((name) => {
    const wanted = plainName(name);
    return wanted.length > 2 && plain.includes(wanted);
  });
}
