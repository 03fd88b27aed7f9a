import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { AppError } from '../../src/errors';

/**
 * What a document may hold, fragments spread out. A thousand rows written into the document itself have up to 100,000
 * tokens; GraphiQL's introspection is 16 deep. `levels` are of anything: fields, values and types within each other.
 */
export const SHAPE_LIMITS = {
  tokens: 100_000,
  fields: 1_000,
  depth: 18,
  levels: 200,
  fragments: 200,
  aliases: 30,
  directives: 50,
  operations: 20,
} as const;

/** Documents found good lately, so that a repeated one is not measured again. */
const REMEMBERED = 1_000;

interface Shape {
  fields: number;
  depth: number;
  aliases: number;
}

/**
 * Measures a document before anything else looks at it: GraphQL's own validation takes time quadratic in the number of
 * equal fields, so that limits enforced by validation rules come too late.
 */
export function createShapeCheck() {
  const good = new Set<string>();

  /**
   * @param query the document as it was sent; one that does not parse is left to be refused by GraphQL
   * @throws AppError QUERY_TOO_COMPLEX naming the limit
   */
  return function checkShape(query: string): void {
    if (good.has(query)) return;
    const document = parseWithin(query);
    if (document === null) return;
    checkDocument(document);
    if (good.size >= REMEMBERED) good.clear();
    if (query.length <= 10_000) good.add(query);
  };
}

function parseWithin(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: SHAPE_LIMITS.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted')) refuse('tokens');
    // The parser calls itself for each level, and has run out of stack.
    if (error instanceof RangeError) refuse('levels');
    return null;
  }
}

/** @throws AppError QUERY_TOO_COMPLEX */
function checkDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operations = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations++;
  }
  if (operations > SHAPE_LIMITS.operations) refuse('operations');
  // What follows, here and in the validation, calls itself for each level and each fragment.
  if (fragments.size > SHAPE_LIMITS.fragments) refuse('fragments');
  let directives = 0;
  let level = 0;
  visit(document, {
    enter: ({ kind }) => {
      if (kind === Kind.DIRECTIVE) directives++;
      if (++level > SHAPE_LIMITS.levels) refuse('levels');
    },
    leave: () => void level--,
  });
  if (directives > SHAPE_LIMITS.directives) refuse('directives');
  const measured = new Map<string, Shape>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = measureSelections(definition.selectionSet, fragments, measured);
    for (const name of ['depth', 'aliases', 'fields'] as const) if (shape[name] > SHAPE_LIMITS[name]) refuse(name);
  }
}

/** Adds up a selection with its fragments spread out, each fragment measured once; numbers may grow beyond any limit. */
function measureSelections(
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Shape>,
): Shape {
  const sum: Shape = { fields: 0, depth: 0, aliases: 0 };
  const add = (shape: Shape, levels: number): void => {
    sum.fields += shape.fields;
    sum.aliases += shape.aliases;
    sum.depth = Math.max(sum.depth, shape.depth + levels);
  };
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      sum.fields++;
      if (selection.alias !== undefined) sum.aliases++;
      const below = selection.selectionSet && measureSelections(selection.selectionSet, fragments, measured);
      add(below ?? { fields: 0, depth: 0, aliases: 0 }, 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(measureSelections(selection.selectionSet, fragments, measured), 0);
    } else {
      add(measureFragment(selection.name.value, fragments, measured), 0);
    }
  }
  return sum;
}

function measureFragment(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Shape>,
): Shape {
  const known = measured.get(name);
  if (known !== undefined) return known;
  const nothing: Shape = { fields: 0, depth: 0, aliases: 0 };
  // Set before it is measured: a fragment within itself is validation's to refuse, and must not loop here.
  measured.set(name, nothing);
  const fragment = fragments.get(name);
  const shape = fragment === undefined ? nothing : measureSelections(fragment.selectionSet, fragments, measured);
  measured.set(name, shape);
  return shape;
}

function refuse(what: keyof typeof SHAPE_LIMITS): never {
  throw new AppError(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${SHAPE_LIMITS[what].toLocaleString('en')} ${what}${what === 'depth' ? ' levels' : ''}. Split it, or pass large input as variables.`,
    { limit: what, maximum: SHAPE_LIMITS[what] },
  );
}
