// Run by `npm run check`: CSS that Chromium 114 does not know and Lightning CSS does not translate. It would
// be dropped without a word on the oldest runtime.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { listFiles } from '../setup/hash.mjs';
import { inRoot, root } from '../setup/paths.mjs';
import { main } from '../setup/run.mjs';

const missing = [
  /@scope\b/,
  /@starting-style\b/,
  /\bsubgrid\b/,
  /\bfield-sizing\s*:/,
  /\btext-wrap(-style)?\s*:\s*pretty\b/,
  /\ballow-discrete\b/,
  /\banchor-name\s*:|\bposition-anchor\s*:/,
  /:user-(in)?valid\b/,
  /:state\(/,
  /\binterpolate-size\s*:/,
  /\bround\(/,
];

await main(async () => {
  const sheets = (await listFiles(inRoot('renderer'))).filter((file) => file.endsWith('.css'));
  let found = 0;
  for (const file of sheets) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      const feature = missing.map((pattern) => pattern.exec(line)?.[0]).find((match) => match !== undefined);
      if (feature === undefined) continue;
      found += 1;
      console.log(`${relative(root, file)}:${index + 1}: Chromium 114 has no ${feature.trim()}`);
    }
  }
  console.log(`${sheets.length} style sheets, ${found} features too new`);
  return sheets.length > 0 && found === 0 ? 0 : 1;
});
