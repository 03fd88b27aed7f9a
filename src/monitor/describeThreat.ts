import type { Channel } from '../nlp/doc';
import type { ThreatKind } from './threat';

const EXCERPT_LENGTH = 80;

/** A kind within a sentence. */
export const KIND_WORDS: Readonly<Record<ThreatKind, string>> = {
  COMPLAINT: 'a complaint',
  ACTIVISM: 'activism',
  BLACK_CAMPAIGN: 'a black campaign',
};

const POST_NAMES: Readonly<Record<ThreatKind, string>> = {
  COMPLAINT: 'Complaint',
  ACTIVISM: 'Activist post',
  BLACK_CAMPAIGN: 'Post with signs of a black campaign',
};

/** A line that tells one author's grievance, or far-reaching post, from another. */
export function authorTitle(kind: ThreatKind, handle: string, channel: Channel, text: string): string {
  return `${POST_NAMES[kind]} by ${handle.replace(/^@?/, '@')} on ${channel}: ${excerpt(text)}`;
}

const CAMPAIGN_NAMES: Readonly<Record<ThreatKind, string>> = {
  COMPLAINT: 'Shows signs of a wave of complaints',
  ACTIVISM: 'Shows signs of an activist campaign',
  BLACK_CAMPAIGN: 'Shows signs of a black campaign',
};

/** A line for a campaign. It says what is seen and claims no intent. */
export function campaignTitle(kind: ThreatKind, key: string | null, text: string): string {
  const [form, value = ''] = splitKey(key ?? '');
  const shared = form === 'tag' ? `#${value}` : form === 'link' ? value : excerpt(text);
  return `${CAMPAIGN_NAMES[kind]}: ${shared}`;
}

function splitKey(key: string): [string, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}

/** How a title quotes a text. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_LENGTH ? `“${line}”` : `“${line.slice(0, EXCERPT_LENGTH).toWellFormed()}…”`;
}

/** All that a title may quote: from each of its opening quotation marks to its end. */
export function quotesIn(title: string): string[] {
  return [...title.matchAll(/“/g)].map(({ index }) => title.slice(index));
}

/** The same line once the threat is taken for another kind: what it names stays. */
export function retitle(title: string, from: ThreatKind, to: ThreatKind): string {
  for (const names of [CAMPAIGN_NAMES, POST_NAMES])
    if (title.startsWith(names[from])) return names[to] + title.slice(names[from].length);
  return title;
}
