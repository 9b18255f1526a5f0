import { stepSchemas, type SessionStep, type StepValues } from '@shared/domain/sessionSteps';
import type { z } from 'zod';

/**
 * What a draft holds of a step; null when it is nothing this form wrote. A slip that no record may hold ("-5", the 0 of
 * "0.5") costs that one number, not everything else that was typed.
 */
export function readTypedStep<S extends SessionStep>(step: S, content: unknown): StepValues[S] | null {
  const schema: z.ZodType = stepSchemas[step];
  const read = schema.safeParse(content);
  if (read.success) return read.data as StepValues[S];
  const cleared = structuredClone(content);
  for (const { path } of read.error.issues) clearNumber(cleared, path);
  const again = schema.safeParse(cleared);
  return again.success ? (again.data as StepValues[S]) : null;
}

function clearNumber(content: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1);
  const holder = path.slice(0, -1).reduce(partOf, content);
  if (key === undefined || typeof holder !== 'object' || holder === null) return;
  if (typeof partOf(holder, key) === 'number') Reflect.set(holder, key, null);
}

function partOf(whole: unknown, key: PropertyKey): unknown {
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined;
}
