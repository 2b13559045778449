/** What the history tells of texts that are exempt: the facts, and not what was said, nor why it is kept, to whoever is outside their circle. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ExemptCommentary } from '@golden-thread/domain/authority/exemption';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { ReportId } from '@golden-thread/domain/shared/id';
import type { ReportText } from '@golden-thread/domain/report/report-texts';
import { listExemptCommentaries, listExemptTexts } from '@golden-thread/persistence/authority/exemptions';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** As much of an event as says which texts lie beside it. */
type EventWithTexts = Pick<HistoryEvent, 'stream' | 'name' | 'payload'>;

type Speaking = EventWithTexts & Extract<GoldenThreadEvent, { name: 'FiguresEntered' | 'FigureCorrected' | 'MeasureCommented' | 'PaperMarkedExempt' | 'ExemptionLifted' }>;

const speaking: readonly string[] = ['FiguresEntered', 'FigureCorrected', 'MeasureCommented', 'PaperMarkedExempt', 'ExemptionLifted'] satisfies readonly Speaking['name'][];
const isSpeaking = (event: EventWithTexts): event is Speaking => speaking.includes(event.name);

/** What is exempt for one reader among the things that some events are about. */
interface ExemptTexts {
  readonly commentaries: readonly ExemptCommentary[];
  readonly ofReports: ReadonlyMap<string, readonly ReportText[]>;
}

const nothing: ExemptTexts = { commentaries: [], ofReports: new Map() };

async function findExemptTexts(reading: Reading, actor: Actor, events: readonly EventWithTexts[]): Promise<ExemptTexts> {
  if (!events.some(isSpeaking)) return nothing;
  const marked = events.filter(isSpeaking).filter(({ stream }) => stream.type === 'performance-report');
  const reports = [...new Set(marked.map(({ stream }) => stream.id as ReportId))];
  const ofReports = await Promise.all(reports.map(async (id) => [id, (await listExemptTexts(reading, actor, id)).map(({ text }) => text)] as const));
  return { commentaries: await listExemptCommentaries(reading, actor), ofReports: new Map(ofReports) };
}

/** The names of the texts beside an event that are exempt. */
function namesOfExempt(event: EventWithTexts, { commentaries, ofReports }: ExemptTexts): readonly string[] {
  if (!isSpeaking(event)) return [];
  const isExempt = (measureId: string, period: string | undefined): boolean => commentaries.some((one) => one.measureId === measureId && one.period === period);
  if (event.name === 'FiguresEntered') return event.payload.figures.filter(({ measureId, period }) => isExempt(measureId, period)).map(({ ref }) => ref);
  if (event.name === 'FigureCorrected') return isExempt(event.stream.id, event.payload.period) ? ['commentary'] : [];
  if (event.name === 'MeasureCommented') return isExempt(event.stream.id, event.payload.period ?? undefined) ? ['comment'] : [];
  const { part } = event.payload;
  const isMarked = isExempt(event.stream.id, part) || (ofReports.get(event.stream.id) ?? []).some((text) => text === part);
  return isMarked ? ['reason'] : [];
}

/** The events without the texts that are exempt for the actor. What they said themselves they are always told. */
export async function withholdExempt(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const exempt = await findExemptTexts(reading, actor, events);
  return events.map((event) => {
    const names = event.actorId !== null && event.actorId === actor.personId ? [] : namesOfExempt(event, exempt);
    return names.length === 0 ? event : { ...event, wording: Object.fromEntries(Object.entries(event.wording).filter(([name]) => !names.includes(name))) };
  });
}

/** Whether one text beside an event is exempt for the actor. */
export const isExemptFor = async (reading: Reading, actor: Actor, { field, ...event }: EventWithTexts & { readonly field: string }): Promise<boolean> =>
  namesOfExempt(event, await findExemptTexts(reading, actor, [event])).includes(field);
