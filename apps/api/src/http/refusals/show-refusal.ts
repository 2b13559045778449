/** Refusals become HTTP here, once for pages and the REST interface: status and message by code. */

import type { Outcome, Refusal } from '@golden-thread/domain/shared/outcome';
import type { ChangeMeanwhile, DetailsOf, GoldenThreadRefusal } from '@golden-thread/domain/shared/areas';
import { HttpException } from '@nestjs/common';
import { areas } from '../areas';
import { type RefusalWording, sharedRefusals } from './refusal-wording';

/** A refusal as a person or a machine is told of it: the HTTP status and one or two sentences (what, why, the way out). */
export interface RefusalMessage {
  readonly code: GoldenThreadRefusal;
  readonly status: number;
  readonly message: string;
  /** The form's field that the refusal is about, so that the error summary leads to it. */
  readonly field?: string;
  /** Stale: the version that stands, which the form shown again is sent with, and the history that tells what changed. */
  readonly stands?: number;
  readonly history?: string;
  /** Stale: what was done meanwhile, and the texts that were written with it. */
  readonly changed?: ChangeMeanwhile;
}

/** Every refusal of the product, worded once: by its area, or for all of them. */
const refusalWordings: { readonly [Code in GoldenThreadRefusal]: RefusalWording<DetailsOf<Code>> } = Object.assign(
  {},
  sharedRefusals,
  ...Object.values(areas).map(({ refusals }) => refusals),
);

/** Status and words of a refusal, chosen by its code alone. */
export function showRefusal(refusal: Refusal): RefusalMessage {
  // By the table's type, the wording of a code takes the details of that code.
  const { status, message, field } = refusalWordings[refusal.code] as RefusalWording<Refusal['details']>;
  const about = refusal.details?.field ?? field;
  return {
    code: refusal.code,
    status,
    message: message(refusal.details),
    ...(about !== undefined && { field: about }),
    ...(refusal.code === 'Stale' && changeMeanwhile(refusal.details)),
  };
}

function changeMeanwhile({ stands, thing, last }: DetailsOf<'Stale'>): Pick<RefusalMessage, 'stands' | 'changed' | 'history'> {
  return last === null ? { stands } : { stands, changed: last, history: `/history/${thing.type}/${thing.id}` };
}

/** A refusal that ends the request: shown as an error page or a problem document. */
export class RefusedException extends HttpException {
  readonly shown: RefusalMessage;

  constructor(refusal: Refusal) {
    const shown = showRefusal(refusal);
    super(shown.message, shown.status);
    this.shown = shown;
  }
}

/**
 * The value of an outcome whose refusal ends the request: for questions (GET) and for the REST interface. A page's form shows its
 * refusal itself (`form.refused(showRefusal(outcome.refusal))`), so that what was typed is kept.
 * @throws RefusedException with the refusal's status and words
 */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusedException(outcome.refusal);
  return outcome.value;
}
