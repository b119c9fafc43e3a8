type Piece = Record<string, unknown>;

/** All options of an element in the order shown, groups opened. */
export function optionsOf(element: Piece): Piece[] {
  if (Array.isArray(element.options)) return element.options as Piece[];
  const groups = Array.isArray(element.option_groups) ? (element.option_groups as Piece[]) : [];
  return groups.flatMap((group) => (group.options as Piece[] | undefined) ?? []);
}
