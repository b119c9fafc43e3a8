import type { Citation } from './determination.ts';
import { matchesOf } from './matches.ts';
import { citations as patterns } from './patterns/citations.ts';

/**
 * The guidelines that a guideline line cites, each with its sections and pages, as written:
 * "Decision based on MTUS Low Back Complaints 2004, Section(s): Summary." → one. A line that says
 * that nothing was cited gives none.
 */
export function readCitations(line: string): Citation[] {
  const [first = '', ...parts] = line.split(patterns.decisions);
  const cited = parts.length > 0 ? parts.flatMap(named) : citedInSentence(first);
  return cited.filter(({ guideline }) => guideline !== '');
}

/** "MTUS Low Back Complaints 2004, …" or "Non-MTUS Citation Official Disability Guidelines …" */
function named(part: string): Citation[] {
  const kind = patterns.kind.exec(part);
  const rest = part.slice(kind?.[0].length ?? 0);
  return kind?.[2] ? mtus(rest) : rest.split(patterns.otherGuideline).flatMap(notMtus);
}

/** As the letters of 2013 write it: "… based his/her decision on the Chronic Pain … Guidelines, page 67, which …" */
function citedInSentence(line: string): Citation[] {
  const from = line.search(patterns.mtusTitle);
  if (from >= 0) return mtus(line.slice(from).replace(patterns.partOfMtus, ''));
  const on = patterns.basedOn.exec(line);
  return on ? notMtus(line.slice(on.index + on[0].length).replace(patterns.partOfMtus, '')) : [];
}

/** One or more chapters of the MTUS, each with what stands behind it. */
function mtus(text: string): Citation[] {
  const titles = matchesOf(patterns.mtusTitle, text).filter(
    ({ index, 0: title }, at) => at === 0 || opensCitation(text, index, title),
  );
  const [first] = titles;
  if (!first || first.index > 0) return unnamed(text, first?.index ?? text.length, titles);
  return titles.map(({ index, 0: title }, at) => {
    const behind = text.slice(index + title.length, titles[at + 1]?.index);
    return { guideline: tidy(title), ...placesCited(behind) };
  });
}

/** A second title is one only with its year or its "Guidelines": "Opioids" alone is a section. */
const opensCitation = (text: string, at: number, title: string) =>
  /\d{4}|Guideline|Chapter|Complaints/.test(title) &&
  /(?:, ?(?:and )?|; ?|and |\. ?|^)$/.test(text.slice(Math.max(0, at - 6), at));

/** A guideline of a name not known here: up to its sections or pages. */
function unnamed(text: string, known: number, titles: RegExpExecArray[]): Citation[] {
  const own = text.slice(0, known);
  const label = /,? ?(?:Sections?(?:\(s\))?:|Pages?(?:\(s\))?:)/i.exec(own);
  const rest = titles.length > 0 ? mtus(text.slice(known)) : [];
  const guideline = tidy(own.slice(0, label?.index ?? own.length).replace(/,? and $/, ''));
  return [{ guideline, ...placesCited(label ? own.slice(label.index) : '') }, ...rest];
}

function notMtus(text: string): Citation[] {
  const title = patterns.otherTitle.exec(text)?.[0];
  const comma = text.search(/[,.;:](?: |$)/);
  const guideline = title ?? (comma > 0 ? text.slice(0, comma) : text);
  return [{ guideline: tidy(guideline), ...placesCited(text.slice(guideline.length)) }];
}

/** The sections and pages that stand behind a title. */
function placesCited(text: string): Pick<Citation, 'sections' | 'pages'> {
  const found = matchesOf(patterns.pages, text);
  const pages = found.flatMap(([, list]) => list?.match(patterns.page) ?? []);
  const ends = [0, ...found.map(({ index, 0: { length } }) => index + length)];
  const sections = ends.flatMap((from, at) =>
    sectionsOf(
      tidy(
        text
          .slice(from, found[at]?.index)
          .replace(patterns.lone, '')
          .replace(patterns.sectionLabel, ''),
      ),
    ),
  );
  return { sections, pages: [...new Set(pages)] };
}

function sectionsOf(text: string): string[] {
  const sections: string[] = [];
  for (const part of text
    .replace(patterns.namedSections, '')
    .split(/(?<=[^,]), (?![^()]{0,120}\))/)) {
    const before = sections.at(-1);
    if (before !== undefined && patterns.sameSection.test(part))
      sections[sections.length - 1] = `${before}, ${part}`;
    else sections.push(part);
  }
  const plural = / sections[ .]*$/i.test(text);
  return (plural ? sections.flatMap((section) => section.split(' and ')) : sections)
    .map(tidy)
    .filter((section) => section !== '');
}

/** Without the punctuation around it; a closing bracket stays. */
const tidy = (text: string) => text.replace(patterns.edges, '');
