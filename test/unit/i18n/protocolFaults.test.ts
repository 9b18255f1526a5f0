import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { messagesFor } from '@shared/i18n/messages';

const folder = resolve(import.meta.dirname, '../../../shared/protocol/laws');

/** What the laws of packs can say, taken from their source: quoted sentences, with or without the place before them. */
function sentencesOf(source: string): string[] {
  const quoted = [...source.matchAll(/(?:push\(|\[)\s*'(?:\w+: )?([^'\n]+ [^'\n]+)'/g)];
  const templates = [...source.matchAll(/`(?:source )?\$\{\w+\}: ([^`$\n]+)`/g)];
  return [...quoted, ...templates].map((found) => found[1] ?? '');
}

const sentences = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .flatMap(sentencesOf);

test('[R7] everything the laws of packs say has words in both languages', () => {
  expect(sentences.length).toBeGreaterThan(30);
  const unsaid = (['en', 'ru'] as const).map((locale) => {
    const faults: object = messagesFor(locale).protocolWords.faults;
    return sentences.filter((sentence) => !Object.hasOwn(faults, sentence));
  });
  expect(unsaid).toEqual([[], []]);
});
