// @vitest-environment jsdom
import { DateField } from '@renderer/ui/DateField';
import { DecimalField } from '@renderer/ui/DecimalField';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { messagesFor } from '@shared/i18n/messages';
import { act, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { mounted, only, press, typeInto } from './mounted';

describe('a number field', () => {
  const seen: (number | null)[] = [];
  function Volume({ initial }: { initial: number | null }) {
    const [value, setValue] = useState(initial);
    const change = (next: number | null): void => {
      seen.push(next);
      setValue(next);
    };
    return <DecimalField label="Volume" unit="ml" value={value} onChange={change} />;
  }

  it('[U2] keeps what was typed, comma and trailing separator, and gives the number out', async () => {
    const { place, show } = mounted('en');
    await show(<Volume initial={36.5} />);
    const field = only<HTMLInputElement>(place, 'input');
    expect(field.value).toBe('36.5');
    seen.length = 0;
    for (const typed of ['4', '4,', '4,5']) {
      await typeInto(field, typed);
      expect(field.value).toBe(typed);
    }
    expect(seen).toEqual([4, 4, 4.5]);
  });

  it('[U2] keeps a text that is no number, marks it, and says what is wanted', async () => {
    const { place, show } = mounted('ru');
    await show(<Volume initial={null} />);
    const field = only<HTMLInputElement>(place, 'input');
    await typeInto(field, '3o');
    expect(field.value).toBe('3o');
    expect(seen.at(-1)).toBeNaN();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(place.textContent).toContain(messagesFor('ru').common.notANumber);
  });

  it('[U2] yields to a number set from outside', async () => {
    const { place, show } = mounted('ru');
    const ignore = (): void => undefined;
    await show(<DecimalField label="Volume" value={1} onChange={ignore} />);
    await show(<DecimalField label="Volume" value={2.5} onChange={ignore} />);
    expect(only<HTMLInputElement>(place, 'input').value).toBe('2,5');
  });
});

describe('a choice of few', () => {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    { value: 'unknown', label: 'Unknown', isDisabled: true },
  ] as const;

  it('[U17] is answered by a digit, and by none that is not offered', async () => {
    const { place, show } = mounted();
    const chosen: string[] = [];
    const moved: string[] = [];
    await show(
      <SegmentedChoice
        label="Fever"
        options={options}
        value={null}
        onChange={(value) => chosen.push(value)}
        onChosenByDigit={(value) => moved.push(value)}
      />,
    );
    const [first] = place.querySelectorAll('input');
    if (first === undefined) throw new Error('no radio');
    for (const key of ['2', '3', '4', '0', 'n']) await press(first, key);
    expect(chosen).toEqual(['no']);
    expect(moved).toEqual(['no']);
  });
});

describe('a date field', () => {
  async function paste(place: HTMLElement, text: string): Promise<void> {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    await act(async () => void only(place, '[role=group]').dispatchEvent(event));
  }

  it('[U4] takes a whole pasted day, and nothing that is none', async () => {
    const { place, show } = mounted('ru');
    const days: (string | null)[] = [];
    await show(<DateField label="Дата рождения" value={null} onChange={(day) => days.push(day)} />);
    await paste(place, '21.05.1980');
    await paste(place, '31.02.1980');
    expect(days).toEqual(['1980-05-21']);
  });
});
