import { Button } from '@renderer/ui/Button';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { FormRow } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import {
  deviationRules,
  deviationSchema,
  discoveryMoments,
  type Deviation,
  type DeviationRule,
  type DiscoveryMoment,
} from '@shared/domain/sessionOutcome';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { useDraft } from '../useDraft';
import { options } from './forms/options';
import styles from './Session.module.css';
import type { SessionWork } from './useSession';

/** What the session departed from, when it was noticed, and what was done. Each is saved at once. */
export function Deviations({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const t = text.session.sign;
  const words = text.domain.session;
  const { sessions } = useServices();
  const { deviations } = work.session.record;
  const [adding, setAdding] = useState(false);
  const proposed = work.gate.deviationsToRecord[0] ?? null;
  const write = (next: readonly Deviation[]): Promise<boolean> =>
    work.change((from) => sessions.setDeviations(from, next));
  return (
    <section className={styles.checks} aria-labelledby="session-deviations">
      <h3 id="session-deviations">{t.deviations}</h3>
      {deviations.length === 0 ? <p className={styles.quiet}>{t.noDeviations}</p> : null}
      <ul className={styles.missingList}>
        {deviations.map((deviation, index) => (
          <li key={index}>
            <span>
              <strong>{words.deviationRules[deviation.rule]}</strong>
              {` (${words.discoveredWhen[deviation.discoveredWhen]}): ${deviation.action}`}
            </span>
            <Button
              large
              look="quiet"
              icon={Trash2}
              label={text.session.actions.remove(words.deviationRules[deviation.rule])}
              onPress={() => void write(deviations.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {proposed !== null || adding ? (
        <NewDeviation
          key={deviations.length}
          proposed={proposed}
          work={work}
          onAdd={async (deviation) => {
            const taken = await write([...deviations, deviation]);
            if (taken) setAdding(false);
            return taken;
          }}
        />
      ) : (
        <div>
          <Button large icon={Plus} onPress={() => setAdding(true)}>
            {t.addDeviation}
          </Button>
        </div>
      )}
    </section>
  );
}

interface NewDeviationProps {
  /** The rule the record shows to be broken. */
  proposed: DeviationRule | null;
  work: SessionWork;
  onAdd(deviation: Deviation): Promise<boolean>;
}

function NewDeviation({ proposed, work, onAdd }: NewDeviationProps): ReactNode {
  const text = useText();
  const t = text.session.sign;
  const words = text.domain.session;
  const { recordId, record } = work.session;
  const draft = useDraft({ form: 'session', recordId, patientId: record.patientId, part: 'deviation' });
  const [rule, setRule] = useState<DeviationRule | null>(proposed);
  const [discoveredWhen, setDiscoveredWhen] = useState<DiscoveryMoment | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const kept = typeof draft.found?.content === 'string' ? draft.found.content : '';
  const action = typed ?? kept;
  const parsed = deviationSchema.safeParse({ rule, discoveredWhen, action });

  async function add(): Promise<void> {
    if (parsed.success && (await onAdd(parsed.data))) await draft.discard();
  }

  return (
    <div className={styles.entry}>
      <FormRow columns={2}>
        <Select
          large
          label={t.rule}
          options={options(deviationRules, words.deviationRules)}
          value={rule}
          onChange={setRule}
        />
        <Select
          large
          label={t.discoveredWhen}
          options={options(discoveryMoments, words.discoveredWhen)}
          value={discoveredWhen}
          onChange={setDiscoveredWhen}
        />
      </FormRow>
      <TextArea
        rows={2}
        label={t.action}
        value={action}
        onChange={(next) => {
          setTyped(next);
          draft.keep(next);
        }}
      />
      <div>
        <Button large icon={Plus} isDisabled={!parsed.success} onPress={() => void add()}>
          {t.addDeviation}
        </Button>
      </div>
    </div>
  );
}
