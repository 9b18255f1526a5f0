import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { List, ListRow } from '@renderer/ui/List';
import { useFormat, useText } from '@renderer/ui/text';
import { dayOf, type Appointment } from '@shared/domain/appointment';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { BookOpenCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { ContraindicationsDialog } from './ContraindicationsDialog';
import styles from './Documents.module.css';
import { PreparationDialog } from './PreparationDialog';

interface SheetsCardProps {
  chart: PatientChart;
  pack: ProtocolPack;
}

/** What was handed over to read, and what can be. */
export function SheetsCard({ chart, pack }: SheetsCardProps): ReactNode {
  const t = useText().documents.sheets;
  const [reading, setReading] = useState(false);
  const language = chart.consents.at(-1)?.record.text.language;
  return (
    <Card
      title={t.title}
      actions={
        <Button large icon={BookOpenCheck} onPress={() => setReading(true)}>
          {t.contraindications}
        </Button>
      }
    >
      <GivenContraindications chart={chart} />
      <PreparationSheets chart={chart} pack={pack} />
      {reading ? (
        <ContraindicationsDialog
          patient={chart.patient.record}
          pack={pack}
          language={language}
          onClose={() => setReading(false)}
        />
      ) : null}
    </Card>
  );
}

function GivenContraindications({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().documents.sheets;
  const format = useFormat();
  const navigate = useNavigate();
  const given = chart.screenings
    .filter(({ record }) => record.contraindicationsGivenAt !== null)
    .toReversed();
  if (given.length === 0) return <p className={styles.quiet}>{t.stampInScreening}</p>;
  return (
    <List label={t.contraindications}>
      {given.map(({ recordId, record }) => (
        <ListRow
          key={recordId}
          title={t.contraindications}
          detail={t.given(format.dateTime(record.contraindicationsGivenAt ?? ''))}
          onPress={() => void navigate({ to: paths.screening(record.patientId, recordId) })}
        />
      ))}
    </List>
  );
}

/** One sheet for each visit ahead, and those that were given before. */
function PreparationSheets({ chart, pack }: SheetsCardProps): ReactNode {
  const t = useText().documents.sheets;
  const { clock } = useServices();
  const navigate = useNavigate();
  const [openId, setOpenId] = useState<string | null>(null);
  const today = clock.today();
  const shown = chart.appointments.filter(
    ({ record }) =>
      record.preparationGiven !== null || (record.status === 'planned' && dayOf(record) >= today),
  );
  const open = shown.find((each) => each.recordId === openId);
  if (shown.length === 0) {
    return (
      <div className={styles.buttons}>
        <p className={styles.quiet}>{t.noAppointment}</p>
        <Button large onPress={() => void navigate({ to: paths.patient(chart.patient.recordId, 'course') })}>
          {t.plan}
        </Button>
      </div>
    );
  }
  return (
    <>
      <List label={t.preparation}>
        {shown.map((appointment) => (
          <PreparationRow
            key={appointment.recordId}
            appointment={appointment}
            onOpen={() => setOpenId(appointment.recordId)}
          />
        ))}
      </List>
      {open === undefined ? null : (
        <PreparationDialog
          patient={chart.patient.record}
          appointment={open}
          pack={pack}
          language={open.record.preparationGiven?.language ?? chart.consents.at(-1)?.record.text.language}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function PreparationRow({
  appointment,
  onOpen,
}: {
  appointment: Versioned<Appointment>;
  onOpen: () => void;
}): ReactNode {
  const text = useText();
  const t = text.documents.sheets;
  const format = useFormat();
  const { start, preparationGiven } = appointment.record;
  const given =
    preparationGiven === null
      ? null
      : `${t.given(format.dateTime(preparationGiven.at))} · ${t.inLanguage(text.documents.languages[preparationGiven.language])}`;
  return (
    <ListRow
      title={`${t.preparation} · ${t.forAppointment(`${format.date(start.slice(0, 10))}, ${start.slice(11)}`)}`}
      detail={given ?? ''}
      end={given === null ? <Badge tone="caution">{t.notGiven}</Badge> : null}
      onPress={onOpen}
    />
  );
}
