import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { useFormat, useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ReactNode } from 'react';
import { ChoiceList } from './ChoiceList';
import type { CourseFormState } from './useCourseForm';

/** How many sessions, why so many, and what is recommended between them. */
export function CountFields({ state }: { state: CourseFormState }): ReactNode {
  const text = useText();
  const t = text.course.form;
  const format = useFormat();
  const { typed, pack, problems, change } = state;
  const { sessions, floor, countReasons } = pack.course;
  const range = [format.number(sessions.min), format.number(sessions.max)] as const;
  const floorDays = format.number(floor.days);
  return (
    <>
      <FormRow columns={3}>
        <DecimalField
          whole
          large
          label={t.plannedSessions}
          description={t.sessionsHint(...range)}
          errorMessage={
            problems.includes('plannedSessions') ? t.problems.plannedSessions(...range) : undefined
          }
          value={typed.plannedSessions}
          onChange={(plannedSessions) => change({ plannedSessions })}
        />
        {typed.recommended.map(({ zoneGroup, days }) => (
          <DecimalField
            key={zoneGroup}
            whole
            large
            optional
            unit={t.days}
            label={t.recommended(text.domain.zones.groups[zoneGroup])}
            description={t.recommendedHint(floorDays)}
            errorMessage={
              problems.includes('recommended') && days !== null && !(days >= floor.days && days <= 730)
                ? t.problems.recommended(floorDays)
                : undefined
            }
            value={days}
            onChange={(next) =>
              change({
                recommended: typed.recommended.map((each) =>
                  each.zoneGroup === zoneGroup ? { zoneGroup, days: next } : each,
                ),
              })
            }
          />
        ))}
      </FormRow>
      <ChoiceList
        legend={t.countReasons}
        offered={countReasons}
        value={typed.countReasons}
        onChange={(chosen) => change({ countReasons: chosen })}
      />
      <TextField
        optional
        label={t.countReasonWords}
        maxLength={1000}
        value={typed.countReasonWords}
        onChange={(countReasonWords) => change({ countReasonWords })}
      />
    </>
  );
}
