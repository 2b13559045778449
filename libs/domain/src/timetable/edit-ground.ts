/** The stages and meetings as an edit would leave them, or why it may not. */

import { isCalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { Meeting } from './date-resolver';
import type { TimetableRefusal } from './refusals';
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
type StageEdit = TimetableEdit & { readonly kind: 'change-rule' | 'add-stage' | 'remove-stage' };

/**
 * The stages of a year with one given another rule, added or taken out. Refused: a stage that has happened (`StageAlreadyOpened`);
 * taking out what the product works by (`StageIsNeeded`), what others count from (`OthersCountFromStage`) or what open tasks hang on
 * (`StageHasOpenTasks`); adding without a title (`StageTitleMissing`) or one that is there (`StageTwice`).
 */
function withStageEdited(year: Year, edit: StageEdit, { openTasks }: Pick<ChangeFacts, 'openTasks'>): Edited {
  if (edit.kind === 'add-stage') return withAdded(year, edit.stage);
  const stage = year.stages.find(({ key }) => key === edit.stage);
  if (stage === undefined) return refuse('UnknownStage', { stage: edit.stage, stages: [edit.stage] });
  if (stageTransitions.next(stage.state, 'redate') === null) return refuse('StageAlreadyOpened', { title: stage.title, date: stage.date });
  if (edit.kind === 'change-rule') {
    return accept(year.definitions.map((definition) => (definition.key === edit.stage ? { ...definition, rule: edit.rule } : definition)));
  }
  if (isNeededStage(stage.key)) return refuse('StageIsNeeded', { title: stage.title });
  const dependants = year.definitions.filter((definition) => stagesNamedBy(definition).includes(stage.key));
  if (dependants.length > 0) return refuse('OthersCountFromStage', { title: stage.title, stages: dependants.map(({ title }) => title) });
  const tasks = openTasks.get(stage.key) ?? 0;
  if (tasks > 0) return refuse('StageHasOpenTasks', { title: stage.title, tasks });
  return accept(year.definitions.filter(({ key }) => key !== stage.key));
}

function withAdded(year: Year, added: Omit<StageDefinition, 'key'>): Edited {
  const title = normalText(added.title);
  const key = ownStageKey(title);
  if (key === '') return refuse('StageTitleMissing');
  if (year.definitions.some((definition) => definition.key === key)) return refuse('StageTwice', { stages: [title] });
  return accept([...year.definitions, { ...added, title, key }]);
}

interface EditGround {
  readonly definitions: readonly StageDefinition[];
  readonly meetings: readonly Meeting[];
  readonly meeting: MeetingMove | null;
}

/** The definitions and meetings as an edit would leave them; refused where the edit reaches for what has happened. */
export function editGround(year: Year, edit: TimetableEdit, facts: ChangeFacts): Outcome<EditGround, Refusal<TimetableRefusal>> {
  const unchanged = { definitions: year.definitions, meetings: facts.meetings, meeting: null };
  if (edit.kind === 'refresh') return accept(unchanged);
  if (edit.kind === 'move-meeting') {
    const moved = withMeetingMoved(facts, edit);
    return moved.ok ? accept({ ...unchanged, ...moved.value }) : moved;
  }
  const edited = withStageEdited(year, edit, facts);
  return edited.ok ? accept({ ...unchanged, definitions: edited.value }) : edited;
}
