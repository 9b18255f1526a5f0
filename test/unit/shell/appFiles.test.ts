import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveAppFiles } from '@main/start/appFiles';

let root = '';
let serve: (request: Request) => Promise<Response>;
const headers = { 'Content-Security-Policy': "default-src 'none'" };

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plasmachart-files-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'renderer', 'assets', 'a.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  serve = serveAppFiles(join(root, 'renderer'), headers);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const get = (address: string, method = 'GET'): Promise<Response> => serve(new Request(address, { method }));

describe('[X16] app:// serves the files of the app and nothing else', () => {
  test('[X16] each with its type and the headers', async () => {
    const page = await get('app://plasmachart/index.html?x#y');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect((await get('app://plasmachart/assets/a.js')).headers.get('Content-Type')).toContain(
      'text/javascript',
    );
  });

  test.each([
    'app://plasmachart/',
    'app://plasmachart/assets',
    'app://plasmachart/../secret.txt',
    'app://plasmachart/assets/../../secret.txt',
    'app://plasmachart/%2e%2e/secret.txt',
    'app://plasmachart/..%2fsecret.txt',
    'app://plasmachart/..%5csecret.txt',
    'app://plasmachart//etc/passwd',
    'app://plasmachart/%00index.html',
    'app://other/index.html',
    'app://plasmachart.evil/index.html',
  ])('[X16] %s is not found, and says so under the same headers', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  });

  test('[X16] only reading is answered', async () => {
    expect((await get('app://plasmachart/index.html', 'POST')).status).toBe(404);
  });

  test('[X16] no path at all reaches a file outside', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'assets',
      'secret.txt',
      'a.js',
      '\0',
    );
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const answer = await get(`app://plasmachart/${pieces.join('/')}`);
      expect(await answer.text()).not.toContain('secret');
    });
    await fc.assert(property, { numRuns: 500 });
  });
});
