import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import { screeningEntryModes } from '@shared/domain/screening';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { epochMs } from '@shared/kernel/time';
import { useId, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Screening.module.css';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** Where it is to be treated, and when this was asked. Zones come first: some questions belong to one zone only. */
export function VisitCard({ form, tried }: { form: ScreeningForm; tried: boolean }): ReactNode {
  const text = useText();
  const t = text.screening;
  const { clock } = useServices();
  const hint = useId();
  const { screening, change, before } = form;
  const missing = tried && before.noZones;
  const early = epochMs(screening.performedAt) > epochMs(clock.now());
  return (
    <Card title={t.visit}>
      <div role="group" aria-label={t.zones} aria-describedby={hint} data-question={stops.zones}>
        <span className={styles.label}>{t.zones}</span>
        <div className={styles.zones}>
          {zoneGroups.map((zone) => (
            <Checkbox
              key={zone}
              large
              value={screening.plannedZones.includes(zone)}
              isInvalid={missing}
              onChange={(chosen) =>
                change({
                  plannedZones: zoneGroups.filter((each) =>
                    each === zone ? chosen : screening.plannedZones.includes(each),
                  ),
                })
              }
            >
              {text.domain.zones.groups[zone]}
            </Checkbox>
          ))}
        </div>
        <p id={hint} className={missing ? styles.missing : styles.hint}>
          {missing ? t.zonesNeeded : t.zonesHint}
        </p>
      </div>
      <FormRow columns={2}>
        <div data-question={stops.time}>
          <DateTimeField
            label={t.performedAt}
            value={form.noTime ? null : screening.performedAt}
            errorMessage={form.noTime && tried ? t.timeNeeded : early ? t.futureTime : undefined}
            onChange={form.setPerformedAt}
          />
        </div>
        <Select
          label={t.entryMode}
          options={screeningEntryModes.map((mode) => ({
            value: mode,
            label: text.domain.screening.entryModes[mode],
          }))}
          value={screening.entryMode}
          onChange={(entryMode) => change({ entryMode })}
        />
      </FormRow>
    </Card>
  );
}
