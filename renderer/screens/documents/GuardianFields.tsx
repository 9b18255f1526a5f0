import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset, FormRow } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import { assentAnswers } from '@shared/domain/consent';
import type { ReactNode } from 'react';
import type { NewConsentForm } from './useNewConsent';

/** Who signs for a minor, and what the minor says (clinical-workflow.md §2). */
export function GuardianFields({ form, years }: { form: NewConsentForm; years: number }): ReactNode {
  const t = useText().documents.signing;
  const { guardian, assent } = form.typed;
  const change = (over: Partial<typeof guardian>): void =>
    form.change({ guardian: { ...guardian, ...over } });
  return (
    <>
      <Notice tone="caution">{t.minor(years)}</Notice>
      <Fieldset legend={t.guardian}>
        <FormRow columns={2}>
          <TextField
            large
            label={t.guardianName}
            value={guardian.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            large
            label={t.relationship}
            value={guardian.relationship}
            onChange={(relationship) => change({ relationship })}
          />
        </FormRow>
        <TextField
          large
          label={t.authority}
          description={t.authorityHint}
          value={guardian.authorityChecked}
          onChange={(authorityChecked) => change({ authorityChecked })}
        />
        <Checkbox large value={guardian.present} onChange={(present) => change({ present })}>
          {t.present}
        </Checkbox>
      </Fieldset>
      <Fieldset legend={t.assent}>
        <SegmentedChoice
          large
          label={t.assentAsk}
          options={assentAnswers.map((value) => ({ value, label: t.assents[value] }))}
          value={assent?.answer ?? null}
          onChange={(answer) => form.change({ assent: { words: '', ...assent, answer } })}
        />
        <TextField
          large
          optional
          label={t.assentWords}
          value={assent?.words ?? ''}
          onChange={(words) => form.change({ assent: { answer: 'notAsked', ...assent, words } })}
        />
        {assent === null || assent.answer === 'given' ? null : <Notice tone="stop">{t.assentStops}</Notice>}
      </Fieldset>
    </>
  );
}
