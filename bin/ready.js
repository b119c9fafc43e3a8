import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What Node is started with: two programs and two kinds of threads. */
const PROGRAMS = [
  'src/main.ts',
  'src/cli.ts',
  'src/library/letter-worker.ts',
  'src/precedents/stored/index-worker.ts',
];
/** A process may still run on an earlier one. */
const KEPT = 5;
const FOLDER = 'imr-made-ready';

/**
 * Runs a program of TypeScript, without a build step. Module by module most of the time until the
 * first answer would go into loading: so all that is ours is put together (esbuild) and kept in
 * `node_modules/.cache`, by a hash of every source, so that it is never older than they are.
 * Threads run what their process runs. Where nothing can be kept, tsx reads the sources.
 * `program` is its path from the root of the project.
 */
export async function run(program) {
  const made = getEnvironmentData(FOLDER) ?? (await madeReady(program));
  setEnvironmentData(FOLDER, made);
  if (made) return import(pathToFileURL(join(made, program.replace(/\.ts$/, '.js'))).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(new URL(`../${program}`, import.meta.url).href);
}

/** The folder of what is made of the sources as they are now; '' where it cannot be written. */
async function madeReady(program) {
  // What is not of the product itself stands, with its packages, in a folder of its own.
  const home = program.startsWith('src/') ? '' : dirname(program);
  const cache = join(root, home, 'node_modules/.cache/imr');
  const sources = [
    ...sourcesIn('src'),
    ...sourcesIn('packages/slack-emulator/src'),
    ...(home ? sourcesIn(home) : []),
    'package.json',
  ];
  const made = join(cache, hashOf(sources, home && program));
  if (existsSync(made)) return made;
  const making = `${made}.${process.pid}.${threadId}`;
  try {
    mkdirSync(making, { recursive: true });
  } catch {
    return '';
  }
  try {
    await build(home ? [...PROGRAMS, program] : PROGRAMS, making);
    renameSync(making, made);
    removeOld(cache);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!existsSync(made)) throw error;
  }
  return made;
}

function sourcesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(path);
    return /\.[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

function hashOf(files, program) {
  const hash = createHash('sha1')
    .update(root)
    .update(program)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

async function build(entryPoints, outdir) {
  const { build, stop } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    plugins: [whereItStands, withPackages],
    logLevel: 'silent',
  });
  await stop();
}

/** A module finds the files beside it by its own address, so it keeps that of its source. */
const whereItStands = {
  name: 'where-it-stands',
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]sx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: /\w+$/.exec(path)[0],
    }));
  },
};

/**
 * Two packages are put together with the sources: zod, whose ninety modules load faster as one, and
 * the emulator, which is TypeScript and not there in a production install.
 */
const withPackages = {
  name: 'with-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^(zod|slack-emulator)$/ }, ({ path }) => {
      try {
        return { path: fileURLToPath(import.meta.resolve(path)) };
      } catch {
        return { external: true };
      }
    });
  },
};

function removeOld(cache) {
  const ages = readdirSync(cache).map((name) => {
    const path = join(cache, name);
    return { path, age: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { path } of ages.sort((a, b) => b.age - a.age).slice(KEPT))
    rmSync(path, { recursive: true, force: true });
}
