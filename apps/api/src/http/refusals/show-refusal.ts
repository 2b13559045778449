/** Refusals become HTTP here, once for pages and the REST interface: status and message by code. */

import type { HistoryEvent } from '@golden-thread/application/history/get-history';
import type { Outcome, Refusal } from '@golden-thread/domain/shared/outcome';
import type { GoldenThreadRefusal } from '@golden-thread/domain/shared/areas';
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
  readonly changed?: { readonly name: string; readonly payload: HistoryEvent['payload']; readonly texts: readonly string[] };
}

/** Every refusal of the product, worded once: by its area, or for all of them. */
const refusalWordings = Object.assign({}, sharedRefusals, ...Object.values(areas).map(({ refusals }) => refusals)) as Readonly<Record<GoldenThreadRefusal, RefusalWording>>;

/** Status and words of a refusal, chosen by its code alone. `at`: the field that it is about, where the form knows better than the rule. */
export function showRefusal(refusal: Refusal, at?: string): RefusalMessage {
  const wording = refusalWordings[refusal.code];
  const details = refusal.details ?? {};
  return {
    code: refusal.code,
    status: wording.status,
    message: wording.message(details),
    faults: at === undefined ? faultsOf([refusal, ...(refusal.also ?? [])]) : [{ field: at, message: wording.message(details) }],
    ...(typeof details['stands'] === 'number' && { stands: details['stands'] }),
    ...(details['lastAct'] !== undefined && { changed: lastActIn(details) }),
    ...(details['thingType'] !== undefined && { history: `/history/${details['thingType']}/${details['thingId']}` }),
  };
}

/** Refusals as faults of the fields they are about; those about no field are none. */
export const faultsOf = (refusals: readonly Refusal[]): readonly FieldFault[] =>
  refusals.flatMap(({ code, details = {} }) => {
    const wording = refusalWordings[code];
    const field = fieldOf(wording, details);
    return field === undefined ? [] : [{ field, message: wording.message(details) }];
  });

/** The field that a refusal is about: as the rule says, where several fields can be refused alike, else as it is worded. */
const fieldOf = ({ field }: RefusalWording, details: NonNullable<Refusal['details']>): string | undefined =>
  typeof details['field'] === 'string' ? details['field'] : field;

/** What was done meanwhile, as the unit of work adds it to a stale refusal. */
const lastActIn = ({ lastAct, lastFacts, lastTexts }: NonNullable<Refusal['details']>): NonNullable<RefusalMessage['changed']> => ({
  name: String(lastAct),
  payload: JSON.parse(String(lastFacts)) as NonNullable<RefusalMessage['changed']>['payload'],
  texts: Array.isArray(lastTexts) ? (lastTexts as readonly string[]) : [],
});

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
