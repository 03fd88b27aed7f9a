import type { MentionKind } from '../doc';
import type { Doc } from '../document';
import type { PhraseMeaning } from '../phrases/phraseTable';

/** Kinds whose author speaks of something got or wanted from the brand, so that words which only lean to an aspect tell it too. */
const SPECIFIC_KINDS: ReadonlySet<MentionKind> = new Set([
  'COMPLAINT',
  'PRAISE',
  'INQUIRY',
  'BLACK_CAMPAIGN',
  'ACTIVISM',
]);

/** What each kind is not about by what it is: a cause is no single purchase, a rumour's witness no staff met, what abuse likens a brand to nothing it can answer for. */
const NOT_ABOUT: Readonly<Partial<Record<MentionKind, ReadonlySet<string>>>> = {
  ACTIVISM: new Set(['product', 'delivery', 'payment', 'service', 'staff', 'app']),
  BLACK_CAMPAIGN: new Set(['staff', 'service']),
  INSULT: new Set([
    'product',
    'price',
    'delivery',
    'service',
    'payment',
    'app',
    'safety',
    'staff',
    'environment',
    'labour',
    'legal',
    'privacy',
  ]),
};

/** Names what the text is about, in the order first said: what is named, or else what is hinted at. Assigns aspects. */
export function createAspectFinder(meanings: readonly PhraseMeaning[]): (doc: Doc) => void {
  return (doc) => {
    const { phrases, count } = doc.matches;
    const excluded = NOT_ABOUT[doc.kind];
    const aspects: string[] = [];
    const hinted: string[] = [];
    for (let match = 0; match < count; match++) {
      const meaning = meanings[phrases[match]!]!;
      if (meaning.type !== 'aspect' || excluded?.has(meaning.aspect)) continue;
      const found = meaning.isHint ? hinted : aspects;
      if (!found.includes(meaning.aspect)) found.push(meaning.aspect);
    }
    doc.aspects = aspects.length === 0 && SPECIFIC_KINDS.has(doc.kind) ? hinted : aspects;
  };
}
