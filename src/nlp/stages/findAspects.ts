import type { Doc } from '../document';
import type { PhraseMeaning } from '../phrases/phraseTable';

/** Names what the text is about, in the order first said. Assigns aspects. */
export function createAspectFinder(meanings: readonly PhraseMeaning[]): (doc: Doc) => void {
  return (doc) => {
    const aspects: string[] = [];
    for (let match = 0; match < doc.matches.count; match++) {
      const meaning = meanings[doc.matches.phrases[match]!]!;
      if (meaning.type === 'aspect' && !aspects.includes(meaning.aspect)) aspects.push(meaning.aspect);
    }
    doc.aspects = aspects;
  };
}
