import { Badge } from '@renderer/ui/Badge';
import { useFormat, useText } from '@renderer/ui/text';
import type { PatientSummary } from '@shared/domain/patientSummary';
import { ageYears } from '@shared/kernel/time';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Patients.module.css';

const rowHeightPx = 48;
const headHeightPx = 40;

interface PatientGridProps {
  rows: PatientSummary[];
  onOpen: (patient: PatientSummary) => void;
}

/** A grid of any length: only the rows in view exist. Arrows, Page and Home/End move, Enter opens. */
export function PatientGrid({ rows, onOpen }: PatientGridProps): ReactNode {
  const t = useText().patients;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    // The head scrolls in the same box, so that its columns are as wide as those below; it stays in view.
    paddingStart: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });

  const move = (event: KeyboardEvent, to: number): void => {
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeightPx) / rowHeightPx) - 1);
    const targets: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    const patient = rows[current];
    if (target !== undefined) move(event, target);
    else if (event.key === 'Enter' && patient !== undefined) onOpen(patient);
  };

  return (
    <div
      role="grid"
      tabIndex={-1}
      aria-label={t.title}
      aria-rowcount={rows.length + 1}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} role="presentation" className={styles.scroller}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          <div role="row" aria-rowindex={1} className={styles.head} style={{ height: headHeightPx }}>
            {(['name', 'age', 'birthDate', 'number', 'phone', 'last'] as const).map((column) => (
              <span key={column} role="columnheader">
                {t.columns[column]}
              </span>
            ))}
          </div>
          {virtual.getVirtualItems().map((item) => {
            const patient = rows[item.index];
            return patient === undefined ? null : (
              <PatientRow
                key={patient.patientId}
                patient={patient}
                index={item.index}
                topPx={item.start}
                isActive={item.index === current}
                onFocus={() => setActive(item.index)}
                onOpen={() => onOpen(patient)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface PatientRowProps {
  patient: PatientSummary;
  index: number;
  topPx: number;
  isActive: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

function PatientRow({ patient, index, topPx, isActive, onFocus, onOpen }: PatientRowProps): ReactNode {
  const t = useText().patients;
  const format = useFormat();
  const { clock } = useServices();
  return (
    // The grid's own onKeyDown opens the row with Enter.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      className={styles.row}
      style={{ top: topPx, height: rowHeightPx }}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span role="rowheader" className={styles.name}>
        {patient.name} {patient.archived ? <Badge tone="info">{t.archivedMark}</Badge> : null}
      </span>
      <span role="gridcell">{t.years(ageYears(patient.birthDate, clock.today()))}</span>
      <span role="gridcell">{format.date(patient.birthDate)}</span>
      <span role="gridcell">{patient.number}</span>
      <span role="gridcell">{patient.phones[0]?.number ?? ''}</span>
      <span role="gridcell">
        {patient.lastInjectionOn === null ? '' : format.date(patient.lastInjectionOn)}
      </span>
    </div>
  );
}
