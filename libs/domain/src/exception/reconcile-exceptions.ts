import type { MeasureId, ServiceId } from '../shared/id';
import type { ExceptionCase, FoundException } from './exception-case';

export interface ReconciledExceptions {
  /** Picked now and not known yet. */
  readonly raise: readonly FoundException[];
  /** Known and picked again, by the same rule or another: the exception stays, with what now holds. */
  readonly confirm: readonly { readonly exception: ExceptionCase; readonly found: FoundException }[];
  /** Known and no longer picked: withdrawn, unless decided. */
  readonly withdraw: readonly ExceptionCase[];
}

/** What an exception is about: a measure keeps its exception when the rule that picks it changes. */
const about = (e: { readonly serviceId: ServiceId; readonly measureId: MeasureId | null }): string => e.measureId ?? `service ${e.serviceId}`;

/** Compares what the rules pick now with what they picked before, so that picking twice raises nothing twice. */
export function reconcileExceptions(known: readonly ExceptionCase[], found: readonly FoundException[]): ReconciledExceptions {
  const knownBySubject = new Map(known.map((exception) => [about(exception), exception]));
  const foundSubjects = new Set(found.map(about));
  return {
    raise: found.filter((f) => !knownBySubject.has(about(f))),
    confirm: found.flatMap((f) => {
      const exception = knownBySubject.get(about(f));
      return exception === undefined || exception.state === 'decided' ? [] : [{ exception, found: f }];
    }),
    withdraw: known.filter((e) => (e.state === 'raised' || e.state === 'reported') && !foundSubjects.has(about(e))),
  };
}
