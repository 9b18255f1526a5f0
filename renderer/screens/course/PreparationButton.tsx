import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import type { Appointment } from '@shared/domain/appointment';
import type { Patient } from '@shared/domain/patient';
import type { ProtocolPack } from '@shared/protocol/pack';
import { FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PreparationDialog } from '../documents/PreparationDialog';

interface PreparationButtonProps {
  patient: Patient;
  pack: ProtocolPack;
  appointment: Versioned<Appointment>;
  /** Which appointment the button is about, for those who hear it. */
  title: string;
}

/** The preparation sheet of this appointment, where the appointment stands. */
export function PreparationButton({ patient, pack, appointment, title }: PreparationButtonProps): ReactNode {
  const t = useText().documents.sheets;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button large icon={FileText} label={`${t.preparation}: ${title}`} onPress={() => setOpen(true)}>
        {t.preparation}
      </Button>
      {open ? (
        <PreparationDialog
          patient={patient}
          pack={pack}
          appointment={appointment}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
