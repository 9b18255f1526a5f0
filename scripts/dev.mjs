import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mustHaveDisplay } from './setup/display.mjs';
import { inRoot, root, runtimeFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { main, run, SetupError } from './setup/run.mjs';
import { createStage } from './setup/stage.mjs';
import { readStamp, writeStamp } from './setup/stamp.mjs';
import { canUnprivilegedRun, giveFolder, isRoot } from './setup/unprivileged.mjs';

/** A folder that names the development build as its app: out/ stays what `npm start` and the tests use. */
async function devApp() {
  const folder = join(runtimeFolder, 'dev-app');
  // The app lists its own pages when it starts; here they come from the dev server instead.
  await mkdir(inRoot('out-dev', 'renderer'), { recursive: true });
  const about = await readStamp(inRoot('package.json'));
  await writeStamp(join(folder, 'package.json'), { ...about, main: '../../out-dev/main/index.cjs' });
  return folder;
}

await main(async () => {
  mustHaveDisplay('npm run dev');
  const runtime = await prepare({ withDisplay: false });
  if (isRoot() && !(await canUnprivilegedRun(root))) {
    throw new SetupError('As root, npm run dev needs a checkout that other users may read.');
  }
  const data = process.env['PLASMACHART_USER_DATA'] ?? join(runtimeFolder, 'dev-data');
  const stage = await createStage(runtime);
  try {
    if (isRoot()) await giveFolder(data);
    const { NO_SANDBOX: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      ELECTRON_EXEC_PATH: stage.command,
      ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
      ELECTRON_ENTRY: await devApp(),
      PLASMACHART_USER_DATA: data,
      PLASMACHART_RUNTIME_LABEL: runtime.label,
    };
    const cli = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    return (await run(process.execPath, [cli, 'dev', '--watch'], { env, stream: true })).code;
  } finally {
    await stage.remove();
  }
});
