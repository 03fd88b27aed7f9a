import { hashPart, hashString, Seed } from './hash';

/** Features of one unit by itself that tell kinds: its form, its beginning, its root and its classes. */
export function unitKindFeatures(form: string, stem: string, classes: readonly string[]): number[] {
  const features = [hashString(form, Seed.FORM)];
  if (stem !== form) features.push(hashString(stem, Seed.STEM));
  for (const name of classes) features.push(hashString(name, Seed.CLASS));
  if (/^[a-z]{5,}$/u.test(form)) features.push(hashPart(form, 0, 5, Seed.PREFIX));
  return features;
}

/** Features of one unit by itself that tell feeling, plain or under a negation: its form and its root. */
export function unitSentimentFeatures(form: string, stem: string, isNegated: boolean): number[] {
  const seed = isNegated ? Seed.NEGATED : 0;
  const features = [hashString(form, Seed.FORM ^ seed)];
  if (stem !== form) features.push(hashString(stem, Seed.STEM ^ seed));
  return features;
}
