import { fileURLToPath } from 'node:url';

const removal = fileURLToPath(new URL('removal.mjs', import.meta.url));
const shippedPack = /\/shared\/protocol\/shipped\/[^/]+\/index\.ts$/;

/**
 * Puts `packWithout` around the shipped packs, so that every test sees them without the element that the run provides
 * as `removedElement`. Only the configuration of `npm run seed-rules` has it.
 * @returns {import('vite').Plugin}
 */
export function removalPlugin() {
  return {
    name: 'plasmachart-removed-element',
    enforce: 'pre',
    transform(code, id) {
      if (!shippedPack.test(id) || !code.includes('packSchema.parse({')) return null;
      const wrapped = code.replace(
        /= packSchema\.parse\(\{([\s\S]*)\}\);/,
        '= packWithout(packSchema.parse({$1}), inject("removedElement"));',
      );
      return `import { inject } from 'vitest';\nimport { packWithout } from ${JSON.stringify(removal)};\n${wrapped}`;
    },
  };
}
