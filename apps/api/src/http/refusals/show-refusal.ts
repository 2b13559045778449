/** Refusals become HTTP here, once for pages and the REST interface: status and message by code. */

import type { Outcome, Refusal } from '@golden-thread/domain/shared/outcome';
import type { ChangeMeanwhile, DetailsOf, GoldenThreadRefusal } from '@golden-thread/domain/shared/areas';
import { HttpException } from '@nestjs/common';
import { areas } from '../areas';
import { type RefusalWording, sharedRefusals } from './refusal-wording';

/** What is wrong with one field of what was sent. */
export interface FieldFault {
  /** With dots for nesting: `options.0.title`. */
  readonly field: string;
  /** The rule and the way out. */
  readonly message: string;
}

/** A refusal as a person or a machine is told of it: the HTTP status and one or two sentences (what, why, the way out). */
export interface RefusalMessage {
  readonly code: GoldenThreadRefusal;
  readonly status: number;
  readonly message: string;
  /** Everything at fault, the refusal itself first, each with the field it stands in; empty where it is about no field. */
  readonly faults: readonly FieldFault[];
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

/** The wording of a refusal: by the table's type, that of a code takes the details of that code. */
const wordingOf = ({ code }: Refusal): RefusalWording<Refusal['details']> => refusalWordings[code] as RefusalWording<Refusal['details']>;

/** Status and words of a refusal, chosen by its code alone. `at`: the field that it is about, where the form knows better than the rule. */
export function showRefusal(refusal: Refusal, at?: string): RefusalMessage {
  const { status, message } = wordingOf(refusal);
  return {
    code: refusal.code,
    status,
    message: message(refusal.details),
    faults: at === undefined ? faultsOf([refusal, ...(refusal.also ?? [])]) : [{ field: at, message: message(refusal.details) }],
    ...(refusal.code === 'Stale' && changeMeanwhile(refusal.details)),
  };
}

/** Refusals as faults of the fields they are about; those about no field are none. */
export const faultsOf = (refusals: readonly Refusal[]): readonly FieldFault[] =>
  refusals.flatMap((refusal) => {
    const field = fieldOf(refusal);
    return field === undefined ? [] : [{ field, message: wordingOf(refusal).message(refusal.details) }];
  });

/** The field that a refusal is about: as the rule says, where several fields can be refused alike, else as it is worded. */
function fieldOf(refusal: Refusal): string | undefined {
  const { field } = wordingOf(refusal);
  return refusal.at ?? field;
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
