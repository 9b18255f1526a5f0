import { FormRow } from '@renderer/ui/FormRow';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useLocale, useText } from '@renderer/ui/text';
import { otherReasonId, type NotApplicableReason } from '@shared/domain/answer';
import type { Rule } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';

interface ReasonFieldsProps {
  rule: Rule;
  reason: NotApplicableReason | null;
  onChange(reason: NotApplicableReason): void;
}

/** Why a question does not apply. Without a reason it stays an open question. */
export function ReasonFields({ rule, reason, onChange }: ReasonFieldsProps): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  const options = [
    ...rule.inapplicable.map((each) => ({ value: each.id, label: each.text[locale] })),
    { value: otherReasonId, label: t.reasonOther },
  ];
  return (
    <div className={styles.details} data-details>
      <FormRow columns={2}>
        <Select
          label={t.reason}
          placeholder={t.choose}
          options={options}
          value={reason?.reasonId ?? null}
          onChange={(reasonId) => onChange({ reasonId, text: reason?.text ?? '' })}
        />
        {reason?.reasonId === otherReasonId ? (
          <TextField
            label={t.reasonWords}
            value={reason.text}
            onChange={(text) => onChange({ reasonId: otherReasonId, text })}
            maxLength={500}
          />
        ) : null}
      </FormRow>
    </div>
  );
}
