import { DateTimeField } from '@renderer/ui/DateTimeField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { options } from './forms/options';
import type { Start } from './useStart';

const recordedModes = ['afterwards', 'paper', 'otherClinic'] as const;

/** When a session that already happened was held, and where the entry comes from. */
export function RecordedTimes({ start }: { start: Start }): ReactNode {
  const text = useText();
  const t = text.session.start;
  return (
    <>
      <SegmentedChoice
        large
        label={t.howEntered}
        options={options(recordedModes, text.domain.session.entryModes)}
        value={start.recordedMode}
        onChange={start.setRecordedMode}
      />
      <FormRow columns={2}>
        <DateTimeField
          large
          label={t.startedAt}
          value={start.startedAt}
          onChange={start.setStartedAt}
          description={start.startedAt === null ? t.timeNeeded : undefined}
          errorMessage={start.inFuture ? t.inFuture : undefined}
        />
        <DateTimeField
          large
          optional
          label={t.endedAt}
          value={start.endedAt}
          onChange={start.setEndedAt}
          errorMessage={start.endImpossible ? t.endImpossible : undefined}
        />
      </FormRow>
    </>
  );
}
