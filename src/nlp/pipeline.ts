import type { Doc } from './document';

/** One step over a document, with the fields it reads and those it writes. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly (keyof Doc)[];
  readonly assigns: readonly (keyof Doc)[];
  readonly run: (doc: Doc) => void;
}

/** Throws, naming the stage and the field, where a stage reads what none before it has written. */
export function checkStages(stages: readonly Stage[], given: readonly (keyof Doc)[]): void {
  const written = new Set<keyof Doc>(given);
  for (const stage of stages) {
    for (const field of stage.requires) {
      if (!written.has(field))
        throw new Error(`Stage "${stage.name}" reads "${field}", which no stage before it writes`);
    }
    for (const field of stage.assigns) written.add(field);
  }
}
