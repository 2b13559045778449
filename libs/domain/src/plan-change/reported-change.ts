/** Changes of plans as the quarterly report lists them. */

import { longDate } from '../calendar/date-format';
import type { CalendarDate } from '../calendar/dates';
import type { PlanChangeId } from '../shared/id';
import type { ObjectiveEdit, ObjectiveText } from './objective-edit';
import type { Approver, Reach } from './reach';
import { type PlanChangeState, planChangeTransitions } from './transitions';

/** The reaches that the quarterly report lists: what the council promised is other than before, or was to be. Source: Chesterfield 4.3; source-systems B9. */
export const reportedReaches = ['target', 'scope', 'later-date', 'priority', 'outcome'] as const satisfies readonly Reach[];

/** A change that was decided, as a report lists it. */
export interface ReportedChange {
  readonly id: PlanChangeId;
  readonly reference: string;
  /** The plan's name. */
  readonly plan: string;
  readonly reason: string;
  readonly edits: readonly ObjectiveEdit[];
  readonly approver: Approver;
  readonly state: PlanChangeState;
  readonly decidedOn: CalendarDate;
  readonly takesEffectOn: CalendarDate | null;
  readonly inEffectOn: CalendarDate | null;
}

/** Whether nothing moves a change any more. Until then it may come back to be decided again, or lapse, and is its circle's once more: a paper that lasts tells no word of its text. */
export const isAtItsEnd = ({ state }: Pick<ReportedChange, 'state'>): boolean => Object.keys(planChangeTransitions.moves[state]).length === 0;

const said = { title: 'the objective', target: 'the target', endOfPlanResult: 'the result when the plan ends' } as const;

/** What a change does, a sentence for each edit: with both texts where the promise changes, else what of it. */
export const formatChange = (edits: readonly ObjectiveEdit[]): readonly string[] => edits.map(editInWords);

function editInWords(edit: ObjectiveEdit): string {
  if (edit.kind === 'add') return `${edit.reference} is added: ${edit.becomes.title}; ${edit.becomes.target}`;
  if (edit.kind === 'drop') return `${edit.reference} is dropped: ${edit.was.title}`;
  const { was, becomes } = edit;
  const texts = (Object.keys(said) as (keyof typeof said)[]).filter((field) => was[field] !== becomes[field]).map((field) => `${said[field]} was “${was[field]}” and is “${becomes[field]}”`);
  const others: readonly (readonly [keyof ObjectiveText, string])[] = [['dueOn', 'its day'], ['priorityId', 'its priority'], ['leadServiceId', 'its lead service']];
  const moved = others.filter(([field]) => was[field] !== becomes[field]).map(([field, what]) => (field === 'dueOn' ? `${what} is ${becomes.dueOn === null ? 'the end of the year' : longDate(becomes.dueOn)}` : `${what} is another`));
  return `${edit.reference}: ${[...texts, ...moved, ...(edit.thread ? ['it serves something else'] : [])].join('; ')}`;
}

/** How a decided change stands, in a sentence. */
export function standsOf({ state, takesEffectOn, inEffectOn }: Pick<ReportedChange, 'state' | 'takesEffectOn' | 'inEffectOn'>): string {
  if (inEffectOn !== null) return `In effect since ${longDate(inEffectOn)}.`;
  if (state === 'agreed' && takesEffectOn !== null) return `Agreed, in effect from ${longDate(takesEffectOn)}.`;
  return state === 'called-in' ? 'Agreed and called in.' : 'Not agreed: the plan stays as it was.';
}
