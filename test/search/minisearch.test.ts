import { createMiniSearch } from '../../src/precedents/minisearch.ts';
import { promisesOfPrecedentSearch } from './contract.ts';

promisesOfPrecedentSearch(createMiniSearch);
