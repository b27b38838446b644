// Runs the tests: `npm test` for all, `npm test -- src/features/areas` for some, `npm test -- --only-database` for those that speak to
// the database of the tests, the others being the same on any. TEST_DATABASE_URL names a PostgreSQL to use in place of the embedded one.
// Browser journeys run when a Chromium is found, and say so when not.
import './setup.js';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const onlyDatabase = process.argv.includes('--only-database');
const options = process.argv.slice(2).filter((one) => one.startsWith('--') && one !== '--only-database');
const files = (wanted.length ? wanted.map((path) => resolve(path)) : [join(root, 'src'), join(root, 'test')])
  .flatMap(testsIn)
  .filter((file) => !onlyDatabase || reaches(file, join(root, 'test', 'database.ts')));

if (!wanted.length) {
  step('Checking style', 'lint');
  step('Checking types', 'types');
}
process.stdout.write('Bundling …\n');
// Only now: what it needs may have been installed above.
const { bundle } = await import('./bundle.js');
const outdir = join('dist', 'tests');
const starter = join('test', 'server.ts');
await bundle({
  entryPoints: [...files.map((file) => relative(root, file)), starter],
  outbase: '.',
  outdir,
});
const { startTestServer } = await import(pathToFileURL(join(root, bundled(starter))).href);
const server = process.env.TEST_DATABASE_URL ? null : await startTestServer();

const reporters = options.some((option) => option.startsWith('--test-reporter'))
  ? []
  : ['spec', pathToFileURL(join(root, 'bin', 'slowest-tests.js')).href].flatMap((reporter) => [
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
    ]);

const child = spawn(
  process.execPath,
  [
    '--enable-source-maps',
    '--test',
    '--test-concurrency=2',
    // What hangs fails by its name, long after the slowest file has ended on a busy machine.
    '--test-timeout=900000',
    ...reporters,
    ...options,
    ...files.map((file) => bundled(relative(root, file))),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? server.url },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', async (code) => {
  await server?.stop();
  process.exit(code ?? 1);
});

function bundled(file) {
  return join(outdir, file).replace(/\.tsx?$/, '.js');
}

/** Whether a file imports another, however many steps away. */
function reaches(file, other, seen = new Set()) {
  if (file === other) return true;
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const imports = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
  return imports.some(([, path]) => reaches(resolve(dirname(file), path), other, seen));
}

function testsIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inner = join(path, name);
      return statSync(inner).isDirectory() ? testsIn(inner) : /\.test\.tsx?$/.test(name) ? [inner] : [];
    });
}

function step(what, script) {
  process.stdout.write(`${what} …\n`);
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['run', '--silent', script], options);
  if (status !== 0) process.exit(status ?? 1);
}
