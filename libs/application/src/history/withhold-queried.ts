import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FigureFact } from '@golden-thread/domain/figure-sheet/events';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { listFiguresQueried } from '../measure/queried-figures';

/** The events without the values of figures that the policy team asks about and that are not the reader's to see before the answer, and without what was said beside them; which figures they are stays. */
export async function withholdQueried(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const told = new Set(events.flatMap(measuresOf));
  if (told.size === 0) return events;
  const waiting = new Set((await listFiguresQueried(reading, actor, told)).map(({ measureId, period }) => nameOf(measureId, period)));
  return events.map((event) => withoutValues(event, waiting));
}

const nameOf = (measureId: MeasureId, period: string): string => `${measureId} ${period}`;

const factsOf = ({ name, payload }: HistoryEvent): readonly FigureFact[] | null =>
  ['FiguresEntered', 'FiguresVerified', 'FiguresReturned'].includes(name) ? (payload['figures'] as readonly FigureFact[]) : null;

const measuresOf = (event: HistoryEvent): readonly MeasureId[] =>
  event.name === 'FigureCorrected' ? [event.stream.id as MeasureId] : (factsOf(event) ?? []).map(({ measureId }) => measureId);

function withoutValues(event: HistoryEvent, waiting: ReadonlySet<string>): HistoryEvent {
  const facts = factsOf(event);
  if (facts !== null) return withoutValuesOf(event, facts, ({ measureId, period }) => waiting.has(nameOf(measureId, period)));
  const { name, stream, payload } = event;
  const isOne = name === 'FigureCorrected' && waiting.has(nameOf(stream.id as MeasureId, payload['period'] as string));
  return isOne ? { ...event, payload: { ...payload, was: null, becomes: null, awaitsAnswer: true }, wording: {} } : event;
}

/** Commentaries and reasons of return tell of the figure as much as its value does; each stands under the reference of its measure. */
function withoutValuesOf(event: HistoryEvent, facts: readonly FigureFact[], isWithheld: (fact: FigureFact) => boolean): HistoryEvent {
  const refs = new Set(facts.filter(isWithheld).map(({ ref }) => ref));
  const figures = facts.map((fact) => (isWithheld(fact) ? { ...fact, value: null, awaitsAnswer: true } : fact));
  return { ...event, payload: { ...event.payload, figures }, wording: Object.fromEntries(Object.entries(event.wording).filter(([ref]) => !refs.has(ref))) };
}
