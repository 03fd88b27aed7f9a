import { createAnalyzer, type MentionKind, type Polarity } from '../../src/nlp';
import type { Analysis } from '../../src/nlp/doc';

/** What a text that names a brand is read as, and a part of it that the evidence has to touch. */
export type Reading = readonly [brand: string, text: string, kind: MentionKind, polarity: Polarity, read: string];

/** A test for each text. */
export function testReadings(readings: readonly Reading[]): void {
  const analyzer = createAnalyzer();
  test.each(readings)('%s: %s: %s', (brand, text, kind, polarity, read) => {
    const analysis = analyzer.analyze({ text, brand });
    expect([analysis.kind, analysis.sentiment.polarity]).toEqual([kind, polarity]);
    expect(hasEvidenceAt(analysis, text, read)).toBe(true);
  });
}

/** Whether some evidence touches a part of the text, and is what stands at its offsets. */
export function hasEvidenceAt({ evidence }: Pick<Analysis, 'evidence'>, text: string, part: string): boolean {
  const start = text.indexOf(part);
  return evidence.some(
    (each) => each.start < start + part.length && each.end > start && text.slice(each.start, each.end) === each.text,
  );
}
