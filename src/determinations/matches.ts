/**
 * Every place where a `g` pattern fits, as `matchAll` gives them, in a list. Not `matchAll`: that makes a
 * new pattern at every call, which costs more than most of the looks themselves.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
