import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** Seed row 19: what the patient says, then what each planned zone looks like, before the decision. */
export function ExaminationCard({ form, tried }: { form: ScreeningForm; tried: boolean }): ReactNode {
  const t = useText().screening;
  const { screening, change, before } = form;
  return (
    <Card title={t.lookedAt}>
      <div className={styles.steps} data-question={stops.examination}>
        <TextArea
          label={t.complaint}
          rows={2}
          maxLength={4000}
          value={screening.complaintsAndWishes}
          errorMessage={tried && before.noComplaint ? t.complaintMissing : undefined}
          onChange={(complaintsAndWishes) => change({ complaintsAndWishes })}
        />
        {screening.plannedZones.map((zone) => (
          <ZoneField
            key={zone}
            form={form}
            zone={zone}
            missing={tried && before.notExamined.includes(zone)}
          />
        ))}
      </div>
    </Card>
  );
}

function ZoneField({
  form,
  zone,
  missing,
}: {
  form: ScreeningForm;
  zone: ZoneGroup;
  missing: boolean;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const { zoneExaminations } = form.screening;
  const finding = zoneExaminations.find((each) => each.zoneGroup === zone)?.finding ?? '';
  const name = text.domain.zones.groups[zone];
  const put = (words: string): void =>
    form.change({
      zoneExaminations: [
        ...zoneExaminations.filter((each) => each.zoneGroup !== zone),
        { zoneGroup: zone, finding: words },
      ],
    });
  return (
    <div className={styles.zoneRow}>
      <TextArea
        label={t.examinationOf(name)}
        rows={1}
        maxLength={2000}
        value={finding}
        errorMessage={missing ? t.examinationMissing : undefined}
        onChange={put}
      />
      {finding === '' ? (
        <Button label={`${t.nothingParticular}: ${name}`} onPress={() => put(t.nothingParticularWords)}>
          {t.nothingParticular}
        </Button>
      ) : null}
    </div>
  );
}
