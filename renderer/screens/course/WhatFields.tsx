import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import { recommendedDays } from '@shared/domain/coursePlan';
import { zoneGroups } from '@shared/domain/treatmentArea';
import type { ReactNode } from 'react';
import { ChoiceList } from './ChoiceList';
import styles from './Course.module.css';
import { withZones } from './typedCourse';
import type { CourseFormState } from './useCourseForm';

/** Zones and indication. */
export function WhatFields({ state }: { state: CourseFormState }): ReactNode {
  const text = useText();
  const t = text.course.form;
  const { typed, pack, problems, change } = state;
  return (
    <>
      <Fieldset legend={t.zones} description={t.zonesHint}>
        <div className={styles.choices}>
          {zoneGroups.map((group) => (
            <Checkbox
              key={group}
              large
              isInvalid={problems.includes('zones')}
              value={typed.zoneGroups.includes(group)}
              onChange={(chosen) => {
                const groups = zoneGroups.filter((each) =>
                  each === group ? chosen : typed.zoneGroups.includes(each),
                );
                change(withZones(typed, groups, (each) => recommendedDays(pack, each)));
              }}
            >
              {text.domain.zones.groups[group]}
            </Checkbox>
          ))}
        </div>
        {problems.includes('zones') ? <Notice tone="stop">{t.problems.zones}</Notice> : null}
      </Fieldset>
      <ChoiceList
        legend={t.indications}
        offered={pack.course.indications}
        value={typed.indications}
        onChange={(indications) => change({ indications })}
      />
      <TextField
        optional
        label={t.indicationWords}
        maxLength={1000}
        value={typed.indicationWords}
        onChange={(indicationWords) => change({ indicationWords })}
      />
    </>
  );
}
