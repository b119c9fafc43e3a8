import { App } from '@slack/bolt';
import { pino } from 'pino';
import { readManifest } from 'slack-emulator';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerEach } from '../../src/commands/answer-each.ts';
import { answer } from '../../src/commands/index.ts';
import { similarDecisions } from '../../src/commands/similar.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { homeView } from '../../src/slack/blocks/home.ts';
import { rationaleModal } from '../../src/slack/blocks/rationale.ts';
import { searchFormView } from '../../src/slack/blocks/search-form.ts';
import { settingsMessage } from '../../src/slack/blocks/settings.ts';
import { shortAnswers } from '../../src/slack/blocks/short-answer.ts';
import { type Bot, createBot } from '../../src/slack/bot.ts';
import { replyOf } from '../../src/slack/reply.ts';
import { everywhere, libraryOf, unlimited } from '../support/bot.ts';

type Piece = Record<string, unknown>;
type Pattern = string | RegExp;

const kinds = ['command', 'event', 'action', 'options', 'shortcut', 'view', 'function'] as const;
const registered = {} as Record<(typeof kinds)[number], Pattern[]>;
let rendered: { actions: Set<string>; options: Set<string>; views: Set<string> };
let manifest: Awaited<ReturnType<typeof readManifest>>;

beforeAll(async () => {
  for (const kind of kinds) {
    const spy = vi.spyOn(App.prototype, kind as 'action');
    registered[kind] = spy.mock.calls as never;
  }
  const library = await libraryOf('test/fixtures/letters');
  createSlackApp({
    connection: { kind: 'http', botToken: 'xoxb-test', signingSecret: 'secret-of-tests' },
    bot: botOver(library),
    access: everywhere,
    rateLimits: unlimited,
  });
  for (const kind of kinds)
    registered[kind] = (registered[kind] as unknown as [unknown][]).map(([named]) =>
      patternOf(named),
    );
  vi.restoreAllMocks();
  manifest = await readManifest('manifest.yml');
  rendered = idsOf(await everythingRendered(library));
});
afterAll(() => vi.restoreAllMocks());

/** Only its names are asked for; nothing of it is run. */
const botOver = (library: Bot['library']): Bot =>
  createBot({
    library,
    state: { installations: {} } as Bot['state'],
    readiness: () => 'ready',
    clock: { now: Date.now, wait: async () => undefined },
    log: pino({ level: 'silent' }),
    metrics: { answered: () => undefined, acknowledged: () => undefined, failed: () => undefined },
  });

/** `app.shortcut({ callback_id })`, `app.action('save')`, `app.action(/^list:/)`. */
const patternOf = (named: unknown): Pattern =>
  typeof named === 'string' || named instanceof RegExp
    ? named
    : ((named as { callback_id?: Pattern; action_id?: Pattern }).callback_id ??
      ((named as { action_id: Pattern }).action_id as Pattern));

const matches = (pattern: Pattern, id: string) =>
  typeof pattern === 'string' ? pattern === id : pattern.test(id);

/** Every kind of message and view, each in the forms that have all of its buttons. */
async function everythingRendered(library: Bot['library']): Promise<unknown[]> {
  const middle = { offset: 5, limit: 1, sort: 'newest' as const };
  const asked = (text: string, position = { ...middle, sort: 'relevance' as const }) =>
    answer(text, library, { position });
  const answers = [
    await asked('precedent MRI'),
    await answer('precedent MRI outcome:upheld', library, { position: { ...middle, offset: 1 } }),
    await asked('precedent ozempic'),
    await asked('outcomes MRI'),
    await asked('case CM99-0000009'),
    await asked('case CM99'),
    await asked('case CM99-9999999'),
    await asked('help'),
    await asked('precedent nosuch:filter'),
    await similarDecisions('CM99-0000009', 1, library),
  ];
  const found = await library.search.findCase('CM99-0000009');
  if (found.kind !== 'found') throw new Error('the invented letter is gone');
  const [decision] = found.determination.decisions;
  if (!decision) throw new Error('the invented letter has no items');
  const long = { ...decision, rationale: 'word '.repeat(6_000) };
  return [
    answers.map((one) => replyOf(one, 'U0LOCALANA')),
    shortAnswers(await answerEach(['MRI', 'baclofen'], library)),
    rationaleModal({ determination: found.determination, decision: long }, 1),
    searchFormView({ specialty: ['Orthopedics'] }, undefined),
    settingsMessage('private'),
    homeView({
      corpus: await library.search.figures(),
      newest: [found.determination],
      saved: [{ text: 'MRI', saved: '2026-11-01' }],
      recent: ['MRI'],
    }),
  ];
}

/** The ids in everything that is shown. An input's id is read with its form, not listened to. */
function idsOf(shown: unknown) {
  const actions = new Set<string>();
  const options = new Set<string>();
  const views = new Set<string>();
  const collect = (value: unknown, input = false): void => {
    if (typeof value !== 'object' || value === null) return;
    const { action_id: id, callback_id: view, type, submit } = value as Piece;
    if (typeof id === 'string' && !input) actions.add(id);
    if (typeof id === 'string' && type === 'external_select') options.add(id);
    if (typeof view === 'string' && submit) views.add(view);
    const inside = Array.isArray(value) ? value : Object.values(value);
    for (const part of inside) collect(part, input || type === 'input');
  };
  collect(shown);
  return { actions, options, views };
}

const unheard = (ids: Iterable<string>, patterns: Pattern[]) =>
  [...ids].filter((id) => !patterns.some((pattern) => matches(pattern, id)));
const unused = (patterns: Pattern[], ids: Iterable<string>) =>
  patterns.filter((pattern) => ![...ids].some((id) => matches(pattern, id))).map(String);

describe('every id that is shown has a listener, and the other way round', () => {
  test.each([
    ['action', () => rendered.actions],
    ['options', () => rendered.options],
    ['view', () => rendered.views],
  ] as const)('%s', (kind, ids) => {
    expect(ids().size).toBeGreaterThan(0);
    expect(unheard(ids(), registered[kind])).toEqual([]);
    expect(unused(registered[kind], ids())).toEqual([]);
  });
});

describe('everything that the manifest declares has a listener, and the other way round', () => {
  const events = () =>
    manifest.events
      .filter((name) => name !== 'function_executed')
      .map((name) => (name.startsWith('message.') ? 'message' : name));

  test.each([
    ['command', () => manifest.commands.map(({ command }) => command)],
    ['shortcut', () => manifest.shortcuts.map(({ callbackId }) => callbackId)],
    ['function', () => manifest.functions.map(({ callbackId }) => callbackId)],
    ['event', events],
  ] as const)('%s', (kind, names) => {
    expect(names().length).toBeGreaterThan(0);
    expect(unheard(names(), registered[kind])).toEqual([]);
    expect(unused(registered[kind], names())).toEqual([]);
  });

  test('steps of workflows come as the event function_executed', () => {
    expect(manifest.events.includes('function_executed')).toBe(manifest.functions.length > 0);
  });
});
