const MAX_HASHTAGS = 10;
const MAX_LINKS = 5;
/** With its scheme, or a bare name with a path behind it. */
export const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"']{3,300}|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\/[^\s<>"']{1,300}/giu;

/**
 * The hashtags and links by which a mention could be grouped with others: `tag:` and `link:` keys.
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
  return [...tags.map((tag) => `tag:${tag}`), ...links.map((link) => `link:${link}`)];
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
