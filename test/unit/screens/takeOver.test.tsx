// @vitest-environment jsdom
import { DetailFields } from '@renderer/screens/screening/DetailFields';
import type { Detail } from '@shared/domain/answer';
import { messagesFor } from '@shared/i18n/messages';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { act, useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { mounted } from '../ui/mounted';

const t = messagesFor('en').screening;
const proposed: Detail[] = [{ substance: 'penicillin', reaction: 'hives' }, { substance: 'latex' }];

function allergyRule() {
  const rule = plasmolifting.rules.find((each) => each.id === 'allergy');
  if (rule === undefined) throw new Error('no such rule');
  return rule;
}

async function fields(begin: Detail[]) {
  const seen: Detail[][] = [];
  function Fields(): ReactNode {
    const [details, setDetails] = useState(begin);
    return (
      <DetailFields
        rule={allergyRule()}
        details={details}
        proposed={proposed}
        onChange={(next) => {
          seen.push(next);
          setDetails(next);
        }}
      />
    );
  }
  const { place, show } = mounted('en');
  await show(<Fields />);
  const offer = (): HTMLButtonElement | undefined =>
    [...place.querySelectorAll('button')].find(
      (button) => button.textContent === t.takeFromChart('penicillin, latex'),
    );
  return { place, seen, offer };
}

describe('what the chart already lists', () => {
  it('[N39] is taken over by one press, and then stands there to be looked through', async () => {
    const { place, seen, offer } = await fields([{}]);
    await act(async () => offer()?.click());
    expect(seen).toEqual([proposed]);
    const typed = [...place.querySelectorAll('input')].map((input) => input.value);
    expect(typed).toEqual(expect.arrayContaining(['penicillin', 'hives', 'latex']));
    expect(offer()).toBeUndefined();
  });

  it('[N39] is never filled in by itself, and never over what was typed', async () => {
    const blank = await fields([{}]);
    expect([...blank.place.querySelectorAll('input')].every((input) => input.value !== 'penicillin')).toBe(
      true,
    );
    const begun = await fields([{ substance: 'iodine' }]);
    expect(begun.offer()).toBeUndefined();
  });
});
