export { loadVocabulary } from './load-vocabulary.ts';
export { treatmentsInDispute } from './treatments-in-heading.ts';
export { treatmentsNamed } from './treatments-in-text.ts';
export type { Vocabulary } from './vocabulary-index.ts';
