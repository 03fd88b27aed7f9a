/** Phrases by which an aspect is told; one phrase a line, written like those of the kinds. */
export interface AspectRule {
  readonly aspect: string;
  readonly phrases: string;
}

/** What a mention can be about. */
export const aspectRules: readonly AspectRule[] = [];
