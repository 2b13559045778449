import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { ChangeFacts } from './change-facts';
import { isNeededStage } from './needed-stages';
import { ownStageKey } from './own-stage-key';
import type { StageDefinition } from './stage-definition';
import { stagesNamedBy } from './stages-named-by';
import type { TimetableEdit } from './timetable-edit';
import type { TimetableRefusal } from './timetable-refusals';
import type { Year } from './year';

type Edited = Outcome<readonly StageDefinition[], Refusal<TimetableRefusal>>;
type StageEdit = TimetableEdit & { readonly kind: 'change-rule' | 'add-stage' | 'remove-stage' };

/**
 * The stages of a year with one given another rule, added or taken out. Refused: a stage that has happened (`StageAlreadyOpened`);
 * taking out what the product works by (`StageIsNeeded`), what others count from (`OthersCountFromStage`) or what open tasks hang on
 * (`StageHasOpenTasks`); adding without a title (`StageTitleMissing`) or one that is there (`StageTwice`).
 */
export function withStageEdited(year: Year, edit: StageEdit, { openTasks }: Pick<ChangeFacts, 'openTasks'>): Edited {
  if (edit.kind === 'add-stage') return withAdded(year, edit.stage);
  const stage = year.stages.find(({ key }) => key === edit.stage);
  if (stage === undefined) return refuse('UnknownStage', { stage: edit.stage, stages: [edit.stage] });
  if (stage.state !== 'upcoming') return refuse('StageAlreadyOpened', { stage: stage.key, title: stage.title, date: stage.date ?? '' });
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
  const title = added.title.trim();
  const key = ownStageKey(title);
  if (key === '') return refuse('StageTitleMissing');
  if (year.definitions.some((definition) => definition.key === key)) return refuse('StageTwice', { stages: [title] });
  return accept([...year.definitions, { ...added, title, key }]);
}
