import { createMiniSearch } from '../../src/precedents/minisearch.ts';
import { promisesOfSearchEngine } from './contract.ts';

promisesOfSearchEngine(createMiniSearch);
