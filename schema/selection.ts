import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether any of the fields is selected below the one being resolved, at any depth, through fragments too. */
export function selectsAny(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  const seen = new Set<string>();
  const isSelected = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === 'Field') return names.includes(selection.name.value) || isSelected(selection.selectionSet);
      if (selection.kind === 'InlineFragment') return isSelected(selection.selectionSet);
      if (seen.has(selection.name.value)) return false;
      seen.add(selection.name.value);
      return isSelected(info.fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => isSelected(node.selectionSet));
}
