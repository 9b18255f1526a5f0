import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hashHexSchema } from '@shared/kernel/ids';
import { nodeDisk } from '@main/files/nodeDisk';
import { journalOptions, openedJournal } from '../../builders/journal/openedJournal';
import { randomSource } from '../../builders/journal/randomSource';
import { sealedChange } from '../../builders/journal/sealedChange';
import { readAll, StoreModel } from '../../builders/journal/storeModel';

const project = join(import.meta.dirname, '../../..');
const kills = 25;
let root: string;
let program: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plasmachart-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    resolve: { alias: { '@shared': join(project, 'shared'), '@main': join(project, 'electron/main') } },
    build: {
      ssr: join(project, 'test/builders/journal/appendingProcess.ts'),
      outDir: join(root, 'program'),
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'appending.mjs' } },
    },
    ssr: { noExternal: true },
  });
  program = join(root, 'program', 'appending.mjs');
});
afterAll(() => rm(root, { recursive: true }));

const ackSchema = z.object({ n: z.number(), seq: z.number(), hash: hashHexSchema });
const verdictSchema = z.object({ verdict: z.string() });

/** Runs the program and kills it so many milliseconds after its first acknowledgement. Returns what it said. */
async function runAndKill(first: number, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, root, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => {
    lines.push(line);
    if (lines.length === 2) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  const drained = new Promise((resolve) => output.once('close', resolve));
  expect(await exited).toBe('SIGKILL');
  await drained;
  return lines.filter((line) => line.endsWith('}'));
}

describe('a process that is killed', () => {
  it(
    `[J9] ${kills} times with SIGKILL: nothing acknowledged is lost, nothing is invented`,
    { timeout: 120_000 },
    async () => {
      const random = randomSource(1);
      const store = new StoreModel();
      const verdicts = new Set<string>();
      let first = 1;
      for (let kill = 0; kill < kills; kill += 1) {
        await writeFile(join(root, 'store.json'), JSON.stringify(store.state()));
        const [verdict = '', ...acks] = await runAndKill(first, random() * 40);
        verdicts.add(verdictSchema.parse(JSON.parse(verdict)).verdict);
        for (const line of acks) {
          const { n, seq, hash } = ackSchema.parse(JSON.parse(line));
          const change =
            store.outbox.find((waiting) => waiting.header.changeId === sealedChange(n).header.changeId) ??
            sealedChange(n);
          store.acknowledged(change, { seq, hash });
          first = Math.max(first, n + 1);
        }
        // What it was writing when it died may or may not be there: it waits in the outbox and is sent first.
        store.outbox.splice(0, store.outbox.length, ...[0, 1, 2].map((next) => sealedChange(first + next)));
      }
      const journal = await openedJournal({ ...journalOptions(nodeDisk), folder: join(root, 'journal') });
      await journal.whenChecked();
      const bySeq = new Map((await readAll(journal)).map((frame) => [frame.seq, frame.hash]));
      const lost = [...store.rows.values()].filter(({ seq, hash }) => bySeq.get(seq) !== hash);
      expect(lost).toEqual([]);
      expect(bySeq.size - store.rows.size).toBeLessThanOrEqual(3);
      expect(journal.status().damage).toBeNull();
      expect([...verdicts].toSorted()).toEqual(['equal', 'resend']);
      expect(store.rows.size).toBeGreaterThan(kills * 3);
      await journal.close();
    },
  );
});
