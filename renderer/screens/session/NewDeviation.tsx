import { Button } from '@renderer/ui/Button';
import { FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import {
  deviationRules,
  deviationSchema,
  discoveryMoments,
  type Deviation,
  type DeviationRule,
  type DiscoveryMoment,
} from '@shared/domain/sessionOutcome';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDraft } from '../useDraft';
import { options } from './forms/options';
import styles from './Session.module.css';
import type { SessionWork } from './useSession';

interface NewDeviationProps {
  /** The rule the record shows to be broken. */
  proposed: DeviationRule | null;
  work: SessionWork;
  onAdd(deviation: Deviation): Promise<boolean>;
}

/** What the session departed from, when that was noticed, and what was done about it. */
export function NewDeviation({ proposed, work, onAdd }: NewDeviationProps): ReactNode {
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
