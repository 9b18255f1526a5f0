import type { PatientChart } from '@renderer/repositories/patientChart';
import { useFormat, useText } from '@renderer/ui/text';
import { bloodTotals } from '@shared/domain/sessionInterval';
import type { ProtocolPack } from '@shared/protocol/pack';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Course.module.css';

/** Blood is counted per patient: every venepuncture of every course, and what the laboratory got. */
export function BloodLine({ chart, pack }: { chart: PatientChart; pack: ProtocolPack }): ReactNode {
  const t = useText().course;
  const format = useFormat();
  const { clock } = useServices();
  const taken = {
    sessions: chart.sessions.map((each) => each.record),
    labReports: chart.labReports.map((each) => each.record),
  };
  const total = bloodTotals(taken, clock.today(), sessionParametersOf(pack));
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t.bloodTitle}</dt>
        <dd>{t.blood(format.number(total.eightWeeksMl), format.number(total.twelveMonthsMl))}</dd>
      </div>
    </dl>
  );
}
