import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { ConsentStop } from '@shared/domain/consentActs';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { NewDeviation } from './NewDeviation';
import type { SessionWork } from './useSession';

/** In place of the form: nobody draws or injects without a consent. What already happened is recorded all the same. */
export function ConsentStopNotice({ stop, work }: { stop: ConsentStop; work: SessionWork }): ReactNode {
  const t = useText().documents;
  const navigate = useNavigate();
  const { sessions } = useServices();
  const [happened, setHappened] = useState(false);
  const { recordId, record } = work.session;
  return (
    <>
      <Notice
        tone="stop"
        announce
        title={t.stop[stop.act]}
        actions={
          <>
            <Button
              large
              look="primary"
              autoFocus
              onPress={() => void navigate({ to: paths.newConsent(record.patientId, recordId) })}
            >
              {t.stop.sign}
            </Button>
            {happened ? null : (
              <Button large onPress={() => setHappened(true)}>
                {t.stop.happened}
              </Button>
            )}
          </>
        }
      >
        {stop.reasons.map((reason) => (
          <p key={reason}>{t.reasons[reason]}</p>
        ))}
        <p>{stop.act === 'draw' ? t.stop.next : t.stop.nextInjection}</p>
      </Notice>
      {happened ? (
        <>
          <p>{t.stop.happenedLead}</p>
          <NewDeviation
            proposed="consent"
            work={work}
            onAdd={(deviation) =>
              work.change((from) => sessions.setDeviations(from, [...from.record.deviations, deviation]))
            }
          />
        </>
      ) : null}
    </>
  );
}
