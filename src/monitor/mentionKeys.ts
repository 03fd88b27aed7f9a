import { fingerprintBands } from './textFingerprint';

const MAX_HASHTAGS = 10;
const MAX_LINKS = 5;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']{3,300}/giu;

/**
 * What a mention could be grouped by with others: `tag:`, `link:` and `text:` keys.
 * Hashtags that only name the brand are its background, not a push, and are left out.
 * @param ownNames the brand's slug, name, aliases and handles
 */
export function mentionKeys(text: string, ownNames: readonly string[]): string[] {
  const own = new Set(ownNames.map(plainName));
  const links = unique(
    [...text.matchAll(LINK)].map((match) => plainLink(match[0])),
    MAX_LINKS,
  );
  // What follows # inside a link is a place in a page.
  const tags = unique(
    [...text.replace(LINK, ' ').matchAll(/#([\p{L}\p{N}_]{2,80})/gu)].map((match) => match[1]!.toLowerCase()),
    MAX_HASHTAGS,
  ).filter((tag) => !own.has(plainName(tag)));
  return [
    ...tags.map((tag) => `tag:${tag}`),
    ...links.map((link) => `link:${link}`),
    ...fingerprintBands(text).map((band) => `text:${band}`),
  ];
}

function unique(values: string[], limit: number): string[] {
  return [...new Set(values)].slice(0, limit);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function plainLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/[.,;:!)\]/]+$/, '');
}
