import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import { useState, type ReactNode } from 'react';
import { IssueRecoveryDialog } from '../gate/IssueRecoveryDialog';
import { RecoveryOverlay } from './RecoveryOverlay';

type Stage = 'idle' | 'asking' | { words: readonly string[] };

/** New recovery words, shown over everything until three of them were answered. */
export function RecoveryCard(): ReactNode {
  const t = useText();
  const words = t.settings.recovery;
  const say = useToast();
  const [stage, setStage] = useState<Stage>('idle');
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <FormActions>
        <Button onPress={() => setStage('asking')}>{words.issue}</Button>
      </FormActions>
      {stage === 'asking' ? (
        <IssueRecoveryDialog
          onIssued={(issued) => setStage({ words: issued })}
          onClose={() => setStage('idle')}
        />
      ) : null}
      {typeof stage === 'object' ? (
        <RecoveryOverlay
          words={stage.words}
          onConfirmed={() => {
            setStage('idle');
            say(words.issued);
          }}
        />
      ) : null}
    </Card>
  );
}
