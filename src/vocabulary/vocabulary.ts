export { treatmentsInDispute } from './in-dispute.ts';
export { loadVocabulary, type Vocabulary } from './load-vocabulary.ts';
export { treatmentsNamed } from './named.ts';
