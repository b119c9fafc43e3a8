/**
 * A team's busy minutes: `npm run bench -- load [minutes]`. Fifty people ask 500 questions a minute
 * of the real bot, a process of its own, through a Slack that fails at one call in twenty. Prints how
 * long acknowledgements and answers took, whether each question was answered exactly once, and the
 * bot's memory minute by minute.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readManifest, type SlackEmulator, startSlackEmulator } from 'slack-emulator';
import { team } from '../src/local-workspace.ts';

const people = 50;
const questionsAMinute = 500;
const channels = ['C0REVIEW', 'C0GENERAL'];
const treatments = ['baclofen', 'norco', 'zanaflex', 'neurontin', 'mobic', 'lidoderm', 'flexeril'];
const faults = ['rate_limited', 'server_error', 'dropped_request', 'dropped_response'] as const;
const faultShare = 0.05;
const patience = 60_000;

type Asked = { mark: string; channel: string; mention: boolean; at: number };

export async function benchLoad(minutes: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imr-load-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const local = await startSlackEmulator({
    port: 0,
    botUrl: `http://127.0.0.1:${port}/slack/events`,
    signingSecret: 'secret-of-the-load',
    botToken: 'xoxb-load',
    manifest: await readManifest('manifest.yml'),
    ...team,
    messagesKept: 100_000,
  });
  const names = populate(local);
  for (const fault of faults) local.workspace.faults.set(fault, { share: 0 });
  const bot = spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: 'xoxb-load',
      SLACK_SIGNING_SECRET: 'secret-of-the-load',
      SLACK_API_URL: local.apiUrl,
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  });
  try {
    await healthy(port);
    for (const fault of faults)
      local.workspace.faults.set(fault, { share: faultShare / faults.length });
    const asked: Asked[] = [];
    const memory: number[] = [];
    for (let minute = 0; minute < minutes; minute++) {
      asked.push(...(await oneMinute(local, names, minute)));
      memory.push(await residentMegabytes(bot));
    }
    for (const fault of faults) local.workspace.faults.set(fault, { share: 0 });
    await settled(local, asked);
    return report(local, asked, memory);
  } finally {
    bot.kill('SIGTERM');
    await local.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fifty people in the channels that the bot is in. */
function populate({ workspace }: SlackEmulator): string[] {
  const ids = Array.from({ length: people }, (_, n) => `U0LOAD${String(n).padStart(3, '0')}`);
  for (const id of ids) {
    workspace.people.set(id, { id, name: id, realName: id, title: 'asks', isBot: false });
    for (const channel of channels) workspace.channels.get(channel)?.members.add(id);
  }
  return ids;
}

/** Every tenth question is a mention, the others are commands; evenly over the minute. */
async function oneMinute(local: SlackEmulator, names: string[], minute: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  const pause = 60_000 / questionsAMinute;
  const began = Date.now();
  for (let n = 0; n < questionsAMinute; n++) {
    const mark = `mark${minute}x${n}x`;
    const channel = channels[n % channels.length] as string;
    const mention = n % 10 === 0;
    const person = names[n % names.length] as string;
    const text = `${mention ? '@imr' : '/imr precedent'} ${treatments[n % treatments.length]} ${mark}`;
    asked.push({ mark, channel, mention, at: Date.now() });
    void local.actions.say({ person, channel, text }).catch(() => undefined);
    await wait(Math.max(0, began + (n + 1) * pause - Date.now()));
  }
  return asked;
}

const repliesOf = (local: SlackEmulator) =>
  channels.flatMap((channel) => [...(local.workspace.messages.get(channel)?.values() ?? [])]);

/** Waits until every question has its two messages, or until patience ends. */
async function settled(local: SlackEmulator, asked: Asked[]): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    await local.quiet();
    const counts = answersByMark(local);
    if (asked.every(({ mark }) => (counts.get(mark)?.length ?? 0) >= 2)) return;
    await wait(500);
  }
}

function answersByMark(local: SlackEmulator): Map<string, { at: number }[]> {
  const found = new Map<string, { at: number }[]>();
  for (const { botId, text, ts } of repliesOf(local)) {
    if (botId === null) continue;
    const mark = /mark\d+x\d+x/.exec(text)?.[0];
    if (mark) found.set(mark, [...(found.get(mark) ?? []), { at: Number(ts) * 1_000 }]);
  }
  return found;
}

function report(local: SlackEmulator, asked: Asked[], memory: number[]): string {
  const answers = answersByMark(local);
  const counts = asked.map(({ mark }) => answers.get(mark)?.length ?? 0);
  const times = asked.flatMap(({ mark, at }) => {
    const last = answers.get(mark)?.at(-1);
    return last ? [last.at - at] : [];
  });
  const { traffic, faults: set } = local.workspace;
  const acknowledged = traffic.exchanges
    .filter(({ direction, what }) => direction === 'to app' && /command|mention/.test(what))
    .map(({ took = Number.NaN }) => took);
  const struck = faults.map((fault) => `${fault} ${set.struck[fault]}`).join(', ');
  return [
    `questions asked: ${asked.length}, faults: ${struck}`,
    `answered exactly once: ${counts.filter((n) => n === 2).length}; not whole: ${counts.filter((n) => n < 2).length}; doubled: ${counts.filter((n) => n > 2).length}`,
    `acknowledged (last ${acknowledged.length} requests): ${percentiles(acknowledged)}`,
    `answer complete in the thread: ${percentiles(times)}`,
    `memory of the bot after each minute, MB: ${memory.join(' ')}`,
  ].join('\n');
}

function percentiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`;
}

async function healthy(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(100);
  }
  throw new Error('the bot did not start within 30 s');
}

/** Resident memory as Linux counts it; 0 where there is no /proc. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
}
