import type { Treatment } from '../determinations/determination.ts';
import { withCompounds } from './compounds.ts';
import { formBeside, rowOfForm } from './forms.ts';
import type { Vocabulary } from './load-vocabulary.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type RegionNamed, regionsIn } from './regions.ts';
import { definiteOnly } from './roles.ts';

/** Longer than any heading seen (550 characters); the rest of a hostile one is not read. */
const LONGEST = 4_000;

/**
 * The treatments that an item is about, once each for every body region that it names. What an
 * item only mentions is left out: the operation that a clearance is for, the label before a colon.
 */
export function treatmentsInDispute(vocabulary: Vocabulary, disputed: string): Treatment[] {
  const text = disputed.slice(0, LONGEST);
  const named = definiteOnly(text, mentionsIn(vocabulary, text, 'where alone'));
  const end = (mention: Mention) => named[named.indexOf(mention) + 1]?.start ?? text.length;
  const formOf = (mention: Mention) => formBeside(vocabulary, text, mention, end(mention));
  const mentions = withCompounds(vocabulary, text, named, formOf);
  const regions = regionsIn(vocabulary, text);
  const treatments = mentions.flatMap((mention): Treatment[] => {
    const form = mention.treatments[0]?.kind === 'drug' ? formOf(mention) : undefined;
    const row = rowOfForm(mention.treatments, form);
    const { name, kind } = row;
    if (kind === 'drug') {
      const stated = row.form === 'compound' ? row.form : form || row.form;
      return [{ name, kind, class: row.class, ...(stated && { form: stated }) }];
    }
    const own = regionsOf(mention, mentions, regions, text);
    if (own.length === 0) return [{ name, kind, class: row.class }];
    return own.map((region) => ({ name, kind, class: row.class, region }));
  });
  return [...new Map(treatments.map((it) => [JSON.stringify(it), it])).values()];
}

const APART = /[,;&]|\band\b|\bplus\b|\bwith\b/iu;
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
