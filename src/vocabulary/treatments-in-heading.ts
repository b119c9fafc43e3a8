import { COMPOUND, withCompounds } from './compounds.ts';
import { formBeside, rowOfForm } from './forms.ts';
import { withoutIncidental } from './incidental.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type RegionNamed, regionsIn } from './regions.ts';
import { correctionsOf } from './spelling.ts';
import type { Treatment } from './treatment.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** Characters of a heading that are read; the longest seen has 550. */
const LONGEST = 4_000;

/**
 * What is in dispute, as written → the treatments that it is about, once each for every body region
 * that it names. What it names only beside them is left out, see `withoutIncidental`.
 */
export function treatmentsInDispute(vocabulary: Vocabulary, disputed: string): Treatment[] {
  const { text, mentions: all } = readable(vocabulary, disputed.slice(0, LONGEST));
  const named = withoutIncidental(text, all);
  const end = (mention: Mention) => named[named.indexOf(mention) + 1]?.start ?? text.length;
  const formOf = (mention: Mention) => formBeside(vocabulary, text, mention, end(mention));
  const mentions = withCompounds(vocabulary, text, named, formOf);
  const areDrugs = mentions.every(isDrug);
  const regions = areDrugs ? [] : regionsIn(vocabulary, text);
  const treatments = mentions.flatMap((mention): Treatment[] => {
    if (isDrug(mention)) return [asDrug(mention, formOf(mention))];
    const own = regionsOf(mention, mentions, regions, text);
    return own.length > 0 ? own.map((region) => asDone(mention, region)) : [asDone(mention)];
  });
  if (treatments.length < 2) return treatments;
  return [...new Map(treatments.map((it) => [JSON.stringify(it), it])).values()];
}

const isDrug = ({ treatments }: Mention) => treatments[0]?.kind === 'drug';

/** A text and what it names; where that is nothing, its misspelt names are corrected first. */
function readable(vocabulary: Vocabulary, text: string): { text: string; mentions: Mention[] } {
  const mentions = mentionsIn(vocabulary, text, 'never');
  if (mentions.length > 0) return { text, mentions };
  const right = text.replace(/\p{L}+/gu, (word) => {
    const [name, other] = correctionsOf(vocabulary, word);
    return name && !other ? name : word;
  });
  return { text: right, mentions: mentionsIn(vocabulary, right, 'where alone') };
}

/** A drug in the form that the text states, else in that of its row. */
export function asDrug({ treatments }: Mention, stated: string | undefined): Treatment {
  const row = rowOfForm(treatments, stated);
  const isCompound = row.form === COMPOUND || stated === COMPOUND;
  const form = isCompound || !stated ? row.form : stated;
  return { name: row.name, kind: row.kind, class: row.class, ...(form && { form }) };
}

/** Any other treatment, at the body region that the text states, else at that of its row. */
export function asDone({ treatments }: Mention, stated?: string): Treatment {
  const row = rowOfForm(treatments, stated);
  const region = stated ?? row.form;
  return { name: row.name, kind: row.kind, class: row.class, ...(region && { region }) };
}

/** What parts two items of a list. */
const APART = /[,;&]|\band\b|\bplus\b|\bwith\b/iu;
/** Characters that such a part counts as more. */
const FAR = 1_000;

/** The regions nearest to this treatment; all of the item where none is nearer to it. */
function regionsOf(
  mention: Mention,
  mentions: Mention[],
  regions: RegionNamed[],
  text: string,
): string[] {
  const distance = (to: Mention, { start, end }: RegionNamed) => {
    if (start >= to.start && end <= to.end) return 0;
    const [from, until] = start >= to.end ? [to.end, start] : [end, to.start];
    return until - from + (APART.test(text.slice(from, until)) ? FAR : 0);
  };
  const nearest = (region: RegionNamed) =>
    mentions.reduce((best, it) => (distance(it, region) < distance(best, region) ? it : best));
  const own = regions.filter((region) => nearest(region) === mention);
  return [...new Set((own.length > 0 ? own : regions).map(({ name }) => name))];
}
