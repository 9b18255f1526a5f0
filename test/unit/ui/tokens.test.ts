import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');

function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'surface', 'raised', 'sunken', 'accent-soft'];
const states = ['clear', 'caution', 'wait', 'stop'];
const texts: [string, string][] = [
  ...['ink', 'ink-quiet', 'accent-ink'].flatMap((ink) => grounds.map((on): [string, string] => [ink, on])),
  ...states.flatMap((state) => [state, 'ink'].map((ink): [string, string] => [ink, `${state}-soft`])),
  ...states.flatMap((state) => ['paper', 'surface', 'raised'].map((on): [string, string] => [state, on])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-stop', 'stop'],
  ['on-stop', 'stop-hover'],
];
const lines: [string, string][] = ['line-strong', 'focus', 'accent'].flatMap((line) =>
  ['paper', 'surface', 'raised', 'sunken'].map((on): [string, string] => [line, on]),
);

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = ([front, back]: [string, string]): number =>
    contrast(tokens.get(front) ?? '#000000', tokens.get(back) ?? '#000000');

  it.each(texts)('[U1] %s on %s can be read: at least 4.5:1', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(lines)('[U1] the line %s on %s can be seen: at least 3:1', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(3);
  });
});

it('[U1] control: a quiet grey that many apps use would be refused', () => {
  expect(contrast('#999999', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it('[U1] both themes name the same colours', () => {
  expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()]);
  expect(tokensOf('light').size).toBeGreaterThan(20);
});
