import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { Fieldset, FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { useFormat, useText } from '@renderer/ui/text';
import { screeningEntryModes } from '@shared/domain/screening';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { epochMs } from '@shared/kernel/time';
import { BookOpenCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** When, where, and what comes before the questions: wishes, examination, the contraindications to read. */
export function BeforeCard({
  form,
  zonesMissing,
}: {
  form: ScreeningForm;
  zonesMissing: boolean;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const { clock } = useServices();
  const { screening, change } = form;
  const early = epochMs(screening.performedAt) > epochMs(clock.now());
  return (
    <Card title={t.beforeQuestions}>
      <Fieldset legend={t.zones} description={zonesMissing ? t.zonesNeeded : t.zonesHint}>
        <div className={styles.zones} data-zones>
          {zoneGroups.map((zone) => (
            <Checkbox
              key={zone}
              value={screening.plannedZones.includes(zone)}
              isInvalid={zonesMissing}
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
      </Fieldset>
      <FormRow columns={3}>
        <DateTimeField
          label={t.performedAt}
          value={screening.performedAt}
          errorMessage={early ? t.futureTime : undefined}
          onChange={(performedAt) => {
            if (performedAt !== null) change({ performedAt });
          }}
        />
        <Select
          label={t.entryMode}
          options={screeningEntryModes.map((mode) => ({
            value: mode,
            label: text.domain.screening.entryModes[mode],
          }))}
          value={screening.entryMode}
          onChange={(entryMode) => change({ entryMode })}
        />
        <Given form={form} />
      </FormRow>
      <FormRow columns={2}>
        <TextArea
          label={t.wishes}
          optional
          rows={2}
          value={screening.complaintsAndWishes}
          onChange={(complaintsAndWishes) => change({ complaintsAndWishes })}
        />
        <TextArea
          label={t.examination}
          optional
          rows={2}
          value={screening.visualExamination}
          onChange={(visualExamination) => change({ visualExamination })}
        />
      </FormRow>
    </Card>
  );
}

/** The stamp that the patient was given the contraindications to read, before the decision. */
function Given({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const format = useFormat();
  const { clock } = useServices();
  const givenAt = form.screening.contraindicationsGivenAt;
  return (
    <div className={styles.given} role="group" aria-label={t.given}>
      <span className={styles.label}>{t.given}</span>
      {givenAt === null ? (
        <Button icon={BookOpenCheck} onPress={() => form.change({ contraindicationsGivenAt: clock.now() })}>
          {t.giveNow}
        </Button>
      ) : (
        <span className={styles.stamp}>
          {t.givenAt(format.dateTime(givenAt))}
          <Button look="quiet" onPress={() => form.change({ contraindicationsGivenAt: null })}>
            {t.takeBack}
          </Button>
        </span>
      )}
    </div>
  );
}
