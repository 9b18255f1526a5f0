// Run by `npm run check`: a file that answers two questions is to be split.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { listFiles } from '../setup/hash.mjs';
import { inRoot, root } from '../setup/paths.mjs';
import { main } from '../setup/run.mjs';

const longest = 300;
const medianLimit = 90;

await main(async () => {
  const folders = ['shared', 'electron', 'renderer', 'test', 'scripts'].map((name) => inRoot(name));
  const files = (await Promise.all(folders.map(listFiles))).flat();
  const sources = files.filter((file) => /\.(tsx?|mjs|cjs|css)$/.test(file));
  const sizes = await Promise.all(
    sources.map(async (file) => {
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').length;
      return { file: relative(root, file), lines };
    }),
  );
  sizes.sort((one, other) => other.lines - one.lines);
  const tooLong = sizes.filter(({ lines }) => lines > longest);
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
  for (const { file, lines } of tooLong) console.log(`${file}: ${lines} lines; at most ${longest}`);
  console.log(`${sizes.length} files, median ${median} lines, longest ${sizes[0]?.lines ?? 0}`);
  if (median >= medianLimit) console.log(`The median has to stay under ${medianLimit}.`);
  return tooLong.length > 0 || median >= medianLimit ? 1 : 0;
});
