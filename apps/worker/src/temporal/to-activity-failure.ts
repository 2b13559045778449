import type { Refusal } from '@golden-thread/domain';
import { ApplicationFailure } from '@temporalio/common';

/** A refusal by a rule, as Temporal hears it: by its code, and final, because asking again changes nothing. Codes and ids only. */
export const toActivityFailure = ({ code, details }: Refusal): ApplicationFailure =>
  ApplicationFailure.create({ type: code, message: `Refused: ${code}`, nonRetryable: true, details: details ? [details] : [] });
