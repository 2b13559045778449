import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FigureFact } from '@golden-thread/domain/figure-sheet/events';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listQueriedMeasures } from '@golden-thread/persistence/measure/open-queries';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { seesQueried } from '../measure/read-measure';

/** The events without the values of figures that the policy team asks about and that are not the reader's to see before the answer, and without what was said beside them; which figures they are stays. */
export async function withholdQueried(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const told = new Set(events.flatMap(measuresOf));
  const queried = told.size === 0 ? new Set<MeasureId>() : await listQueriedMeasures(reading);
  const asked = [...told].filter((id) => queried.has(id));
  if (asked.length === 0) return events;
  const closed = (await listMeasures(reading, { ids: asked, retired: true })).filter((measure) => !seesQueried(actor, measure)).map(({ id }) => id);
  const waiting = new Set([...(await loadHistories(reading, closed))].flatMap(([id, history]) => Object.entries(history.waiting ?? {}).flatMap(([period, { for: what }]) => (what === 'answer' ? [nameOf(id, period)] : []))));
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
