import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
const programs = [
  'src/cli.ts',
  'src/library/letter-worker.ts',
  'src/precedents/stored/index-worker.ts',
];
let root: string;

/** A project as small as one can be, with this one's way of starting. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'imr-ready-'));
  await cp(join(project, 'bin'), join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    await symlink(join(project, 'node_modules', name), join(root, 'node_modules', name));
  await write('package.json', '{ "type": "module" }');
  for (const program of programs) await write(program, 'export {};');
  await write('src/words.txt', 'words beside it');
  await says('one');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function write(file: string, text: string) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
  // Neither size nor time gives a change away.
  await utimes(join(root, file), 1_000, 1_000);
}

const says = (word: string) =>
  write('src/main.ts', `const word: string = '${word}'; process.stdout.write(word);`);

const start = () => spawn(process.execPath, ['bin/bot.js'], { cwd: root });

async function said(child: ChildProcess) {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  await once(child, 'close');
  return said;
}

const kept = () => readdir(join(root, 'node_modules/.cache/imr'));

test('what is run is never older than its sources', async () => {
  expect((await said(start())).out).toBe('one');
  await says('two');
  expect((await said(start())).out).toBe('two');
  await says('one');
  expect((await said(start())).out).toBe('one');
  expect(await kept()).toHaveLength(2);
});

test('a module finds the files beside its source', async () => {
  await write(
    'src/main.ts',
    `import { readFileSync } from 'node:fs';
     process.stdout.write(readFileSync(new URL('words.txt', import.meta.url)));`,
  );
  expect((await said(start())).out).toBe('words beside it');
});

test('several started at once each run', async () => {
  const all = await Promise.all([start(), start(), start(), start()].map(said));
  expect(all.map(({ out }) => out)).toEqual(['one', 'one', 'one', 'one']);
  expect(await kept()).toHaveLength(1);
});

test('a thread runs what its process was started with', async () => {
  await write('thread.js', `import { run } from './bin/ready.js'; await run('src/cli.ts');`);
  await write('src/cli.ts', `process.stdout.write('old');`);
  await write(
    'src/main.ts',
    `import { writeFileSync } from 'node:fs';
     import { Worker } from 'node:worker_threads';
     writeFileSync(new URL('cli.ts', import.meta.url), "process.stdout.write('new');");
     new Worker(new URL('../thread.js', import.meta.url));`,
  );
  expect((await said(start())).out).toBe('old');
});

test('where nothing can be kept, the sources are run all the same', async () => {
  await write('node_modules/.cache', 'no folder');
  expect(await said(start())).toEqual({ out: 'one', err: '' });
});

test('a source that cannot be read is named, and nothing is kept of it', async () => {
  await write('src/main.ts', 'const word: = ;');
  const { out, err } = await said(start());
  expect(out).toBe('');
  expect(err).toMatch(/src\/main\.ts:1:12/);
  expect(await kept()).toEqual([]);
});

test('a few earlier ones are kept, no more', async () => {
  for (let time = 0; time < 7; time += 1) {
    await says(`time ${time}`);
    await said(start());
  }
  expect(await kept()).toHaveLength(5);
});
