import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const notOurs = /^(\.git|node_modules|out(-.*)?|\.runtime|\.screens|test-results|coverage)$/;
const texts = /\.(ts|tsx|mjs|cjs|js|json|md|css|html)$/;

interface Text {
  path: string;
  content: string;
}

function textsBelow(folder: string): Text[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : textsBelow(path);
    return texts.test(entry.name) ? [{ path, content: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

/** Links to files and headings that are not there. */
function deadLinks({ path, content }: Text): string[] {
  return [...content.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((found) => found[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith('#'))
    .filter((target) => !existsSync(join(root, dirname(path), target.replace(/#.*/, ''))))
    .map((target) => `${path} → ${target}`);
}

const inRepository = /^(shared|electron|renderer|test|scripts|docs)\/[\w./-]+$/;

/** Files and folders that a document names in code type and that are not there. `{a,b}` stands for both. */
function deadPaths({ path, content }: Text): string[] {
  return [...content.matchAll(/`([^`\n]+)`/g)]
    .flatMap((found) => alternatives(found[1] ?? ''))
    .filter((named) => inRepository.test(named) && !existsSync(join(root, named)))
    .map((named) => `${path} → ${named}`);
}

function alternatives(named: string): string[] {
  const [whole, inner = ''] = /\{([^{}]+)\}/.exec(named) ?? [];
  if (whole === undefined) return [named];
  return inner.split(',').flatMap((each) => alternatives(named.replace(whole, each.trim())));
}

const harmless = /^https?:\/\/(?:[^/\s]*@)?(localhost|127\.0\.0\.1|example\.com|plasmachart)\b/;

/** Addresses and paths that would tell where somebody built this. */
function machines({ path, content }: Text): string[] {
  const addresses = [...content.matchAll(/https?:\/\/[a-z0-9][^\s'"`)]*/gi)].map((found) => found[0]);
  const places = [...content.matchAll(/(?<![\w.])\/(?:work|root)\/[\w.-]+/g)].map((found) => found[0]);
  return [...addresses.filter((address) => !harmless.test(address)), ...places].map(
    (found) => `${path}: ${found}`,
  );
}

const lockFile = 'package-lock.json';
const all = textsBelow('').filter(({ path }) => path !== lockFile);
const documents = all.filter(({ path }) => path.endsWith('.md'));
const planted = (content: string): Text => ({ path: 'docs/planted.md', content });

describe('[T9] texts', () => {
  it('lead to what is there', () => {
    expect(documents.length).toBeGreaterThan(4);
    expect(documents.flatMap(deadLinks)).toEqual([]);
    expect(documents.flatMap(deadPaths)).toEqual([]);
  });

  it('name no machine, no registry and no address outside', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.flatMap(machines)).toEqual([]);
    // npm would write down here which registry it asked.
    expect(readFileSync(join(root, lockFile), 'utf8')).not.toContain('"resolved"');
  });

  it('control: what is planted is found', () => {
    expect(deadLinks(planted('[a](gone.md) and [b](../README.md)'))).toEqual(['docs/planted.md → gone.md']);
    expect(deadPaths(planted('`shared/{seal,gone}/aead.ts` `npm test` `shared/seal/`'))).toEqual([
      'docs/planted.md → shared/gone/aead.ts',
    ]);
    const [address, place] = [`https:${'//'}packages.invalid/x`, `/${'work'}/somewhere`];
    expect(machines(planted(`see ${address} and ${place}`))).toHaveLength(2);
  });
});
