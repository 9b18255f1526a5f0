import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { FileDown, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

/** Prints the PrintSheet that stands beside it, or saves it as a PDF. `onPrinted` only when it really went out. */
export function PrintButtons({ onPrinted }: { onPrinted?: () => void }): ReactNode {
  const t = useText().documents.print;
  const say = useToast();
  const services = useServices();
  const [error, setError] = useState<AppError | null>(null);
  const print = async (as: 'paper' | 'pdf'): Promise<void> => {
    setError(null);
    const answer = await services.print(as);
    if (!answer.ok) setError(answer.error);
    else if (answer.value.printed) {
      say(as === 'pdf' ? t.saved : t.printed);
      onPrinted?.();
    }
  };
  return (
    <>
      <Button large icon={Printer} onPress={() => void print('paper')}>
        {t.print}
      </Button>
      <Button large icon={FileDown} onPress={() => void print('pdf')}>
        {t.pdf}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
