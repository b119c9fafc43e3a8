import { findings } from './findings.ts';
import type { Ground } from './ground.ts';
import { guideline } from './guideline.ts';
import { overturned } from './overturned.ts';
import { priorCare } from './prior-care.ts';
import { request } from './request.ts';
import { response } from './response.ts';

/** Every ground that is recognised. A new reason for decisions is one entry in one of these. */
export const grounds: Ground[] = [
  ...response,
  ...findings,
  ...priorCare,
  ...request,
  ...guideline,
  ...overturned,
];
