import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { type Dice, diceOf } from './dice.ts';
import { inventedWord } from './words.ts';

/** A treatment in dispute, by the name that the letter gives it. */
export type Disputed = { name: string; isDrug: boolean };

/** What is disputed most, as anyone knows who reads these letters; the rest follows by chance. */
const USUAL = [
  'hydrocodone/acetaminophen',
  'physical therapy',
  'tramadol',
  'cyclobenzaprine',
  'omeprazole',
  'naproxen',
  'acupuncture',
  'gabapentin',
  'TENS unit',
  'chiropractic / manipulation',
  'baclofen',
  'tizanidine',
];
const SHUFFLED_BY = 11;
const RARE = 6_000;
const RARE_PART = 0.08;
const THINGS = ['ointment', 'lozenge', 'appliance', 'drops', 'concentrate', 'harness'];

const orders = new WeakMap<Vocabulary, string[]>();

/** The treatments of the vocabulary by name, those most often disputed first. */
export function byFrequency(vocabulary: Vocabulary): string[] {
  const known = orders.get(vocabulary);
  if (known) return known;
  const { random } = diceOf(SHUFFLED_BY);
  const names = new Set(vocabulary.treatments.map(({ name }) => name));
  const drawn = new Map([...names].map((name) => [name, random()]));
  const place = (name: string) =>
    USUAL.includes(name) ? USUAL.indexOf(name) - USUAL.length : (drawn.get(name) ?? 1);
  const order = [...names].sort((one, other) => place(one) - place(other));
  orders.set(vocabulary, order);
  return order;
}

const shares = Array.from({ length: 1_000 }, (_, at) => (at + 1) ** -1.1);

/** Zipf's law: the first makes up about a sixth, the first dozen a half, the last next to nothing. */
function frequent(order: string[], { random }: Dice): string {
  const used = shares.slice(0, order.length);
  let left = random() * used.reduce((sum, share) => sum + share, 0);
  const at = used.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return order.at(at) as string;
}

/** A treatment as letters name it: by any of its names, or one of thousands that nobody knows. */
export function disputedTreatment(vocabulary: Vocabulary, dice: Dice): Disputed {
  if (dice.chance(RARE_PART)) {
    const own = diceOf(dice.early(numbers, 2));
    return { name: `${inventedWord(own)} ${own.pick(THINGS)}`, isDrug: false };
  }
  const name = frequent(byFrequency(vocabulary), dice);
  const row = vocabulary.treatments.find((one) => one.name === name);
  const others = row?.names.filter((other) => /^\p{L}/u.test(other)) ?? [];
  return {
    name: others.length > 0 && dice.chance(0.5) ? dice.early(others, 3) : name,
    isDrug: row?.kind === 'drug',
  };
}

const numbers = Array.from({ length: RARE }, (_, number) => number);
