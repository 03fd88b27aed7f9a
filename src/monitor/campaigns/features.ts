import type { MentionFacts } from '../facts';

/** What a mention can be linked by: the words of its claim, its hashtags and links, and what it replies to, and what it finds fault with. */
export function featuresOf({ words, keys, faults }: Pick<MentionFacts, 'words' | 'keys' | 'faults'>): string[] {
  const features = words === '' ? [] : words.split(' ');
  for (const key of keys) features.push(key);
  for (const fault of faults) features.push(`fault:${fault}`);
  return features;
}
