import type { PatientChart } from '@renderer/repositories/patientChart';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions, FormRow } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Page } from '@renderer/ui/Stack';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useLocale, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import { consentLanguages } from '@shared/domain/consent';
import type { RecordId } from '@shared/kernel/ids';
import type { ConsentText as ConsentTextInPack, ProtocolPack } from '@shared/protocol/pack';
import { ArrowLeft, Signature } from 'lucide-react';
import type { ReactNode } from 'react';
import { ZoneGroupChoice } from '../session/ZoneGroupChoice';
import { BlankConsentSheet } from './BlankConsentSheet';
import { ConsentText } from './ConsentText';
import { GuardianFields } from './GuardianFields';
import { PaperSignature } from './PaperSignature';
import { proposedLanguage, proposedZones } from './proposedConsent';
import { SignaturePad } from './SignaturePad';
import { useNewConsent, type Missing } from './useNewConsent';

interface NewConsentFormProps {
  chart: PatientChart;
  pack: ProtocolPack;
  consentText: ConsentTextInPack;
  /** The session that waits for it; null when there is none. */
  sessionId: RecordId | null;
  onDone: () => void;
}

export function NewConsentForm({
  chart,
  pack,
  consentText,
  sessionId,
  onDone,
}: NewConsentFormProps): ReactNode {
  const text = useText();
  const t = text.documents.signing;
  const locale = useLocale();
  const say = useToast();
  const form = useNewConsent({
    chart,
    pack,
    consentText,
    language: proposedLanguage(chart, locale),
    zoneGroups: proposedZones(chart, sessionId),
  });
  const { typed, change } = form;
  async function sign(): Promise<void> {
    if ((await form.sign()) === null) return;
    say(t.signed);
    onDone();
  }
  return (
    <Page>
      <PageHeader
        focusOnOpen
        title={t.title}
        lead={t.lead}
        actions={
          <Button large icon={ArrowLeft} onPress={onDone}>
            {text.common.back}
          </Button>
        }
      />
      <SegmentedChoice
        large
        label={text.documents.language}
        options={consentLanguages.map((value) => ({ value, label: text.documents.languages[value] }))}
        value={typed.language}
        onChange={(language) => change({ language })}
      />
      <ConsentText text={form.text} label={t.title} />
      <Card title={t.signingTitle}>
        <ZoneGroupChoice
          label={t.zones}
          hint={t.zonesHint}
          value={typed.zoneGroups}
          onChange={(zoneGroups) => change({ zoneGroups })}
        />
        <FormRow columns={2}>
          <TextField
            large
            optional
            label={t.indication}
            maxLength={2000}
            value={typed.indication}
            onChange={(indication) => change({ indication })}
          />
          <TextArea
            optional
            rows={2}
            label={t.questions}
            value={typed.questionsAnswered}
            onChange={(questionsAnswered) => change({ questionsAnswered })}
          />
        </FormRow>
        {form.minor ? <GuardianFields form={form} years={pack.minimumAge.years} /> : null}
        <SegmentedChoice
          large
          label={t.how}
          options={(['drawnOnScreen', 'printedAndScanned'] as const).map((value) => ({
            value,
            label: t.hows[value],
          }))}
          value={typed.how}
          onChange={(how) => change({ how })}
        />
        {typed.how === 'drawnOnScreen' ? (
          <SignaturePad label={t.pad} strokes={typed.strokes} onChange={(strokes) => change({ strokes })} />
        ) : (
          <PaperSignature form={form} />
        )}
        <MissingNotice missing={form.missing} />
        <ErrorNote error={form.error} />
        <FormActions>
          <Button large look="primary" icon={Signature} isPending={form.busy} onPress={() => void sign()}>
            {t.sign}
          </Button>
        </FormActions>
      </Card>
      <BlankConsentSheet form={form} patient={chart.patient.record} />
    </Page>
  );
}

function MissingNotice({ missing }: { missing: readonly Missing[] }): ReactNode {
  const t = useText().documents.signing;
  if (missing.length === 0) return null;
  const words: Record<Missing, string> = {
    ...t.faults,
    signatureMissing: t.signatureMissing,
    pagesMissing: t.pagesMissing,
    dateMissing: t.dateMissing,
  };
  return (
    <Notice tone="caution" announce title={t.missing}>
      {missing.map((each) => words[each]).join(' · ')}
    </Notice>
  );
}
