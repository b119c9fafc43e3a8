export { treatmentsInDispute } from './in-dispute.ts';
export { loadVocabulary, type Vocabulary } from './load-vocabulary.ts';
export { type TreatmentNamed, treatmentsNamed } from './named.ts';
