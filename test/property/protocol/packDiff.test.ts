import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packSchema } from '@shared/protocol/pack';
import { applyPackDiff, diffPacks, isEmptyDiff } from '@shared/protocol/packDiff';
import { editedPack } from '@shared/protocol/packEdits';
import { packOfParts, partsOf } from '@shared/protocol/packParts';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { someEdits, somePack } from '../../builders/packs';

const runs = { numRuns: 60 };

describe('[R6] the difference of two packs', () => {
  test('is empty for a pack and itself', () => {
    fc.assert(
      fc.property(somePack, (pack) => {
        expect(isEmptyDiff(diffPacks(pack, pack))).toBe(true);
      }),
      runs,
    );
  });

  test('turns the one into the other, to the last word', () => {
    fc.assert(
      fc.property(somePack, somePack, (from, to) => {
        expect(applyPackDiff(from, diffPacks(from, to))).toEqual(to);
      }),
      runs,
    );
  });

  test('names every part with its fields: a changed part has at least one', () => {
    fc.assert(
      fc.property(somePack, somePack, (from, to) => {
        const silent = diffPacks(from, to).changes.filter(
          (change) => change.kind === 'changed' && change.fields.length === 0,
        );
        expect(silent).toEqual([]);
      }),
      runs,
    );
  });
});

describe('[R7] edits', () => {
  test('whatever is typed, the pack keeps its shape and points at no rule it lacks', () => {
    fc.assert(
      fc.property(someEdits(plasmolifting), (edits) => {
        const { pack } = editedPack(plasmolifting, edits);
        expect(packSchema.parse(pack)).toEqual(pack);
        const ids = pack.rules.map((rule) => rule.id);
        const asked = pack.visitQuestions.flatMap((question) => question.ruleIds);
        expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
        expect(
          pack.labs
            .flatMap((lab) => lab.tests.flatMap((each) => each.repeatIf))
            .filter((id) => !ids.includes(id)),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test('taken apart and put together it is the same pack', () => {
    fc.assert(
      fc.property(somePack, (pack) => {
        expect(packOfParts(pack, partsOf(pack))).toEqual(pack);
      }),
      runs,
    );
  });
});
