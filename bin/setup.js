// Makes a fresh clone ready, and a changed one up to date. `npm start` and `npm test` begin with it themselves: npm leaves out `prestart`
// where it is told to run no scripts of packages.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

refuseOldNode();
if (!isInstalled()) {
  refuseLink();
  run('Installing what the project needs', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
if (newest(['src', 'client', 'bin', 'package-lock.json', 'tsconfig.json']) > changed(at('dist', '.built'))) {
  run('Building', process.execPath, [at('bin', 'build.js')]);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Lokale Relance needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** Whether the packages that npm says it installed are those of the lock file; when they were written says nothing. */
function isInstalled() {
  const wanted = packagesIn(at('package-lock.json'));
  const present = packagesIn(at('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version,
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Installing through a link would empty the folder of someone else. */
function refuseLink() {
  if (!lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  process.stderr.write(
    'node_modules is a link to a folder that lacks packages of package-lock.json. Install there, or remove the link.\n',
  );
  process.exit(1);
}

/** The moment of the last change in these files and folders. */
function newest(paths) {
  return Math.max(...paths.map((path) => newestIn(at(path))));
}

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function run(what, command, args) {
  process.stderr.write(`${what} …\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
