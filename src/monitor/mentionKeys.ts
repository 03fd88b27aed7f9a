import { fingerprintBands } from './textFingerprint';

const MAX_HASHTAGS = 10;
const MAX_LINKS = 5;

/**
 * What a mention could be grouped by with others: `tag:`, `link:` and `text:` keys.
 * Hashtags that only name the brand are its background, not a push, and are left out.
 * @param ownNames the brand's slug, name, aliases and handles
 */
export function mentionKeys(text: string, ownNames: readonly string[]): string[] {
  const own = new Set(ownNames.map(plainName));
  const tags = unique(
    [...text.matchAll(/#([\p{L}\p{N}_]{2,80})/gu)].map((match) => match[1]!.toLowerCase()),
    MAX_HASHTAGS,
  ).filter((tag) => !own.has(plainName(tag)));
  const links = unique(
    [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"']{3,300}/giu)].map((match) => plainLink(match[0])),
    MAX_LINKS,
  );
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
