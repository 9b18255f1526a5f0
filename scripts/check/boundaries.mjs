// Run by `npm run check`: the import rules of test/rules over this checkout.
import { cruiseFolder } from '../../test/rules/cruise.mjs';
import { main } from '../setup/run.mjs';
import { root } from '../setup/paths.mjs';

await main(async () => {
  const { modules, breaches } = await cruiseFolder(root);
  for (const { rule, from, to, comment } of breaches) console.log(`${from} → ${to}\n    ${rule}: ${comment}`);
  if (modules === 0) console.log('No file was read, so nothing was checked.');
  else console.log(`${modules} files, ${breaches.length} forbidden imports`);
  return modules > 0 && breaches.length === 0 ? 0 : 1;
});
