import { setTimeout as wait } from 'node:timers/promises';
import { missingLibraries, packagesFor } from './libraries.mjs';
import { mustRun, run, SetupError } from './run.mjs';

/** @param {string} program */
export async function hasProgram(program) {
  return (await run('sh', ['-c', `command -v ${program}`])).code === 0;
}

/** @param {string[]} names */
async function firstKnown(names) {
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return names.at(-1) ?? '';
}

/**
 * @param {string} executable
 * @param {boolean} withDisplay a display of our own is needed
 */
async function missingPackages(executable, withDisplay) {
  const libraries = await missingLibraries(executable);
  const unknown = libraries.filter((library) => packagesFor(library).length === 0);
  if (unknown.length > 0) {
    throw new SetupError(`Electron needs ${unknown.join(', ')}: install the packages that hold them.`);
  }
  /** @type {string[][]} */
  const wanted = libraries.map(packagesFor);
  if (withDisplay && !(await hasProgram('Xvfb'))) wanted.push(['xvfb']);
  return wanted;
}

/** @param {string[]} packages */
const aptLine = (packages) => `apt-get install --no-install-recommends ${packages.join(' ')}`;

/**
 * Mirrors fail now and then; three attempts.
 * @param {string[]} args
 */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await mustRun('apt-get', args, { env });
    } catch (error) {
      if (attempt === 3) throw error;
      console.log(`apt-get ${args[0]} did not get through, once more in ${attempt * 5} s …`);
      await wait(attempt * 5_000);
    }
  }
}

/**
 * Makes sure that Electron finds its shared libraries, and Xvfb is there when it is needed. Installs what
 * is missing when it may; otherwise stops with the one line to type.
 * @param {string} executable
 * @param {{ withDisplay: boolean }} needs
 */
export async function prepareSystem(executable, needs) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(executable, needs.withDisplay);
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && (await hasProgram('apt-get'));
  // Without fresh lists apt knows no candidates, and the names could not be told apart.
  if (canInstall) await aptGet(['update', '--quiet']);
  const packages = [...new Set(await Promise.all(missing.map(firstKnown)))];
  if (!canInstall) {
    throw new SetupError(
      `Some system packages are missing. Install them, then start again:\n  sudo ${aptLine(packages)}`,
    );
  }
  console.log(`Installing Debian packages: ${packages.join(' ')} …`);
  await aptGet(['install', '--yes', '--quiet', '--no-install-recommends', ...packages]);
  const left = await missingPackages(executable, needs.withDisplay);
  if (left.length > 0) {
    throw new SetupError(`Still missing after the installation: ${left.flat().join(', ')}.`);
  }
}
