import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const at = (path: string): string => resolve(import.meta.dirname, '../..', path);

/**
 * What loads the packs and looks at shapes runs first: it is quick, and it is the only test that can say so when a
 * mutant keeps a pack from loading, because the other files are not even collected then.
 */
class LoadingFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('Loading') ? 0 : moduleId.includes('Shape') ? 1 : 2;
    return Promise.resolve(
      files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId, 'en')),
    );
  }
}

/**
 * The unit tests that speak of the protocol and the evaluation, and no others: they run once for every mutant, in one
 * worker that is kept. The laws of test/property stand beside them and are not counted on here.
 */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@renderer': at('renderer') } },
  test: {
    include: ['test/unit/{protocol,screening,labs}/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    sequence: { sequencer: LoadingFirst },
    testTimeout: 20_000,
  },
});
