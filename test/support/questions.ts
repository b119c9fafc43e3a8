import { everything, type Question } from '../../src/questions/question.ts';

const CLASSES: Record<string, string> = {
  'hydrocodone/acetaminophen': 'opioid',
  meloxicam: 'NSAID',
  MRI: 'imaging',
};

type Asked = Partial<Omit<Question, 'treatments'>> & { on?: string | string[]; members?: string[] };

/** A question as understood: `on` names treatments, or with `members` a class; the rest as given. */
export function question({ on = [], members, ...given }: Asked): Question {
  return {
    ...everything,
    ...given,
    treatments: [on].flat().map((name) => ({
      typed: name,
      name,
      class: members ? name : (CLASSES[name] ?? 'muscle relaxant'),
      members: members ?? [name],
    })),
  };
}

export const firstTen = { offset: 0, limit: 10, sort: 'relevance' } as const;
