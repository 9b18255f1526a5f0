import { FormRow } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ReactNode } from 'react';
import type { CourseFormState } from './useCourseForm';

/** The price for the whole course, as text: nothing is ever calculated from it. */
export function QuoteFields({ state }: { state: CourseFormState }): ReactNode {
  const t = useText().course.form;
  const { typed, problems, change } = state;
  const half = (own: string): string | undefined =>
    problems.includes('quote') && own.trim() === '' ? t.problems.quote : undefined;
  return (
    <FormRow columns={2}>
      <TextField
        optional
        label={t.amount}
        description={t.quoteHint}
        maxLength={30}
        errorMessage={half(typed.quoteAmount)}
        value={typed.quoteAmount}
        onChange={(quoteAmount) => change({ quoteAmount })}
      />
      <TextField
        optional
        label={t.currency}
        maxLength={12}
        errorMessage={half(typed.quoteCurrency)}
        value={typed.quoteCurrency}
        onChange={(quoteCurrency) => change({ quoteCurrency })}
      />
    </FormRow>
  );
}
