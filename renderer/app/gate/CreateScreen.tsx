import { useState, type ReactNode } from 'react';
import { CreatePassphraseStep } from './CreatePassphraseStep';
import { CreatePracticeStep } from './CreatePracticeStep';
import type { Folder } from './FolderChoice';
import type { Entry } from './opened';
import { emptyPracticeForm } from './practiceForm';

/** First run up to the moment the vault exists. The words are shown after that, see AfterOpening. */
export function CreateScreen({
  defaultFolder,
  onBack,
  onCreated,
}: {
  defaultFolder: string;
  onBack: () => void;
  onCreated: (entry: Entry) => void;
}): ReactNode {
  const [form, setForm] = useState(emptyPracticeForm);
  const [folder, setFolder] = useState<Folder>({ kind: 'default', path: null });
  const [step, setStep] = useState<'practice' | 'passphrase'>('practice');
  return step === 'practice' ? (
    <CreatePracticeStep
      initial={form}
      folder={folder}
      defaultFolder={defaultFolder}
      onFolder={setFolder}
      onBack={onBack}
      onNext={(typed) => {
        setForm(typed);
        setStep('passphrase');
      }}
    />
  ) : (
    <CreatePassphraseStep
      form={form}
      folder={folder.kind}
      onBack={() => setStep('practice')}
      onCreated={onCreated}
    />
  );
}
