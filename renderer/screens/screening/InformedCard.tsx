import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useFormat, useText } from '@renderer/ui/text';
import { BookOpenCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ContraindicationsDialog } from '../documents/ContraindicationsDialog';
import styles from './Screening.module.css';
import { stops } from './stops';
import type { ScreeningForm } from './useScreeningForm';

/** The contraindications are given to read before the decision; the stamp says when. */
export function InformedCard({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const format = useFormat();
  const [giving, setGiving] = useState(false);
  const givenAt = form.screening.contraindicationsGivenAt;
  return (
    <Card title={t.given}>
      <div className={styles.stamp} data-question={stops.informed}>
        <span>{givenAt === null ? t.giveFirst : t.givenAt(format.dateTime(givenAt))}</span>
        {givenAt === null ? (
          <Button icon={BookOpenCheck} onPress={() => setGiving(true)}>
            {t.giveNow}
          </Button>
        ) : (
          <Button look="quiet" onPress={() => form.change({ contraindicationsGivenAt: null })}>
            {t.takeBack}
          </Button>
        )}
      </div>
      {giving ? (
        <ContraindicationsDialog
          patient={form.start.patient}
          pack={form.start.pack}
          onGiven={() => form.change({ contraindicationsGivenAt: form.stamp().askedAt })}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </Card>
  );
}
