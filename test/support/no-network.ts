import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
});

afterEach(() => {
  const unmet = nock.pendingMocks();
  nock.cleanAll();
  expect(unmet, 'calls that a test announced and nobody made').toEqual([]);
});
