import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { mayProceed, type Screening, type SignedScreening } from '@shared/domain/screening';
import { dateOf } from '@shared/kernel/time';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, FileSignature, Syringe } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';

/** What comes after the decision: the session of the day, appointment, sheets and consent. */
export function NextSteps({
  screening,
  signed,
}: {
  screening: Screening;
  signed: SignedScreening;
}): ReactNode {
  const text = useText();
  const t = text.screening;
  const { clock } = useServices();
  const navigate = useNavigate();
  const { patientId } = screening;
  const startsToday =
    dateOf(screening.performedAt) === clock.today() && mayProceed(signed.evaluation, signed.proceedReason);
  return (
    <Card title={t.nextSteps}>
      <FormActions>
        {startsToday ? (
          <Button icon={Syringe} onPress={() => void navigate({ to: paths.patient(patientId, 'sessions') })}>
            {t.toSession}
          </Button>
        ) : null}
        <Button icon={CalendarPlus} onPress={() => void navigate({ to: paths.patient(patientId, 'course') })}>
          {t.toAppointment}
        </Button>
        <Button
          icon={FileSignature}
          onPress={() => void navigate({ to: paths.patient(patientId, 'documents') })}
        >
          {t.toConsent}
        </Button>
      </FormActions>
    </Card>
  );
}
