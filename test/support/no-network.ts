import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';

/** Calls that no test announced. Code that survives a refused call would hide them. */
const unannounced: string[] = [];

// nock hands over the request and its options, or the options alone.
nock.emitter.on('no match', (...given: { host?: string; path?: string }[]) => {
  const { host = '', path = '' } = given[1] ?? given[0] ?? {};
  if (!host.startsWith('127.0.0.1')) unannounced.push(host + path);
});

beforeEach(() => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
});

afterEach(() => {
  const unmet = nock.pendingMocks();
  nock.cleanAll();
  expect(unannounced.splice(0), 'calls that a test did not announce').toEqual([]);
  expect(unmet, 'calls that a test announced and nobody made').toEqual([]);
});
