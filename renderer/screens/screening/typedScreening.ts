import { upgraded } from '@shared/domain/recordFormat';
import { screeningSchema, screeningUpgrades, type Screening } from '@shared/domain/screening';
import { withKnownLabs, type KnownOfPatient } from '@shared/protocol/knownOnDay';
import { isoDateSchema } from '@shared/kernel/time';
import { z } from 'zod';

/** The record of another practice as it is being typed; part of the screening once both are there. */
const outsideSchema = z.object({ what: z.string().max(1000), reviewedOn: isoDateSchema.nullable() });
export type OutsideRecord = z.infer<typeof outsideSchema>;

/** What a form holds, and what its draft keeps. */
const typedSchema = z.object({
  screening: screeningSchema,
  proceedReason: z.string(),
  outside: outsideSchema.nullable().default(null),
  /** What stands in the field of the time is no moment that exists; the screening keeps the last one that did. */
  noTime: z.boolean().default(false),
});
export type Typed = z.infer<typeof typedSchema>;

/** A kept draft, lifted when it was typed in an earlier version of the app; null when it cannot be read. */
export function readTyped(content: unknown): Typed | null {
  const kept = z.object({ screening: z.unknown() }).loose().safeParse(content);
  if (!kept.success) return null;
  // The steps only add what is missing, so that a draft of today passes through them unchanged.
  const screening = upgraded(kept.data.screening, 1, screeningUpgrades);
  const typed = typedSchema.safeParse({ ...kept.data, screening });
  return typed.success ? typed.data : null;
}

export function beginTyped(screening: Screening): Typed {
  return { screening, proceedReason: '', outside: screening.outsideRecordReviewed, noTime: false };
}

/** The screening as it would be stored now. */
export function screeningOf({ screening, outside }: Typed, known: KnownOfPatient): Screening {
  const what = outside?.what.trim() ?? '';
  const reviewedOn = outside?.reviewedOn ?? null;
  return {
    ...withKnownLabs(known, screening),
    outsideRecordReviewed: what === '' || reviewedOn === null ? null : { what, reviewedOn },
  };
}
