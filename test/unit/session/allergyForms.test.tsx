// @vitest-environment jsdom
import type { PatientChart } from '@renderer/repositories/patientChart';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import { AnaesthesiaForm } from '@renderer/screens/session/forms/AnaesthesiaForm';
import { DrawForm } from '@renderer/screens/session/forms/DrawForm';
import { SkinForm } from '@renderer/screens/session/forms/SkinForm';
import { StampProvider } from '@renderer/screens/session/stamp';
import { initialStep } from '@renderer/screens/session/stepValues';
import type { SessionWork } from '@renderer/screens/session/useSession';
import { seedSessionParameters } from '@shared/domain/sessionParameters';
import { messagesFor } from '@shared/i18n/messages';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { aPatient } from '../../builders/patient';
import { aDraw, anOpenSession, on } from '../../builders/session';
import { mounted } from '../ui/mounted';

const t = messagesFor('ru').session.screen;
// Written down afterwards: a live draw also shows the findings of the moment, which are not this test's.
const session = anOpenSession('2026-11-21', { entryMode: 'afterwards' });
const ignore = (): void => undefined;

function workFor(...substances: string[]): SessionWork {
  const allergies = substances.map((substance) => ({ substance, reaction: '' }));
  const patient: Partial<PatientChart['patient']> = {
    record: aPatient({ allergiesState: 'listed', allergies }),
  };
  const chart: Partial<PatientChart> = { patient: patient as PatientChart['patient'] };
  const versioned: Partial<SessionWork['session']> = { record: session };
  const work: Partial<SessionWork> = {
    chart: chart as PatientChart,
    session: versioned as SessionWork['session'],
    parameters: seedSessionParameters,
  };
  return work as SessionWork;
}

async function shown(form: ReactNode): Promise<string> {
  const services: Partial<Services> = { clock: { now: () => on('2026-11-21'), today: () => '2026-11-21' } };
  const { place, show } = mounted('ru');
  await show(
    <ServicesProvider services={services as Services}>
      <StampProvider session={session}>{form}</StampProvider>
    </ServicesProvider>,
  );
  return place.textContent;
}

const common = { onChange: ignore, problems: [] };
const start = <S extends 'skin' | 'anaesthesia' | 'draw'>(step: S) =>
  initialStep(session, step, seedSessionParameters);

describe('[V25] the choice of an agent the patient is recorded allergic to', () => {
  it('is answered where the antiseptic is chosen', async () => {
    const value = { ...start('skin'), antiseptic: 'povidoneIodine' as const };
    const form = (work: SessionWork) => shown(<SkinForm {...common} value={value} work={work} />);
    expect(await form(workFor('Йод'))).toContain(t.agentAllergy('Йод'));
    expect(await form(workFor('пыльца'))).not.toContain(t.agentAllergy('пыльца'));
  });

  it('is answered where the anaesthetic is chosen, another local anaesthetic as a question', async () => {
    const value = { ...start('anaesthesia'), given: 'yes' as const, agent: 'lidocaineInjection' as const };
    const form = (work: SessionWork) => shown(<AnaesthesiaForm {...common} value={value} work={work} />);
    const both = await form(workFor('лидокаин', 'новокаин'));
    expect(both).toContain(t.agentAllergy('лидокаин'));
    expect(both).toContain(t.relatedAllergy('новокаин'));
    expect(await form(workFor('пыльца'))).not.toContain(t.agentAllergy('пыльца'));
  });

  it('is answered where the anticoagulant is chosen, and latex before the draw', async () => {
    const value = { draws: [aDraw(30, { anticoagulant: 'sodiumHeparin' })] };
    const form = (work: SessionWork) => shown(<DrawForm {...common} value={value} work={work} />);
    const both = await form(workFor('гепарин', 'латекс'));
    expect(both).toContain(t.agentAllergy('гепарин'));
    expect(both).toContain(t.latexAllergy('латекс'));
    const neither = await form(workFor('пыльца'));
    expect(neither).not.toContain(t.agentAllergy('пыльца'));
    expect(neither).not.toContain(t.latexAllergy('пыльца'));
  });
});
