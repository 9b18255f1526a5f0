// @vitest-environment jsdom
import type { TypedSteps } from '@renderer/screens/session/SessionStepper';
import { StepList } from '@renderer/screens/session/StepList';
import { messagesFor } from '@shared/i18n/messages';
import { expect, it } from 'vitest';
import { aDraw, anOpenSession } from '../../builders/session';
import { mounted } from '../ui/mounted';

const t = messagesFor('ru');

async function wordsOfDraw(typed: TypedSteps): Promise<string> {
  const { place, show } = mounted('ru');
  const ignore = (): void => undefined;
  await show(
    <StepList session={anOpenSession()} place="checks" missingCount={3} typed={typed} onGo={ignore} />,
  );
  const name = t.domain.session.steps.draw;
  const step = [...place.querySelectorAll('li')].find((item) => item.textContent.startsWith(name));
  return step?.textContent ?? '';
}

it('[V29] a step that was typed into and left says so, a step nobody touched does not', async () => {
  expect(await wordsOfDraw({ draw: { draws: [aDraw(30)] } })).toContain(t.session.screen.stepTyped);
  expect(await wordsOfDraw({})).toContain(t.session.screen.stepOpen);
});
