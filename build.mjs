/**
 * Bundles the sources, so that Node runs them without a compiler.
 *
 *   node build.mjs                  the product, into dist
 *   node build.mjs bench            what the benchmarks start, into bench/dist
 *   node build.mjs --start main …   the product, then runs dist/main.js with the other arguments
 *
 * Each start builds, so that it never runs older sources. Without esbuild, as after
 * `npm ci --omit=dev`, it runs what is in dist.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const readWorker = 'src/library/read-worker.ts';
const targets = {
  product: {
    outdir: join(root, 'dist'),
    entryPoints: ['src/main.ts', 'src/cli.ts', readWorker, 'src/state/lmdb-rows.js'],
  },
  bench: {
    outdir: join(root, 'bench/dist'),
    entryPoints: ['bench/measure-engine.ts', readWorker],
  },
};

/** The files of a build, `{ path, contents }` each, in the order in which they are to be written. */
async function bundle(esbuild, { outdir, entryPoints }) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    define: { PARSER_VERSION: JSON.stringify(await parserVersion(esbuild)) },
    plugins: [bundledPackages, emulatorPage(outdir)],
    write: false,
    logLevel: 'error',
  });
  await esbuild.stop();
  // An entry names the other files, so these have to be there before it.
  const entries = new Set(entryPoints.map(nameOf));
  const isEntry = ({ path }) => entries.has(nameOf(path));
  return [
    ...dataFiles(outdir),
    ...outputFiles.filter((file) => !isEntry(file)),
    ...outputFiles.filter(isEntry),
  ];
}

const nameOf = (path) => basename(path).replace(/\..*$/, '');

/** The hash of the sources that decide how a letter is read, by the function of the sources. */
async function parserVersion({ transform }) {
  const source = readFileSync(join(root, 'src/library/parser-version.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts' });
  const { hashOfSources } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return hashOfSources(join(root, 'src'));
}

/**
 * Two packages are bundled with the sources: zod, whose many modules load faster as one, and the
 * emulator, which is TypeScript. What is not installed fails when it is imported.
 */
const bundledPackages = {
  name: 'bundled-packages',
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

/** The emulator reads its page from beside its source, bundled too. */
const emulatorPage = (outdir) => ({
  name: 'emulator-page',
  setup({ onLoad }) {
    onLoad({ filter: /slack-emulator[\\/]src[\\/]server[\\/]assets\.ts$/ }, ({ path }) => {
      const source = relative(outdir, path).replaceAll('\\', '/');
      return {
        contents: readFileSync(path, 'utf8').replaceAll(
          'import.meta.url',
          `new URL('${source}', import.meta.url)`,
        ),
        loader: 'ts',
      };
    });
  },
});

/** Tables that modules read from beside them: all outputs are in one folder, so are these. */
function dataFiles(outdir) {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((file) =>
    /\.(tsv|txt)$/.test(file),
  );
  const names = files.map((file) => basename(file));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`Two files in src are called ${twice}: rename one of them.`);
  return files.map((file) => ({
    path: join(outdir, basename(file)),
    contents: readFileSync(join(root, 'src', file)),
  }));
}

/** Writes what changed, each file whole: others may run or build at the same time. */
function write(files) {
  for (const { path, contents } of files) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}.tmp`;
    writeFileSync(aside, contents);
    renameSync(aside, path);
  }
}

/** Removes what earlier builds wrote, except what another process is just writing. */
function removeOthers(outdir, files) {
  const written = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync(outdir))
    if (!written.has(name) && !name.endsWith('.tmp'))
      rmSync(join(outdir, name), { recursive: true });
}

const isStart = process.argv[2] === '--start';
// What is started finds only its own arguments.
const program = isStart ? `${process.argv.splice(2, 2)[1]}.js` : '';
const target = targets[(!isStart && process.argv[2]) || 'product'];
const esbuild = await import('esbuild').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
});
if (esbuild) {
  // esbuild has printed what is wrong and where.
  const files = await bundle(esbuild, target).catch((error) => {
    if (!error.errors) throw error;
    process.exit(1);
  });
  write(files);
  if (!isStart) removeOthers(target.outdir, files);
} else if (!isStart || !existsSync(join(target.outdir, program))) {
  process.stderr.write(
    'dist cannot be built because esbuild is not installed: run npm ci, or copy dist from where it was built.\n',
  );
  process.exit(1);
}
if (isStart) await import(pathToFileURL(join(target.outdir, program)).href);
