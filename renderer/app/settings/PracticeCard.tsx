import type { PracticeRepository } from '@renderer/repositories/practiceRepository';
import { useServices } from '@renderer/screens/services';
import { useLive } from '@renderer/screens/useLive';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import { AppFailure } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import type { ReactNode } from 'react';
import { PracticeDetailsForm, type KnownPractice } from './PracticeDetailsForm';

const orThrow = <T,>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new AppFailure(result.error);
};

async function readPractice(practice: PracticeRepository): Promise<KnownPractice | null> {
  const [known, me] = await Promise.all([practice.practice(), practice.me()]);
  const named = orThrow(known);
  const self = orThrow(me);
  return named === null || self === null ? null : { practice: named, practitioner: self };
}

export function PracticeCard(): ReactNode {
  const t = useText();
  const { practice } = useServices();
  const live = useLive(() => readPractice(practice), [practice]);
  const known = live.value ?? null;
  return (
    <Card title={t.settings.practice.title}>
      <ErrorNote error={live.error} />
      {live.status === 'loading' ? <Skeleton rows={4} /> : null}
      {known === null ? null : (
        <PracticeDetailsForm
          // After a save, here or elsewhere, the form starts from the new version.
          key={`${known.practice.revision}-${known.practitioner.revision}`}
          known={known}
          repository={practice}
        />
      )}
    </Card>
  );
}
