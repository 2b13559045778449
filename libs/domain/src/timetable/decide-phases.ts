import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { TimetableEvent } from './events';
import { counterpartIn, type Phase, type PhaseKey, phasesFault } from './phase';
import type { TimetableRefusal } from './refusals';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';
import { yearTransitions } from './transitions';
import type { Year } from './year';

/** A year's cycle as it is to be. `goesTo`: where the stages of phases that are taken out go; `stages`: stages that get another phase by name. */
export interface PhasesGiven {
  readonly phases: readonly Phase[];
  readonly goesTo?: PhaseKey | undefined;
  readonly stages?: readonly { readonly stage: StageKey; readonly phase: PhaseKey }[] | undefined;
}

/**
 * The policy team names, orders, adds and takes out the phases of a year, and says which a stage is of; no date depends on it. A stage whose phase is taken out goes where
 * it is told to, else to the phase that stands for its own in the other source's cycle.
 *
 * Refuses: `YearEnded`; `PhasesNotUnderstood`; `UnknownStage`; `StageWithoutPhase`, a stage that is left without one; `NothingWouldMove`. Source: Chesterfield 4.1 to 4.4,
 * Ribble Valley 3.3.
 */
export function decidePhases(year: Year, { phases: given, goesTo, stages = [] }: PhasesGiven): Outcome<{ readonly year: Year; readonly event: TimetableEvent }, Refusal<TimetableRefusal>> {
  if (yearTransitions.next(year.state, 'change') === null) return refuse('YearEnded', { year: year.year });
  const fault = phasesFault(given);
  if (fault !== null) return refuse('PhasesNotUnderstood', { part: fault });
  const unknown = stages.find(({ stage }) => !year.definitions.some(({ key }) => key === stage));
  if (unknown !== undefined) return refuse('UnknownStage', { stage: unknown.stage, stages: [unknown.stage] });
  const phases = given.map(({ key, name }): Phase => ({ key, name: normalText(name) }));
  const named = new Map(stages.map(({ stage, phase }) => [stage, phase]));
  const definitions = year.definitions.map((definition): StageDefinition => ({ ...definition, phase: named.get(definition.key) ?? phaseAfter(definition.phase, { phases, goesTo }) }));
  const phaseless = definitions.filter(({ phase }) => !phases.some(({ key }) => key === phase));
  if (phaseless.length > 0) return refuse('StageWithoutPhase', { stages: phaseless.map(({ title }) => title) });
  const moved = definitions.flatMap(({ key, title, phase }, at) => (phase === year.definitions[at]!.phase ? [] : [{ stage: key, title, from: year.definitions[at]!.phase, to: phase }]));
  if (moved.length === 0 && JSON.stringify(phases) === JSON.stringify(year.phases)) return refuse('NothingWouldMove');
  return accept({
    year: { ...year, phases, definitions, version: year.version + 1 },
    event: { name: 'PhasesChanged', stream: { type: 'year', id: year.id }, payload: { year: year.year, before: year.phases, phases, moved } },
  });
}

const phaseAfter = (phase: PhaseKey, { phases, goesTo }: { readonly phases: readonly Phase[]; readonly goesTo: PhaseKey | undefined }): PhaseKey =>
  phases.some(({ key }) => key === phase) ? phase : (goesTo ?? counterpartIn(phases, phase) ?? phase);
