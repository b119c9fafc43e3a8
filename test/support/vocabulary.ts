import { vocabularyOf } from '../../src/vocabulary/load-vocabulary.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary-index.ts';

const row = (kind: 'drug' | 'treatment', ofClass: string, name: string, ...names: string[]) => ({
  line: 0,
  kind,
  class: ofClass,
  form: '',
  name,
  names,
});
const part = (name: string, within = '') => ({ line: 0, name, within, names: [] });

/** A vocabulary of a few treatments, so that tests of the search do not hang on the real table. */
export const smallVocabulary: Vocabulary = vocabularyOf({
  treatments: [
    row('drug', 'muscle relaxant', 'baclofen', 'Lioresal'),
    row('drug', 'muscle relaxant', 'cyclobenzaprine', 'Flexeril'),
    row('drug', 'muscle relaxant', 'orphenadrine', 'Norflex'),
    row('drug', 'opioid', 'hydrocodone/acetaminophen', 'Norco'),
    row('drug', 'NSAID', 'meloxicam', 'Mobic'),
    row('treatment', 'imaging', 'MRI'),
  ],
  classes: ['muscle relaxant', 'opioid', 'NSAID', 'imaging'].map((one) => ({
    line: 0,
    class: one,
    within: '',
    names: [],
    also: [],
  })),
  regions: [part('spine'), part('lumbar spine', 'spine'), part('shoulder'), part('knee')],
  forms: [part('topical'), part('patch', 'topical'), part('oral')],
  collisions: [],
});
