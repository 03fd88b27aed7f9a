/** Paths to decode, by their parts; null where everything below is wanted. */
export type PathTree = ReadonlyMap<string, PathTree | null>;

/** The paths as a tree of their parts. */
export function toTree(paths: readonly string[]): PathTree {
  const root = new Map<string, PathTree | null>();
  for (const path of paths) {
    let node = root;
    const parts = path.split('.');
    for (const [at, part] of parts.entries()) {
      const known = node.get(part);
      if (known === null) break;
      const next = at === parts.length - 1 ? null : ((known as typeof root) ?? new Map());
      node.set(part, next);
      if (!next) break;
      node = next;
    }
  }
  return root;
}
