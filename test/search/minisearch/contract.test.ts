import { emptyEngine } from '../../support/engine.ts';
import { promisesOfSearchEngine } from '../contract.ts';

promisesOfSearchEngine(emptyEngine);
