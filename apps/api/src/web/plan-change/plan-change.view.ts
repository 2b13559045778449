import type { ConcernsSeen } from '@golden-thread/application/plan-change/concerned-objectives';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { ObjectiveEdit, ObjectiveText, PlaceInThread } from '@golden-thread/domain/plan-change/objective-edit';
import { counted } from '../../http/paging';
import { measurePaths } from '../measure/paths';

/** The names of the priorities, services and objectives above that edits name by id. */
export type NamesById = Readonly<Record<string, string>>;

/** One part of an objective's text, before and after. */
export interface ChangedPart {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

const partsOf = (text: ObjectiveText, named: NamesById): readonly (readonly [string, string | null])[] => [
  ['Objective', text.title],
  ['Target for the year', text.target],
  ['When the plan ends', text.endOfPlanResult || null],
  ['Priority', text.priorityId && (named[text.priorityId] ?? 'another priority')],
  ['Lead service', text.leadServiceId && (named[text.leadServiceId] ?? 'another service')],
  ['By when', text.dueOn && longDate(text.dueOn)],
];

/** How one objective serves another, as people read it. */
export const servesText = (name: string, { kind, partners }: Pick<PlaceInThread['serves'][number], 'kind' | 'partners'>): string =>
  `${name}, ${kind === 'direct' ? 'directly' : `indirectly, with ${partners ?? 'partners'}`}`;

/** What it serves is said beside its text where the edit says it; where it leaves that as it is, nothing is. */
function placeOf(place: PlaceInThread | undefined, named: NamesById): readonly (readonly [string, string | null])[] {
  if (place === undefined) return [];
  const serves = place.serves.map((link) => servesText(named[link.parentId] ?? 'an objective that is still being written', link));
  return [['Serves', serves.join('; ') || null], ['Serves nothing above, because', place.breakReason || null]];
}

/** What an edit does, part by part: of a change only what is other than before. */
export function editView(edit: ObjectiveEdit, named: NamesById): { readonly title: string; readonly parts: readonly ChangedPart[] } {
  const before = edit.kind === 'add' ? [] : [...partsOf(edit.was, named), ...placeOf(edit.kind === 'change' ? edit.threadWas : undefined, named)];
  const after = edit.kind === 'drop' ? [] : [...partsOf(edit.becomes, named), ...placeOf(edit.thread, named)];
  const of = (parts: typeof before, what: string): string | null => parts.find(([name]) => name === what)?.[1] ?? null;
  const all = (before.length > 0 ? before : after).map(([what]) => ({ what, before: of(before, what), after: of(after, what) }));
  const title = { add: 'Added', change: `${edit.reference} changes`, drop: `${edit.reference} is dropped` }[edit.kind];
  return { title, parts: all.filter((part) => part.before !== part.after) };
}

const planKinds = { 'service-plan': 'service', 'unit-plan': 'unit' } as const;

/** Whom and what a change concerns, in counts and by name. People are counted, never named: their objectives are their circle's. */
export function concernsView({ below, leads, people, measures, openTasks, openActions, reports }: ConcernsSeen): object {
  return {
    below: below.map(({ title, planName, planKind }) => ({ title: title === null ? 'An objective that is still being written' : `“${title}”`, plan: `${planName} (${planKinds[planKind]})` })),
    people: people === 0 ? null : counted(people, 'person’s objective serves it directly', 'people’s objectives serve it directly'),
    leads,
    measures: measures.map(({ ref, title }) => ({ href: measurePaths.of(ref), text: `${ref}: ${title}` })),
    work: [openTasks > 0 && counted(openTasks, 'open task about the plan', 'open tasks about the plan'), openActions > 0 && counted(openActions, 'open action agreed in it', 'open actions agreed in it')].filter((one) => one !== false),
    reports,
  };
}
