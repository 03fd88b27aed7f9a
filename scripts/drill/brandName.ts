export interface DrillBrand {
  name: string;
  competitors: string[];
}

/** A written text with the brand's name, its first rival, and its name as a hashtag. */
export function inBrandsName(text: string, brand: DrillBrand): string {
  const rival = brand.competitors[0] ?? 'merek sebelah';
  const tag = brand.name.replace(/[^\p{L}\p{N}]/gu, '');
  return text.replaceAll('{brand}', brand.name).replaceAll('{rival}', rival).replaceAll('{tag}', tag);
}
