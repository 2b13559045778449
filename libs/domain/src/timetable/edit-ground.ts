/** The stages and meetings as an edit would leave them, or why it may not. */

import { isCalendarDate } from '../calendar/dates';
import { addWorkingDays } from '../calendar/working-days';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { Meeting } from './date-resolver';
import { extraRound } from './extra-round';
import { type PaperChain, paperChain } from './paper-chain';
import { movesOfReviews, postponedRules, type ReviewMove, reviewStages, type StageRule } from './postpone-reviews';
import { phaseWithin } from './phase';
import type { TimetableRefusal } from './refusals';
import type { Stage } from './stage';
import { type StageDefinition, stagesNamedBy } from './stage-definition';
import { isNeededStage, ownStageKey } from './stage-key';
import type { ChangeFacts, MeetingMove, TimetableEdit } from './timetable-change';
import { stageTransitions } from './transitions';
import type { Year } from './year';

/** The meetings with one of them moved. Refused: held already, before today, on a day on which its committee meets anyway. */
function withMeetingMoved(
  { meetings, today }: Pick<ChangeFacts, 'meetings' | 'today'>,
  edit: TimetableEdit & { readonly kind: 'move-meeting' },
): Outcome<{ readonly meetings: readonly Meeting[]; readonly meeting: MeetingMove }, Refusal<TimetableRefusal>> {
  const meeting = meetings.find(({ id }) => id === edit.meeting);
  if (meeting === undefined) return refuse('NoSuchMeeting');
  if (meeting.heldOn < today) return refuse('MeetingAlreadyHeld', { heldOn: meeting.heldOn });
  if (!isCalendarDate(edit.to)) return refuse('RuleNotUnderstood', { stage: null, part: 'to' });
  if (edit.to < today) return refuse('WouldMoveIntoThePast', { stages: [meeting.name], today });
  if (edit.to === meeting.heldOn) return refuse('NothingWouldMove');
  const meetsAnyway = meetings.some(({ code, heldOn }) => code === meeting.code && heldOn === edit.to);
  if (meetsAnyway) return refuse('MeetingAlreadyOnThatDay', { heldOn: edit.to });
  return accept({
    meetings: meetings.map((other) => (other.id === meeting.id ? { ...other, heldOn: edit.to } : other)),
    meeting: { id: meeting.id, name: meeting.name, from: meeting.heldOn, to: edit.to },
  });
}

type Edited = Outcome<readonly StageDefinition[], Refusal<TimetableRefusal>>;
type StageEdit = TimetableEdit & { readonly kind: 'change-rule' | 'add-stage' | 'add-chain' | 'remove-stage' | 'put-back' };
type EditOfSeveral = TimetableEdit & { readonly kind: 'add-round' | 'change-stages' | 'postpone-reviews' };

/**
 * The stages of a year with one given another rule, added or taken out. Refused: one time of a stage that recurs (`StageRepeats`: the first carries the rule of all); a stage that has happened (`StageAlreadyOpened`);
 * taking out what the product works by (`StageIsNeeded`), what others count from (`OthersCountFromStage`) or what open tasks hang on
 * (`StageHasOpenTasks`); adding without a title (`StageTitleMissing`) or one that is there (`StageTwice`).
 */
function withStageEdited(year: Year, edit: StageEdit, { openTasks }: Pick<ChangeFacts, 'openTasks'>): Edited {
  if (edit.kind === 'add-stage') return withAdded(year, edit);
  if (edit.kind === 'put-back') return withPutBack(year, edit.definition);
  const stage = year.stages.find(({ key }) => key === edit.stage);
  if (stage === undefined) return refuse('UnknownStage', { stage: edit.stage, stages: [edit.stage] });
  if (!year.definitions.some(({ key }) => key === edit.stage)) return refuse('StageRepeats', { title: stage.title });
  if (stageTransitions.next(stage.state, 'redate') === null) return refuse('StageAlreadyOpened', { title: stage.title, date: stage.date });
  if (edit.kind === 'add-chain') return withChain(year, stage, edit.chain);
  if (edit.kind === 'change-rule') {
    return accept(year.definitions.map((definition) => (definition.key === edit.stage ? withRule(definition, edit) : definition)));
  }
  if (isNeededStage(stage.key)) return refuse('StageIsNeeded', { title: stage.title });
  const dependants = year.definitions.filter((definition) => stagesNamedBy(definition).includes(stage.key));
  if (dependants.length > 0) return refuse('OthersCountFromStage', { title: stage.title, stages: dependants.map(({ title }) => title) });
  const tasks = openTasks.get(stage.key) ?? 0;
  if (tasks > 0) return refuse('StageHasOpenTasks', { title: stage.title, tasks });
  return accept(year.definitions.filter(({ key }) => key !== stage.key));
}

/** A stage with another rule, and where so said with another calendar to count by, other stages to wait for, other periods to keep out of. */
function withRule({ calendar: before, needs: needed, notIn: closed, ...definition }: StageDefinition, { rule, calendar = before, needs = needed, notIn = closed }: StageEdit & { readonly kind: 'change-rule' }): StageDefinition {
  return { ...definition, rule, ...(calendar !== null && calendar !== undefined && { calendar }), ...(needs?.length && { needs }), ...(notIn?.length && { notIn }) };
}

/** The stages with a paper's chain around one that is held at a meeting. Refused: one that is held at none (`NotAtAMeeting`), or has its chain (`StageTwice`). */
function withChain(year: Year, stage: Stage, chain: PaperChain): Edited {
  if (stage.rule.from.on !== 'first-meeting') return refuse('NotAtAMeeting', { title: stage.title });
  const added = paperChain(stage, chain);
  const existing = added.filter(({ key }) => year.definitions.some((definition) => definition.key === key));
  return existing.length > 0 ? refuse('StageTwice', { stages: existing.map(({ title }) => title) }) : accept([...year.definitions, ...added]);
}

/** A stage of the council's own, with its paper's way where it is held at a meeting. Refused: a way to no meeting (`NotAtAMeeting`), and as `withStageEdited` says. */
function withAdded(year: Year, { stage: added, chain }: StageEdit & { readonly kind: 'add-stage' }): Edited {
  const title = normalText(added.title);
  const key = ownStageKey(title);
  if (key === '') return refuse('StageTitleMissing');
  // By its title too: of a long one the key was once longer.
  if (year.definitions.some((definition) => definition.key === key || (definition.key.startsWith('own.') && definition.title === title))) return refuse('StageTwice', { stages: [title] });
  if (chain !== undefined && added.rule.from.on !== 'first-meeting') return refuse('NotAtAMeeting', { title });
  const stage = { ...added, title, key };
  return accept([...year.definitions, stage, ...(chain === undefined ? [] : paperChain(stage, chain))]);
}

/** A stage that the product knows from another cycle, or from before the council changed its own, finds its place in this one. */
const withPutBack = (year: Year, definition: StageDefinition): Edited =>
  year.definitions.some(({ key }) => key === definition.key) ? refuse('StageTwice', { stages: [definition.title] }) : accept([...year.definitions, { ...definition, phase: phaseWithin(year.phases, definition.phase) }]);

/** One edit after the other, all or none. What counts from another goes before it. */
const withEach = (year: Year, edits: readonly StageEdit[], facts: ChangeFacts): Edited =>
  edits.reduce<Edited>((so, edit) => (so.ok ? withStageEdited({ ...year, definitions: so.value }, edit, facts) : so), accept(year.definitions));

const putBack = (definition: StageDefinition): StageEdit => ({ kind: 'put-back', definition });
const ruled = ({ stage, rule }: StageRule): StageEdit => ({ kind: 'change-rule', stage, rule });

/** The stages with a round added, all reviews of a quarter put off, or several changed at once. Refused as each by itself, and as `extraRound` and `postponedRules` do. */
function withSeveral(year: Year, edit: EditOfSeveral, facts: ChangeFacts): Edited {
  if (edit.kind === 'add-round') {
    const added = extraRound(edit.round);
    return added.ok ? withEach(year, added.value.map(putBack), facts) : added;
  }
  if (edit.kind === 'postpone-reviews') {
    const rules = postponedRules(year.definitions, reviewStages(edit.quarter, edit), edit.days);
    return rules.ok ? withEach(year, rules.value.map(ruled), facts) : rules;
  }
  const removals = [...edit.remove].reverse().map((stage): StageEdit => ({ kind: 'remove-stage', stage }));
  return withEach(year, [...removals, ...edit.rules.map(ruled), ...edit.add.map(putBack)], facts);
}

/** The reviews that would move by themselves, and where to. */
function reviewsMoved(edit: EditOfReviews, { today, calendar, round = null }: ChangeFacts): ReturnType<typeof movesOfReviews> {
  if (edit.kind === 'postpone-reviews') return movesOfReviews(round, edit.services, { today, calendar, dayOf: ({ dueOn }) => addWorkingDays(dueOn, edit.days, calendar) });
  const days = new Map(edit.dates.map(({ code, dueOn }) => [code, dueOn]));
  return movesOfReviews(round, [...days.keys()], { today, calendar, dayOf: ({ code, dueOn }) => days.get(code) ?? dueOn });
}

type EditOfReviews = TimetableEdit & { readonly kind: 'postpone-reviews' | 'redate-reviews' };
const isOfSeveral = (edit: TimetableEdit): edit is EditOfSeveral => edit.kind === 'add-round' || edit.kind === 'change-stages' || edit.kind === 'postpone-reviews';
const isOfReviews = (edit: TimetableEdit): edit is EditOfReviews => edit.kind === 'redate-reviews' || (edit.kind === 'postpone-reviews' && edit.services.length > 0);

interface EditGround {
  readonly definitions: readonly StageDefinition[];
  readonly meetings: readonly Meeting[];
  readonly meeting: MeetingMove | null;
  readonly reviews: readonly ReviewMove[];
}

/** The definitions and meetings as an edit would leave them; refused where the edit reaches for what has happened. */
export function editGround(year: Year, edit: TimetableEdit, facts: ChangeFacts): Outcome<EditGround, Refusal<TimetableRefusal>> {
  const unchanged = { definitions: year.definitions, meetings: facts.meetings, meeting: null, reviews: [] };
  if (edit.kind === 'refresh') return accept(unchanged);
  if (edit.kind === 'move-meeting') {
    const moved = withMeetingMoved(facts, edit);
    return moved.ok ? accept({ ...unchanged, ...moved.value }) : moved;
  }
  if (isOfReviews(edit)) {
    const reviews = reviewsMoved(edit, facts);
    return reviews.ok ? accept({ ...unchanged, reviews: reviews.value }) : reviews;
  }
  const edited = isOfSeveral(edit) ? withSeveral(year, edit, facts) : withStageEdited(year, edit, facts);
  return edited.ok ? accept({ ...unchanged, definitions: edited.value }) : edited;
}
