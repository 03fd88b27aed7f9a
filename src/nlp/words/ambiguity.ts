import { ambiguousForms } from '../lang/id/ambiguous';
import { splitTerms } from '../lexicon';

/** A sense of an ambiguous form with the neighbours that call for it. */
export interface SenseReading {
  /** The standard word; of several words the first, which carries the sense. */
  readonly sense: string;
  readonly valence: number | undefined;
  readonly before: ReadonlySet<string> | undefined;
  readonly after: ReadonlySet<string> | undefined;
}

function toSet(words: string | undefined): ReadonlySet<string> | undefined {
  return words === undefined ? undefined : new Set(splitTerms(words));
}

const readings: ReadonlyMap<string, readonly SenseReading[]> = new Map(
  ambiguousForms.map(({ form, readings: list }) => [
    form,
    list.map(({ sense, valence, before, after }) => ({
      sense: sense.split(' ')[0]!,
      valence,
      before: toSet(before),
      after: toSet(after),
    })),
  ]),
);

/** The senses of a form that can be read in more than one way, the default last; undefined for all other words. */
export function readingsOf(form: string): readonly SenseReading[] | undefined {
  return readings.get(form);
}
