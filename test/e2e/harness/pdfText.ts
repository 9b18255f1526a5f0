import { inflateSync } from 'node:zlib';

/** Glyph number to text, one map per font, as the file's own ToUnicode tables say. */
type Glyphs = Map<string, string>;

interface PdfObject {
  dictionary: string;
  stream: Buffer | null;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const latin = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of latin.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [, number = '', body = ''] = found;
    const at = body.indexOf('stream');
    const dictionary = at === -1 ? body : body.slice(0, at);
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    if (at === -1 || length === undefined) {
      objects.set(number, { dictionary, stream: null });
      continue;
    }
    const bodyStart = (found.index ?? 0) + found[0].indexOf(body);
    const from = bodyStart + at + (latin.slice(bodyStart + at).startsWith('stream\r\n') ? 8 : 7);
    const raw = pdf.subarray(from, from + Number(length));
    objects.set(number, { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function glyphsOf(table: string): Glyphs {
  const glyphs: Glyphs = new Map();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      glyphs.set(glyph.toUpperCase(), utf16(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let step = 0; step <= parseInt(to, 16) - parseInt(from, 16); step += 1) {
        const glyph = (parseInt(from, 16) + step).toString(16).toUpperCase().padStart(from.length, '0');
        glyphs.set(glyph, String.fromCodePoint(parseInt(text, 16) + step));
      }
  return glyphs;
}

/** Every word a PDF made by Chromium shows, without any spaces: lines break where the paper ends. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const reference = (text: string, name: string): string =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '';
  const fonts = new Map<string, Glyphs>();
  let shown = '';
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  for (const { dictionary } of pages) {
    const resources = objects.get(reference(dictionary, 'Resources'))?.dictionary ?? dictionary;
    const named = /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
    for (const [, name = '', number = ''] of named.matchAll(/\/(\S+) (\d+) 0 R/g)) {
      const table = objects.get(reference(objects.get(number)?.dictionary ?? '', 'ToUnicode'))?.stream;
      fonts.set(name, glyphsOf(table?.toString('latin1') ?? ''));
    }
    const content = objects.get(reference(dictionary, 'Contents'))?.stream?.toString('latin1') ?? '';
    let glyphs: Glyphs = new Map();
    for (const [, font, hex] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
      // Variable fonts are written with one byte for each glyph, all others with two.
      const digits = glyphs.keys().next().value?.length ?? 4;
      const codes = (hex ?? '').match(new RegExp(`.{${digits}}`, 'g')) ?? [];
      shown += codes.map((code) => glyphs.get(code.toUpperCase()) ?? '').join('');
    }
  }
  return withoutSpaces(shown);
}

export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B]+/g, '');
}
