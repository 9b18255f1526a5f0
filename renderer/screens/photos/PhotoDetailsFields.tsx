import type { PhotoDetails } from '@renderer/repositories/photoRepository';
import { DateField } from '@renderer/ui/DateField';
import { Select } from '@renderer/ui/Select';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useFormat, useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { photoPhases, photoViews } from '@shared/domain/photo';
import type { RecordId } from '@shared/kernel/ids';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Photos.module.css';

export interface SessionChoice {
  sessionId: RecordId;
  startedOn: string;
}

interface PhotoDetailsFieldsProps {
  details: PhotoDetails;
  sessions: SessionChoice[];
  onChange: (change: Partial<PhotoDetails>) => void;
}

const noSession = 'none';

export function PhotoDetailsFields({ details, sessions, onChange }: PhotoDetailsFieldsProps): ReactNode {
  const t = useText().photos;
  const format = useFormat();
  const { clock } = useServices();
  const choices = [
    { value: noSession, label: t.noSession },
    ...sessions.map(({ sessionId, startedOn }) => ({
      value: String(sessionId),
      label: t.sessionOf(format.date(startedOn)),
    })),
  ];
  return (
    <div className={styles.details}>
      <SegmentedChoice
        label={t.phase}
        large
        options={photoPhases.map((value) => ({ value, label: t.phases[value] }))}
        value={details.phase}
        onChange={(phase) => onChange({ phase })}
      />
      <div className={styles.row}>
        <Select
          label={t.view}
          large
          options={photoViews.map((value) => ({ value, label: t.views[value] }))}
          value={details.view}
          onChange={(view) => onChange({ view })}
        />
        <DateField
          label={t.takenOn}
          large
          value={details.takenOn}
          maxValue={clock.today()}
          onChange={(takenOn) => onChange({ takenOn: takenOn ?? '' })}
        />
        <Select
          label={t.session}
          large
          options={choices}
          value={details.sessionId ?? noSession}
          onChange={(chosen) =>
            onChange({
              sessionId: sessions.find((session) => session.sessionId === chosen)?.sessionId ?? null,
            })
          }
        />
      </div>
      <TextArea
        label={t.note}
        optional
        rows={2}
        value={details.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
