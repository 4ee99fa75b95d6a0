/** Builds pages (Next) and the server (a bundle, and one for its reading thread; packages outside). Plain JavaScript; `ensureBuilt` does it only when a source is newer than the build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const nextFolder = join(root, process.env.NEXT_DIST ?? '.next');
const stamp = join(nextFolder, 'built-from');
export const bundle = join(root, 'dist', 'server.mjs');

const sourceFolders = ['app', 'client', 'components', 'negotiation', 'server', 'treaty', 'words'];
const sourceFiles = ['package-lock.json', 'package.json', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'scripts/build.mjs'];

/** One number for all that the build is made of. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const all = [...files, ...sourceFiles.map((name) => join(root, name))].sort((a, b) => (a < b ? -1 : 1));
  for (const file of all) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function run(what, command, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  console.error(`${what} could not be built.`);
  process.exit(status ?? 1);
}

async function bundleServer() {
  const { build: esbuild } = await import('esbuild'); // only here: it may just have been installed
  await esbuild({
    absWorkingDir: root,
    // the reading thread is a program of its own, and is looked for beside the server's
    entryPoints: [
      { in: 'server/main.ts', out: 'server' },
      { in: 'server/reading/worker.ts', out: 'server.reader' },
    ],
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function build(of) {
  console.log('Building (once; again when the sources change) …');
  rmSync(stamp, { force: true });
  // types of routes that are no more would fail a later build
  for (const stale of ['types', join('dev', 'types')]) rmSync(join(nextFolder, stale), { recursive: true, force: true });
  run('The pages', 'next/dist/bin/next', ['build']);
  await bundleServer();
  mkdirSync(nextFolder, { recursive: true });
  writeFileSync(stamp, of);
}

/** Builds when there is no build, or one of other sources. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await build(wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(fingerprint());
