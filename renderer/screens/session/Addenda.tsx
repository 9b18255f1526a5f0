import { Button } from '@renderer/ui/Button';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useFormat, useText } from '@renderer/ui/text';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { useServices } from '../services';
import { useDraft } from '../useDraft';
import { readTypedAddendum } from './typedAddendum';
import record from './Record.module.css';
import styles from './Session.module.css';
import { useSigners } from './useSigners';
import type { SessionWork } from './useSession';

/** Corrections after signing: each with reason, author and time, beside what was signed. */
export function Addenda({ work }: { work: SessionWork }): ReactNode {
  const t = useText().session.addenda;
  const format = useFormat();
  const { addenda } = work.session.record;
  return (
    <section className={record.section} aria-labelledby="session-addenda">
      <h2 id="session-addenda">{t.title}</h2>
      {addenda.map((addendum, index) => (
        <article key={index} className={record.addendum}>
          <strong>{addendum.reason}</strong>
          <p>{addendum.text}</p>
          <p className={styles.quiet}>{t.by(addendum.addedByName, format.dateTime(addendum.addedAt))}</p>
        </article>
      ))}
      <NewAddendum key={addenda.length} work={work} />
    </section>
  );
}

function NewAddendum({ work }: { work: SessionWork }): ReactNode {
  const t = useText().session.addenda;
  const { sessions } = useServices();
  const { signers } = useSigners();
  const { recordId, record: session } = work.session;
  const draft = useDraft({ form: 'session', recordId, patientId: session.patientId, part: 'addendum' });
  const [typed, setTyped] = useState({ reason: '', text: '' });
  const me = signers[0];
  const ready = typed.reason.trim() !== '' && typed.text.trim() !== '' && me !== undefined;

  function type(next: { reason: string; text: string }): void {
    setTyped(next);
    draft.keep(next);
  }

  async function add(): Promise<void> {
    if (me === undefined) return;
    const addendum = { ...typed, addedBy: me.practitionerId, addedByName: me.name };
    if (await work.change((from) => sessions.addAddendum(from, addendum))) await draft.discard();
  }

  function continueDraft(): void {
    const kept = readTypedAddendum(draft.found?.content);
    if (kept !== null) setTyped(kept);
  }

  return (
    <div className={styles.entry}>
      {typed.reason === '' && typed.text === '' ? (
        <DraftNotice draft={draft} onContinue={continueDraft} />
      ) : null}
      <TextField
        large
        label={t.reason}
        maxLength={400}
        value={typed.reason}
        onChange={(reason) => type({ ...typed, reason })}
      />
      <TextArea
        rows={3}
        label={t.text}
        maxLength={10_000}
        value={typed.text}
        onChange={(text) => type({ ...typed, text })}
      />
      <div className={styles.footButtons}>
        <Button large icon={Plus} isDisabled={!ready} onPress={() => void add()}>
          {t.add}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </div>
  );
}
