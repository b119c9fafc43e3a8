import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
let root: string;

/** A project as small as one can be, with this one's build. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'imr-build-'));
  await cp(join(project, 'build.mjs'), join(root, 'build.mjs'));
  await mkdir(join(root, 'node_modules'));
  await install('esbuild');
  await write('package.json', '{ "type": "module" }');
  for (const entry of ['src/cli.ts', 'src/library/read-worker.ts', 'src/state/lmdb-rows.js'])
    await write(entry, 'export {};');
  await write('src/library/parser-version.ts', "export const hashOfSources = () => 'a hash';");
  await says('one');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const install = (name: string) =>
  symlink(join(project, 'node_modules', name), join(root, 'node_modules', name));

async function write(file: string, text: string) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
  // Neither size nor time gives a change away.
  await utimes(join(root, file), 1_000, 1_000);
}

const says = (word: string) =>
  write('src/main.ts', `const word: string = '${word}'; process.stdout.write(word);`);

const run = (...args: string[]) => said(spawn(process.execPath, args, { cwd: root }));
const start = (...args: string[]) => run('build.mjs', '--start', 'main', ...args);
const build = () => run('build.mjs');

async function said(child: ChildProcess) {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** When each file of `dist` was written. */
async function written() {
  const names = await readdir(join(root, 'dist'));
  const times = names.map(async (name) => (await stat(join(root, 'dist', name))).mtimeMs);
  return Object.fromEntries((await Promise.all(times)).map((time, at) => [names[at], time]));
}

test('a start runs the sources as they are now', async () => {
  expect((await start()).out).toBe('one');
  await says('two');
  expect((await start()).out).toBe('two');
  await says('one');
  expect((await start()).out).toBe('one');
});

test('a start passes its other arguments on, and the exit code back', async () => {
  await write(
    'src/main.ts',
    'process.stdout.write(process.argv.slice(2).join()); process.exitCode = 3;',
  );
  expect(await start('case', '--json')).toEqual({ code: 3, out: 'case,--json', err: '' });
});

test('where nothing changed, nothing is written', async () => {
  await build();
  const before = await written();
  await start();
  await build();
  expect(await written()).toEqual(before);
});

test('several started at once each run, on what changed too', async () => {
  for (const word of ['one', 'two']) {
    await says(word);
    const all = await Promise.all([start(), start(), start(), start()]);
    expect(all).toEqual(Array(4).fill({ code: 0, out: word, err: '' }));
  }
  expect(Object.keys(await written()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a source that cannot be read is named with line and column, and what was built stays', async () => {
  await build();
  const before = await written();
  await write('src/main.ts', 'const word: = ;');
  for (const failed of [await start(), await build()]) {
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/src\/main\.ts:1:12/);
    expect(failed.err).not.toContain('build.mjs');
  }
  expect(await written()).toEqual(before);
});

test('a module finds the tables beside its source', async () => {
  await write('src/vocabulary/words.tsv', 'words beside it');
  await write(
    'src/vocabulary/words.ts',
    `import { readFileSync } from 'node:fs';
     export const words = readFileSync(new URL('words.tsv', import.meta.url), 'utf8');`,
  );
  const source = `import { words } from './vocabulary/words.ts'; process.stdout.write(words);`;
  await write('src/main.ts', source);
  await write('src/cli.ts', source);
  expect((await start()).out).toBe('words beside it');
  await write('src/vocabulary/words.tsv', 'words after edit');
  expect((await start()).out).toBe('words after edit');
});

test('two tables of one name are refused', async () => {
  await write('src/vocabulary/words.tsv', '');
  await write('src/analysis/words.tsv', '');
  expect((await build()).err).toContain('Two files in src are called words.tsv');
});

test('the build tells what version the parser is of', async () => {
  await write(
    'src/main.ts',
    'declare const PARSER_VERSION: string; process.stdout.write(PARSER_VERSION);',
  );
  expect((await start()).out).toBe('a hash');
});

test('a build removes what it no longer makes; a start leaves it to those that run', async () => {
  await build();
  await write('dist/chunk-OLD.js', '');
  await start();
  expect(await written()).toHaveProperty(['chunk-OLD.js']);
  await build();
  expect(await written()).not.toHaveProperty(['chunk-OLD.js']);
});

test('a package that is not installed fails only when it is imported', async () => {
  await write(
    'src/main.ts',
    `import('slack-emulator').catch(({ code }) => process.stdout.write(code));`,
  );
  expect((await start()).out).toBe('ERR_MODULE_NOT_FOUND');
});

test('an error is told by its source', async () => {
  await write('src/main.ts', `type Long = string;\n\nthrow new Error('as it must');`);
  const { err } = await run('--enable-source-maps', 'build.mjs', '--start', 'main');
  expect(err).toMatch(/src\/main\.ts:3:7/);
});

test('without esbuild a start runs what was built before', async () => {
  await build();
  await rm(join(root, 'node_modules/esbuild'));
  await says('two');
  expect(await start()).toEqual({ code: 0, out: 'one', err: '' });
});

test('without esbuild and without a build, it is said in one sentence what to do', async () => {
  await rm(join(root, 'node_modules/esbuild'));
  for (const failed of [await start(), await build()])
    expect(failed).toEqual({
      code: 1,
      out: '',
      err: 'dist cannot be built because esbuild is not installed: run npm ci, or copy dist from where it was built.\n',
    });
});

test('what npm starts is what is tested here', async () => {
  const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  expect(scripts).toMatchObject({
    build: 'node build.mjs',
    start: 'node --enable-source-maps build.mjs --start main',
    imr: 'node build.mjs --start cli',
  });
});
