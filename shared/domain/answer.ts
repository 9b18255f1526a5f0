import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { timestampSchema } from '../kernel/time';

/**
 * The six states of clinical-workflow §2, in the order of the digits that answer them.
 * `notAsked` is never `no`; `unknown` and `declined` are never clear.
 */
export const answerValues = ['yes', 'no', 'unknown', 'declined', 'notApplicable', 'notAsked'] as const;
export const answerValueSchema = z.enum(answerValues);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** One entry of what is needed to decide (one allergy, one medicine): field id → what was said. */
export const detailSchema = z.record(z.string().max(40), z.union([z.string().max(500), z.number()]));
export type Detail = z.infer<typeof detailSchema>;

/** `reasonId` names a reason of the protocol pack; `other` needs `text`. */
export const notApplicableReasonSchema = z.object({
  reasonId: z.string().max(40),
  text: z.string().max(500),
});
export type NotApplicableReason = z.infer<typeof notApplicableReasonSchema>;

/** The reason id for a reason in the practitioner's own words. */
export const otherReasonId = 'other';

export const answerSchema = z.object({
  ruleId: z.string().min(1).max(40),
  value: answerValueSchema,
  /** Only with `notApplicable`. */
  reason: notApplicableReasonSchema.nullable(),
  details: z.array(detailSchema).max(30),
  /** Who asked, and when it was really asked: a carried answer keeps the day of its asking. */
  askedById: recordIdSchema.nullable(),
  askedAt: timestampSchema.nullable(),
  /** The earlier screening it was carried from. */
  carriedFromId: recordIdSchema.nullable(),
  /** The grouped each-visit question it was answered through. */
  viaQuestionId: z.string().max(40).nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A question nobody has asked yet. */
export function notAsked(ruleId: string): Answer {
  return {
    ruleId,
    value: 'notAsked',
    reason: null,
    details: [],
    askedById: null,
    askedAt: null,
    carriedFromId: null,
    viaQuestionId: null,
  };
}

/** "Not applicable" counts only with a reason; `other` only with words. */
export function hasReason(answer: Answer): answer is Answer & { reason: NotApplicableReason } {
  if (answer.reason === null) return false;
  return answer.reason.reasonId !== otherReasonId || answer.reason.text.trim() !== '';
}
