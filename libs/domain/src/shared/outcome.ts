/** What a rule answers: accepted with a value, or refused by a code. */
import type { DetailsOf, GoldenThreadRefusal } from './areas';

/**
 * An expected refusal: a fact named by a stable code, which decides what else is told (see the area's `refusals.ts`), so that a reader is
 * shown the way out. The process that shows it chooses status and wording, once, by code.
 */
export type Refusal<Code extends GoldenThreadRefusal = GoldenThreadRefusal> = Code extends unknown ? RefusalByCode<Code> : never;

type RefusalByCode<Code extends GoldenThreadRefusal> =
  (DetailsOf<Code> extends null ? { readonly code: Code; readonly details?: never } : { readonly code: Code; readonly details: DetailsOf<Code> }) & FaultPlace;

/** Where a fault stands among others. */
interface FaultPlace {
  /** The field in what was sent, with dots for nesting (`options.0.title`), where one code fits several fields. */
  readonly at?: string;
  /** The other faults of what was sent, so that all are said at once. */
  readonly also?: readonly Refusal[];
}

/** The refusals whose code says all. */
export type PlainRefusal = { readonly [Code in GoldenThreadRefusal]: DetailsOf<Code> extends null ? Code : never }[GoldenThreadRefusal];

/**
 * What a rule or a use case answers: the value decided, or the named reason why it was refused.
 * Expected refusals are values; only the unexpected is thrown.
 */
export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** A negative answer by one of some codes. */
export interface Refused<Code extends GoldenThreadRefusal = GoldenThreadRefusal> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

/** The affirmative answer of a rule. */
export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The negative answer of a rule: the fact that stands in the way, by its code, with what that code tells. */
export const refuse = <Code extends GoldenThreadRefusal>(
  code: Code,
  ...[details]: [DetailsOf<Code>] extends [null] ? [] : [details: DetailsOf<Code>]
): Refused<Code> => ({
  ok: false,
  refusal: (details === undefined ? { code } : { code, details }) as Refusal<Code>,
});

/** A negative answer about one field of what was sent, where its code fits several. */
export const refuseIn = <Code extends GoldenThreadRefusal>(field: string, { refusal }: Refused<Code>): Refused<Code> => ({ ok: false, refusal: { ...refusal, at: field } });

/** The negative answer that names everything at fault at once, the first by its code; undefined where nothing is. */
export const refuseAll = <R extends Refusal>([first, ...also]: readonly R[]): { readonly ok: false; readonly refusal: R } | undefined =>
  first && { ok: false, refusal: also.length === 0 ? first : { ...first, also } };

/** The faults among what was looked at, in its order: `faultsAmong([isBlank(title) && { code: 'TitleMissing' }, ...])`. */
export const faultsAmong = <R extends Refusal>(looked: readonly (R | false | null | undefined)[]): readonly R[] =>
  looked.filter((one): one is R => Boolean(one));
