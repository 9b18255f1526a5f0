import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const tests = resolve(import.meta.dirname, '..');

/** `- J5 A repeated …` gives J5, `- S-7 Sugar …` gives S-7 (a row of the seeds). Also those that stand twice. */
function rulesOf(spec: string): string[] {
  return [...spec.matchAll(/^- ([A-Z]+-?\d+) \S/gm)].map((found) => found[1] ?? '');
}

/** The rules that titles name: in brackets, right behind the quote a title begins with. */
function citationsOf(source: string): string[] {
  const heads = [...source.matchAll(/['"`]((?:\[[A-Z]+-?\d+\] ?)+)/g)].map((found) => found[1] ?? '');
  return heads.flatMap((head) => [...head.matchAll(/[A-Z]+-?\d+/g)].map((found) => found[0]));
}

interface Finding {
  uncited: string[];
  unknown: string[];
  repeated: string[];
}

function compare(spec: string, sources: readonly string[]): Finding {
  const rules = rulesOf(spec);
  const cited = new Set(sources.flatMap(citationsOf));
  return {
    uncited: rules.filter((rule) => !cited.has(rule)),
    unknown: [...cited].filter((rule) => !rules.includes(rule)),
    repeated: rules.filter((rule, at) => rules.indexOf(rule) !== at),
  };
}

const spec = readFileSync(join(tests, 'SPEC.md'), 'utf8');
const sources = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(tests, name), 'utf8'));

/** What a planted thing adds to what is found without it. */
function added(kind: keyof Finding, plantedSpec: string, plantedSources: readonly string[]): string[] {
  const before = compare(spec, sources)[kind];
  return compare(plantedSpec, plantedSources)[kind].filter((rule) => !before.includes(rule));
}

/** A test file as somebody would write it. */
const planted = (...rules: string[]): string =>
  `it('${rules.map((rule) => `[${rule}]`).join(' ')} a planted test', () => undefined);`;

describe('[T1] rules and the tests that cite them', () => {
  it('fit each other', () => {
    expect(compare(spec, sources)).toEqual({ uncited: [], unknown: [], repeated: [] });
  });

  it('have a heading for each area, and every rule stands under its own', () => {
    const misplaced = spec
      .split(/^## /m)
      .slice(1)
      .flatMap((area) => rulesOf(area).filter((rule) => rule.replace(/\d+/, '') !== area.split(' ')[0]));
    expect(misplaced).toEqual([]);
    expect(rulesOf(spec).length).toBeGreaterThan(150);
  });

  /** clinical-reference.md §0 has 43 rows. */
  const rowsMissingIn = (text: string): string[] =>
    Array.from({ length: 43 }, (_, at) => `S-${at + 1}`).filter((row) => !rulesOf(text).includes(row));

  it('have every row of the seeds, S-1 to S-43, and no other', () => {
    expect(rowsMissingIn(spec)).toEqual([]);
    expect(rulesOf(spec).filter((rule) => rule.startsWith('S-'))).toHaveLength(43);
  });

  it('control: a row of the seeds that is missing, or that nobody cites, is found', () => {
    expect(rowsMissingIn(spec.replace(/^- S-13 .*$/m, ''))).toEqual(['S-13']);
    const silenced = sources.map((source) => source.replaceAll('[S-13]', ''));
    expect(added('uncited', spec, silenced)).toEqual(['S-13']);
  });

  it('control: a planted rule that nobody cites is found', () => {
    expect(added('uncited', `${spec}\n- Z998 Planted.\n`, sources)).toEqual(['Z998']);
  });

  it('control: a planted citation of no rule is found, alone and behind a known one', () => {
    expect(added('unknown', spec, [...sources, planted('Z997')])).toEqual(['Z997']);
    expect(added('unknown', spec, [...sources, planted('T1', 'Z996')])).toEqual(['Z996']);
  });

  it('control: a number given twice is found', () => {
    expect(added('repeated', `${spec}\n- T1 Planted.\n`, sources)).toEqual(['T1']);
  });

  it('control: words in brackets and comments are no citations', () => {
    expect(citationsOf("// [T1] said here\nit('takes [0] and [A]', f); // see '[a1]'")).toEqual([]);
  });
});
