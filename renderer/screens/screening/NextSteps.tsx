import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, FileSignature } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';

/** What comes after the decision: appointment, sheets and consent. */
export function NextSteps({ patientId }: { patientId: RecordId }): ReactNode {
  const t = useText().screening;
  const navigate = useNavigate();
  return (
    <Card title={t.nextSteps}>
      <FormActions>
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
