import type { StartAnswer } from '@renderer/repositories/sessionRepository';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { StartStop } from '@shared/domain/sessionRules';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { UnreadableNotice } from './UnreadableNotice';
import { useSessionWords } from './useSessionWords';

interface StartAnswersProps {
  patientId: RecordId;
  answer: StartAnswer;
  /** The session has already happened: on to recording it. */
  onRecord(): void;
}

/** The gate's answer in words, each stop with what ends it. */
export function StartAnswers({ patientId, answer, onRecord }: StartAnswersProps): ReactNode {
  const text = useText();
  const t = text.session;
  const words = useSessionWords();
  const navigate = useNavigate();
  const { gate, unreadable } = answer;
  if (gate.kind === 'stopped') {
    return (
      <Notice
        tone="stop"
        announce
        title={t.start.stoppedTitle}
        actions={
          <>
            {gate.stops.some(isAboutScreening) ? (
              <Button
                large
                look="primary"
                onPress={() => void navigate({ to: paths.patient(patientId, 'screening') })}
              >
                {t.start.toScreening}
              </Button>
            ) : null}
            <Button large onPress={onRecord}>
              {t.start.alreadyHappened}
            </Button>
          </>
        }
      >
        {gate.stops.map((stop) => (
          <p key={stop.rule}>{words.stop(stop)}</p>
        ))}
      </Notice>
    );
  }
  const { openSessionId, departsFrom } = gate;
  const rules = text.domain.session.deviationRules;
  return (
    <>
      <UnreadableNotice records={unreadable} />
      {departsFrom.length === 0 ? null : (
        <Notice tone="caution" title={t.start.departs}>
          {departsFrom.map((rule) => rules[rule]).join(' · ')}
        </Notice>
      )}
      {openSessionId === null ? null : (
        <Notice
          tone="caution"
          actions={
            <Button large onPress={() => void navigate({ to: paths.session(patientId, openSessionId) })}>
              {t.tab.resume}
            </Button>
          }
        >
          {t.start.openSession}
        </Notice>
      )}
    </>
  );
}

function isAboutScreening(stop: StartStop): boolean {
  return stop.rule !== 'interval' && stop.rule !== 'recordsUnreadable';
}
