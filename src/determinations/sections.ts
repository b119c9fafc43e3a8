/** The part of a text below one of its titles, `[start, end)`; the title itself begins at `title`. */
export type Section = { title: number; start: number; end: number; text: string };

/**
 * Cuts a text at its titles, in whatever order they come: each section goes from the first place of its
 * title to the next title. What stands before them all is `opening`. A section whose title is not
 * there is '', at the end of the text.
 */
export function cutAt<Name extends string>(
  text: string,
  titles: Record<Name, RegExp>,
): Record<Name | 'opening', Section> {
  const names = Object.keys(titles) as Name[];
  const found = names
    .flatMap((name) => {
      const at = titles[name].exec(text);
      return at ? [{ name, index: at.index, start: at.index + at[0].length }] : [];
    })
    .sort((a, b) => a.index - b.index);
  const section = (title: number, start: number, end: number): Section => ({
    title,
    start,
    end,
    text: text.slice(start, end).trim(),
  });
  const cut = Object.fromEntries(
    names.map((name) => [name, section(text.length, text.length, text.length)]),
  );
  found.forEach(({ name, index, start }, at) => {
    cut[name] = section(index, start, Math.max(start, found[at + 1]?.index ?? text.length));
  });
  cut.opening = section(0, 0, found[0]?.index ?? text.length);
  return cut as Record<Name | 'opening', Section>;
}
