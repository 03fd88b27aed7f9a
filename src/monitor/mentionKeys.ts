const MAX_HASHTAGS = 10;
const MAX_LINKS = 5;
/** With its scheme, or a bare name with a path behind it. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']{3,300}|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\/[^\s<>"']{1,300}/giu;

/**
 * The hashtags and links by which a mention could be grouped with others: `tag:` and `link:` keys.
 * Hashtags that only name the brand are its background, not a push, and are left out.
 * @param ownNames the brand's slug, name, aliases and handles
 */
export function mentionKeys(text: string, ownNames: readonly string[]): string[] {
  const found = mayHoldLink(text) ? [...text.matchAll(LINK)].map((match) => plainLink(match[0])) : [];
  const links = unique(found, MAX_LINKS).map((link) => `link:${link}`);
  if (!text.includes('#')) return links;
  const own = new Set(ownNames.map(plainName));
  // What follows # inside a link is a place in a page.
  const tags = unique(
    [...withoutLinks(text).matchAll(/#([\p{L}\p{N}_]{2,80})/gu)].map((match) => match[1]!.toLowerCase()),
    MAX_HASHTAGS,
  ).filter((tag) => !own.has(plainName(tag)));
  return [...tags.map((tag) => `tag:${tag}`), ...links];
}

/** The text with a space in place of each link. */
export function withoutLinks(text: string): string {
  return mayHoldLink(text) ? text.replace(LINK, ' ') : text;
}

/** Looking for links is slow beside looking for what all of them hold. */
function mayHoldLink(text: string): boolean {
  return text.includes('/') || /www\./i.test(text);
}

function unique(values: string[], limit: number): string[] {
  return [...new Set(values)].slice(0, limit);
}

/** A name without case, spaces and signs. */
export function plainName(name: string): string {
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
