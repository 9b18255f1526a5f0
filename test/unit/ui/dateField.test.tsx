// @vitest-environment jsdom
import { DateField } from '@renderer/ui/DateField';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { messagesFor } from '@shared/i18n/messages';
import { act, useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { mounted, only, press, typeInto } from './mounted';

const t = messagesFor('ru').common.date;
let days: (string | null)[];
beforeEach(() => {
  days = [];
});

function Day({ initial = null, max }: { initial?: string | null; max?: string }): ReactNode {
  const [day, setDay] = useState<string | null>(initial);
  const change = (next: string | null): void => {
    days.push(next);
    setDay(next);
  };
  return (
    <DateField
      label="Дата"
      value={day}
      onChange={change}
      {...(max === undefined ? {} : { maxValue: max })}
      errorMessage={undefined}
    />
  );
}

function Moment(): ReactNode {
  const [moment, setMoment] = useState<string | null>(null);
  const change = (next: string | null): void => {
    days.push(next);
    setMoment(next);
  };
  return <DateTimeField label="Начало" value={moment} onChange={change} />;
}

async function show(field: ReactNode) {
  const { place, show: render } = mounted('ru');
  await render(field);
  return place;
}

const inputs = (place: ParentNode) => [...place.querySelectorAll('input')];
const shown = (place: ParentNode): string =>
  inputs(place)
    .map((input) => input.value)
    .join('.');

/** Digit after digit into whichever part has the keyboard, as fingers do. */
async function typeThrough(place: ParentNode, digits: string): Promise<void> {
  await act(async () => inputs(place)[0]?.focus());
  let selected = document.activeElement;
  for (const digit of digits) {
    const here = document.activeElement;
    if (!(here instanceof HTMLInputElement)) throw new Error('the keyboard is in no field');
    const fresh = selected === here;
    selected = null;
    await typeInto(here, fresh ? digit : here.value + digit);
    if (document.activeElement !== here) selected = document.activeElement;
  }
}

async function leave(place: ParentNode): Promise<void> {
  await act(async () => {
    if (place.contains(document.activeElement) && document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
  });
}

async function paste(place: ParentNode, text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  await act(async () => void only(place, '[role=group]').dispatchEvent(event));
}

describe('a date field', () => {
  it('[U24] is typed through without a separator', async () => {
    const place = await show(<Day />);
    await typeThrough(place, '12031980');
    expect(days.at(-1)).toBe('1980-03-12');
    await typeThrough(place, '591979');
    expect(days.at(-1)).toBe('1979-09-05');
  });

  it.each(['31021980', '31041980', '29022023'])(
    '[U24] %s is no other day: it is named and kept',
    async (digits) => {
      const place = await show(<Day initial="1980-03-12" />);
      await typeThrough(place, digits);
      await leave(place);
      const typed = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4)}`;
      expect(shown(place)).toBe(typed);
      expect(days.at(-1)).toBeNull();
      expect(place.textContent).toContain(t.noSuchDay(typed));
      expect(inputs(place)[0]?.getAttribute('aria-invalid')).toBe('true');
    },
  );

  it('[U24] no day is left standing behind one that was begun anew', async () => {
    const place = await show(<Day initial="1980-03-12" />);
    await act(async () => inputs(place)[0]?.focus());
    await typeInto(only(place, 'input:focus'), '');
    expect(days).toEqual([null]);
    expect(place.textContent).not.toContain(t.incomplete);
    await leave(place);
    expect(place.textContent).toContain(t.incomplete);
  });

  it('[U24] a year of two digits is made whole when it is left, and before Enter reaches the form', async () => {
    const place = await show(<Day />);
    await typeThrough(place, '120380');
    await leave(place);
    expect(days.at(-1)).toBe('1980-03-12');
    await typeThrough(place, '010226');
    await press(only(place, 'input:focus'), 'Enter');
    expect(days.at(-1)).toBe('2026-02-01');
  });

  it.each([
    ['12.3.80', '1980-03-12'],
    ['12.03.1980', '1980-03-12'],
    ['1980-03-12', '1980-03-12'],
    ['12.3.1980 г.', '1980-03-12'],
  ])('[U4] %s can be pasted', async (text, day) => {
    const place = await show(<Day />);
    await paste(place, text);
    expect(days).toEqual([day]);
  });

  it('[U4] [U24] a pasted day that does not exist stands there and is named', async () => {
    const place = await show(<Day />);
    await paste(place, '31.02.1980');
    expect(days).toEqual([]);
    expect(place.textContent).toContain(t.noSuchDay('31.02.1980'));
  });

  it('[U24] yields to a day set from outside', async () => {
    const { place, show: render } = mounted('ru');
    const ignore = (): void => undefined;
    await render(<DateField label="Дата" value={null} onChange={ignore} />);
    await render(<DateField label="Дата" value="2026-11-21" onChange={ignore} />);
    expect(shown(place)).toBe('21.11.2026');
  });

  it('[U24] says which day is the last that can be', async () => {
    const place = await show(<Day max="2026-11-21" />);
    await typeThrough(place, '22112026');
    expect(place.textContent).toContain(t.notAfter('21 нояб. 2026'));
  });

  it('[U24] a moment takes the time behind the day, and no time that there is not', async () => {
    const place = await show(<Moment />);
    await typeThrough(place, '211120261640');
    expect(days.at(-1)).toContain('2026-11-21T16:40:00.000');
    await typeThrough(place, '211120262470');
    expect(days.at(-1)).toBeNull();
    expect(place.textContent).toContain(t.noSuchTime('24:70'));
  });
});
