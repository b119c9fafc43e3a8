import type { GroundFound, ItemOutcome } from '../determination.ts';
import { backgroundOf } from '../history.ts';
import { voicesOf } from '../voices.ts';
import type { Ground } from './ground.ts';
import { grounds } from './index.ts';
import { givenIn, type Matter, type Weighed } from './match-ground.ts';

type Reasons = {
  rationale: string;
  outcome: ItemOutcome;
  /** What is in dispute, or the heading: some grounds depend on what was asked for. */
  disputed: string;
  recurs?: (sentence: string) => boolean;
};
/** How long a sentence may be to be read for grounds. */
const LONGEST = 5000;
/** Rationales have 6,000 characters at most; what stands far behind that is not read. */
const FURTHEST = 50_000;

/** Every name of a ground, in the order of the list. */
export const groundNames: string[] = [...new Set(grounds.map(({ ground }) => ground))];

const of = (outcome: ItemOutcome, isLast: boolean) =>
  grounds.filter((ground) => ground.outcome === outcome && (ground.last ?? false) === isLast);
const narrow = { upheld: of('upheld', false), overturned: of('overturned', false) };
const last = { upheld: of('upheld', true), overturned: of('overturned', true) };

/**
 * Why the reviewer decided so: named grounds, each once, with the sentence of the rationale that
 * gives it, verbatim, in the rationale's order. Only the reviewer's own words count, never what a
 * guideline says in general; what is told of the worker before the reasons only where these give
 * none; grounds marked `last` only where no other is found. May be empty.
 */
export function groundsOf({ rationale, outcome, disputed, recurs }: Reasons): GroundFound[] {
  const sentences: Weighed[] = voicesOf(rationale.slice(0, FURTHEST), recurs).filter(
    ({ voice, text }) => voice !== 'reported' && text.length <= LONGEST,
  );
  const background = backgroundOf(sentences);
  const ordered = [...sentences.filter((one) => !background.has(one)), ...background];
  const matter: Matter = {
    disputed,
    about: new Map(),
    outcome,
    reasons: rationale,
    told: new Map(),
  };
  const find = (asked: Ground[]) => {
    const given = givenIn(asked, ordered, matter);
    return asked.flatMap((ground) => {
      const said = given.get(ground);
      return said ? [{ ground: ground.ground, said, history: background.has(said) }] : [];
    });
  };
  const given = find(narrow[outcome]);
  const reasoned = given.filter(({ history }) => !history);
  const best = reasoned.length > 0 ? reasoned : given;
  const found = best.length > 0 ? best : find(last[outcome]).slice(0, 1);
  return found
    .sort((one, other) => one.said.start - other.said.start)
    .map(({ ground, said }) => ({ ground, sentence: said.text }));
}
