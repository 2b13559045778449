import { accept, type Outcome, type Refusal, refuse } from '../shared';
import { phases } from './phase';
import { ruleFault } from './rule-fault';
import type { StageDefinition } from './stage-definition';
import { stagesNamedBy } from './stages-named-by';
import type { TimetableRefusal } from './timetable-refusals';

/**
 * Whether a set of stages makes a timetable at all, whatever the year. Refused: a stage without one of the four phases
 * (`StageWithoutPhase`: Chesterfield 4.1), a key used twice, a rule that makes no sense, a reference to a stage that is not there.
 */
export const checkDefinitions = (definitions: readonly StageDefinition[]): Outcome<null, Refusal<TimetableRefusal>> => {
  const keys = definitions.map(({ key }) => key);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  if (twice.length > 0) return refuse('StageTwice', { stages: twice });
  const phaseless = definitions.filter(({ phase }) => !phases.includes(phase)).map(({ key }) => key);
  if (phaseless.length > 0) return refuse('StageWithoutPhase', { stages: phaseless });
  const known = new Set(keys);
  for (const stage of definitions) {
    const part = ruleFault(stage.rule) ?? (stage.latest === undefined ? null : ruleFault(stage.latest));
    if (part !== null) return refuse('RuleNotUnderstood', { stage: stage.key, part });
    const unknown = stagesNamedBy(stage).filter((key) => !known.has(key));
    if (unknown.length > 0) return refuse('UnknownStage', { stage: stage.key, stages: unknown });
  }
  return accept(null);
};
