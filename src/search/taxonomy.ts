import { termsOf } from '../analysis/analyzer.ts';
import type { Question } from '../questions/question.ts';
import type { Treatment } from '../vocabulary/treatment.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What a search must know of the vocabulary. */
export type Taxonomy = {
  /** Is this term part of the name of a drug? */
  isName(term: string): boolean;
  /**
   * How well treatments fit the body region and form asked for: one for each that they state,
   * nothing for what they leave open, -1 where they state another (or there are no treatments).
   */
  fitOf(treatments: Treatment[], question: Question): number;
};

type Part = { name: string; within: string };

/** A region or form is another's kin where one lies within the other: lumbar spine and spine. */
export function taxonomyOf({ treatments, regions, forms }: Vocabulary): Taxonomy {
  const names = new Set(
    treatments
      .filter(({ kind }) => kind === 'drug')
      .flatMap((row) => [row.name, ...row.names].flatMap(termsOf)),
  );
  const regionKin = kinOf(regions);
  const formKin = kinOf(forms);

  return {
    isName: (term) => names.has(term),
    fitOf(stated, asked) {
      let best = -1;
      for (const { region, form } of stated) {
        const byRegion = agreement(region, asked.regions, regionKin);
        const byForm = agreement(form, asked.forms, formKin);
        if (byRegion >= 0 && byForm >= 0) best = Math.max(best, byRegion + byForm);
      }
      return best;
    },
  };
}

function agreement(
  stated: string | undefined,
  asked: string[],
  kin: (a: string, b: string) => boolean,
) {
  if (!stated || asked.length === 0) return 0;
  return asked.some((one) => kin(one, stated)) ? 1 : -1;
}

function kinOf(parts: Part[]) {
  const within = new Map(parts.map((part) => [part.name, part.within]));
  const holds = (wider: string, name: string | undefined): boolean => {
    for (let at = name, steps = 0; at && steps < 10; at = within.get(at), steps += 1)
      if (at === wider) return true;
    return false;
  };
  return (a: string, b: string) => holds(a, b) || holds(b, a);
}
