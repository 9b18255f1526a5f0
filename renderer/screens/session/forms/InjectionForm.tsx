import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import { groupsTooClose } from '@shared/domain/sessionInterval';
import {
  sides,
  techniques,
  zoneFacts,
  zoneGroupOf,
  zones,
  type TreatedArea,
} from '@shared/domain/treatmentArea';
import { dateOf } from '@shared/kernel/time';
import { useRef, type ReactNode } from 'react';
import { useAddedEntryFocus } from '../fieldFocus';
import styles from '../Session.module.css';
import type { StepFormProps } from '../stepForms';
import { blankArea } from '../stepValues';
import { UnreadableNotice } from '../UnreadableNotice';
import { useProblemText } from '../useProblemText';
import type { SessionWork } from '../useSession';
import { useSessionWords } from '../useSessionWords';
import { Entry } from './Entry';
import { options, replaced, without } from './options';

export function InjectionForm({ value, onChange, work, problems }: StepFormProps<'injection'>): ReactNode {
  const text = useText();
  const t = text.session;
  const words = useSessionWords();
  const problem = useProblemText(problems);
  const { areas } = value;
  const withReaction = new Set(
    work.session.record.reactions?.reports.flatMap((report) =>
      report.result === 'observed' ? [report.areaId] : [],
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  useAddedEntryFocus(
    list,
    areas.map((area) => area.areaId),
  );
  return (
    <div ref={list} className={styles.list}>
      <BeforeInjecting areas={areas} work={work} />
      {areas.map((area, index) => {
        const stays = withReaction.has(area.areaId);
        return (
          <Entry
            key={area.areaId}
            focusId={area.areaId}
            title={`${t.fields.area(index + 1)}: ${words.area(area)}`}
            onRemove={stays ? undefined : () => onChange({ areas: without(areas, index) })}
          >
            <OneArea
              area={area}
              amountProblem={problem('areaMl', index)}
              onChange={(next) => onChange({ areas: replaced(areas, index, next) })}
            />
            {stays ? <p>{t.hints.reactionHasArea}</p> : null}
          </Entry>
        );
      })}
      <Select
        large
        label={t.actions.addArea}
        options={options(zones, text.domain.zones.names)}
        value={null}
        onChange={(zone) => onChange({ areas: [...areas, blankArea(areas, zone)] })}
      />
    </div>
  );
}

/** The stop stands before the act. What was done all the same can still be written down. */
function BeforeInjecting({ areas, work }: { areas: readonly TreatedArea[]; work: SessionWork }): ReactNode {
  const t = useText().session.hints;
  const words = useSessionWords();
  const { record } = work.session;
  const groups = [...new Set(areas.map((area) => zoneGroupOf(area.zone)))];
  const date = dateOf(record.performedAt.startedAt);
  const tooClose = groupsTooClose(groups, date, work.others, work.parameters);
  const screened = record.screening?.zoneGroups ?? [];
  const here = record.entryMode === 'live' || record.entryMode === 'afterwards';
  const notScreened = here ? groups.filter((group) => !screened.includes(group)) : [];
  return (
    <>
      <UnreadableNotice records={work.unreadable} />
      {tooClose.length === 0 ? null : (
        <Notice tone="stop" announce>
          {t.intervalHere(words.groups(tooClose))}
        </Notice>
      )}
      {notScreened.length === 0 ? null : (
        <Notice tone="caution" announce>
          {t.zonesNotScreened(words.groups(notScreened))}
        </Notice>
      )}
    </>
  );
}

interface OneAreaProps {
  area: TreatedArea;
  amountProblem: string | undefined;
  onChange(area: TreatedArea): void;
}

function OneArea({ area, amountProblem, onChange }: OneAreaProps): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.zones;
  return (
    <>
      <FormRow columns={4}>
        <Select
          large
          label={t.fields.zone}
          options={options(zones, words.names)}
          value={area.zone}
          onChange={(zone) => onChange({ ...area, zone })}
        />
        <Select
          large
          label={t.fields.side}
          options={options(sides, words.sides)}
          value={area.side}
          onChange={(side) => onChange({ ...area, side })}
        />
        <Select
          large
          label={t.fields.technique}
          options={options(techniques, words.techniques)}
          value={area.technique}
          onChange={(technique) => onChange({ ...area, technique })}
        />
      </FormRow>
      <FormRow columns={4}>
        <DecimalField
          large
          unit={t.units.ml}
          label={t.fields.plasmaMl}
          value={area.plasmaMl}
          onChange={(plasmaMl) => onChange({ ...area, plasmaMl })}
          errorMessage={amountProblem}
        />
        <DecimalField
          large
          optional
          unit={t.units.ml}
          label={t.fields.plannedMl}
          value={area.plannedMl}
          onChange={(plannedMl) => onChange({ ...area, plannedMl })}
        />
        <TextField
          large
          optional
          label={t.fields.needle}
          value={area.needle}
          onChange={(needle) => onChange({ ...area, needle })}
        />
      </FormRow>
      {zoneFacts[area.zone].visionLossReported ? <Notice tone="caution">{words.visionLoss}</Notice> : null}
    </>
  );
}
