import { displayName, patientNamesSchema } from '@shared/domain/patient';
import { z } from 'zod';

const withNames = z.object({ names: patientNamesSchema });

/** What a half-typed patient is called so far. */
export function typedName(content: unknown): string | null {
  const typed = withNames.safeParse(content);
  const name = typed.success ? displayName(typed.data.names) : '';
  return name === '' ? null : name;
}
