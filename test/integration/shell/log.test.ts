import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import logger from 'electron-log/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog, logKeptArchives, logMaxBytes } from '@main/logging/log';

const planted = 'Ivanova-Иванова';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plasmachart-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wholeFolder = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');

describe('[X19] the log on disk', () => {
  test('[X19] planted words never reach it, whichever way they are tried', () => {
    const own = logger.create({ logId: 'planted' });
    const log = createLog(own, folder);
    log.write('app.started', { electronMajor: 25 });
    log.failure('ipc.failed', new Error(planted), { channel: 'journal.append' });
    log.failure('app.uncaught', planted);
    own.info(planted);
    own.error('text', { name: planted });
    own.warn(new Error(planted));
    expect(wholeFolder()).toContain('app.started electronMajor=25');
    expect(wholeFolder()).toContain('ipc.failed channel=journal.append');
    expect(wholeFolder()).not.toContain(planted);
  });

  test('[X19] control: a logger without the hook writes them', () => {
    const own = logger.create({ logId: 'control' });
    own.transports.console.level = false;
    own.transports.file.resolvePathFn = () => join(folder, 'main.log');
    own.info(planted);
    expect(wholeFolder()).toContain(planted);
  });

  test('[X19] rotates: a full file goes aside, and only so many are kept', () => {
    const file = join(folder, 'main.log');
    for (let round = 0; round < logKeptArchives + 2; round += 1) {
      writeFileSync(file, `round ${round} ${'x'.repeat(logMaxBytes)}`);
      createLog(logger.create({ logId: `rotate-${round}` }), folder).write('app.started', { round });
    }
    expect(readdirSync(folder).toSorted()).toEqual(['main-1.log', 'main-2.log', 'main-3.log', 'main.log']);
    expect(readFileSync(join(folder, 'main-1.log'), 'utf8')).toContain(`round ${logKeptArchives + 1} `);
    expect(existsSync(join(folder, `main-${logKeptArchives + 1}.log`))).toBe(false);
  });
});
