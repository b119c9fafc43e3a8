export { treatmentsInDispute } from './in-dispute.ts';
export type { Vocabulary } from './indexes.ts';
export { loadVocabulary } from './load-vocabulary.ts';
export { treatmentsNamed } from './named.ts';
