import { Card } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { usePreferences } from '../preferences/preferences';

const idleChoices = [1, 2, 5, 10, 15, 30, 60];
const sessionChoices = [5, 10, 15, 30, 45, 60, 120];

/** The choices, with the present value among them wherever it came from. */
const withPresent = (choices: readonly number[], present: number): number[] =>
  [...new Set([...choices, present])].toSorted((a, b) => a - b);

export function LockingCard(): ReactNode {
  const t = useText().settings.locking;
  const { preferences, change } = usePreferences();
  const options = (choices: readonly number[], present: number) =>
    withPresent(choices, present).map((minutes) => ({ value: String(minutes), label: t.minutes(minutes) }));
  return (
    <Card title={t.title}>
      <Select
        label={t.idle}
        description={t.idleHint}
        options={options(idleChoices, preferences.idleMinutes)}
        value={String(preferences.idleMinutes)}
        onChange={(minutes) => void change({ idleMinutes: Number(minutes) })}
      />
      <Select
        label={t.idleSession}
        description={t.idleSessionHint}
        options={options(sessionChoices, preferences.idleSessionMinutes)}
        value={String(preferences.idleSessionMinutes)}
        onChange={(minutes) => void change({ idleSessionMinutes: Number(minutes) })}
      />
    </Card>
  );
}
