import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headSchema, storeStateSchema } from '@shared/ipc/wire';
import { ok } from '@shared/kernel/result';
import { nodeDisk } from '@main/files/nodeDisk';
import { journalOptions, openedJournal } from './openedJournal';
import { sealedChange } from './sealedChange';

/**
 * A process that appends until it is killed. Arguments: folder, number of the first change. Beside the journal stand
 * `store.json` (the store's state to reconcile with) and `anchor.json`. Each acknowledgement is one line on stdout.
 */
async function work(root: string, first: number): Promise<void> {
  const anchorFile = join(root, 'anchor.json');
  const anchor = existsSync(anchorFile)
    ? headSchema.parse(JSON.parse(readFileSync(anchorFile, 'utf8')))
    : undefined;
  const options = {
    ...journalOptions(nodeDisk, anchor === undefined ? undefined : { head: anchor }),
    folder: join(root, 'journal'),
    segmentBytes: 20_000,
    onAnchor: async (head: unknown) => {
      await writeFile(`${anchorFile}.new`, JSON.stringify(head));
      await nodeDisk.rename(`${anchorFile}.new`, anchorFile);
      return ok(undefined);
    },
  };
  const journal = await openedJournal(options);
  const answer = await journal.reconcile(
    storeStateSchema.parse(JSON.parse(readFileSync(join(root, 'store.json'), 'utf8'))),
  );
  process.stdout.write(
    `${JSON.stringify({ verdict: answer.ok ? answer.value.verdict : answer.error.code })}\n`,
  );
  const append = async (n: number): Promise<void> => {
    const result = await journal.append(sealedChange(n));
    process.stdout.write(`${JSON.stringify({ n, ...(result.ok ? result.value : result.error) })}\n`);
  };
  for (let n = first; ; n += 3) await Promise.all([append(n), append(n + 1), append(n + 2)]);
}

const [, , root = '', first = '1'] = process.argv;
await work(root, Number(first));
