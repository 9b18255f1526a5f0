import { stopEventSchema } from '@shared/domain/sessionOutcome';
import { z } from 'zod';

/** A stop event while it is being typed: what must be answered may still be empty. */
const typedStopSchema = stopEventSchema.extend({
  outcome: stopEventSchema.shape.outcome.nullable(),
  stoppedAt: stopEventSchema.shape.stoppedAt.nullable(),
  whatHappened: z.string(),
  whatWasDone: z.string(),
});
export type TypedStop = z.infer<typeof typedStopSchema>;

/** What a draft holds; null when it is nothing this form wrote. */
export function readTypedStop(content: unknown): TypedStop | null {
  const read = typedStopSchema.safeParse(content);
  return read.success ? read.data : null;
}
