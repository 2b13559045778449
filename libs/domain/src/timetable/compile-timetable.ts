import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { type Calendars, calendarOf, councilsOwn } from './calendars';
import { type Clash, clashesIn } from './clash';
import { type DateGround, DateResolver, type ResolvedDate } from './date-resolver';
import { ruleFault } from './date-rule';
import { type Phase, usualPhases } from './phase';
import type { TimetableRefusal } from './refusals';
import { eachTime, recurrenceFault } from './recurrence';
import type { DatedStage } from './stage';
import { type StageDefinition, stagesNamedBy } from './stage-definition';
import type { StageKey } from './stage-key';

/**
 * Whether a set of stages makes a timetable at all, whatever the year. Refused: a stage without one of the phases
 * of its year (`StageWithoutPhase`: Chesterfield 4.1), a key used twice, a rule that makes no sense, a calendar or a stage that is not there.
 */
const checkDefinitions = (definitions: readonly StageDefinition[], { calendars = [], phases = usualPhases }: Pick<Calendars, 'calendars'> & Pick<TimetableSource, 'phases'>): Outcome<null, Refusal<TimetableRefusal>> => {
  const keys = definitions.map(({ key }) => key);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  if (twice.length > 0) return refuse('StageTwice', { stages: twice });
  const phaseless = definitions.filter(({ phase }) => !phases.some(({ key }) => key === phase)).map(({ key }) => key);
  if (phaseless.length > 0) return refuse('StageWithoutPhase', { stages: phaseless });
  for (const stage of definitions) {
    const part = ruleFault(stage.rule) ?? (recurrenceFault(stage) === null ? null : 'repeats') ?? (stage.latest === undefined ? null : ruleFault(stage.latest));
    if (part !== null) return refuse('RuleNotUnderstood', { stage: stage.key, part });
  }
  const counting = definitions.find(({ calendar }) => calendar !== undefined && calendar !== councilsOwn && !calendars.some(({ code }) => code === calendar));
  if (counting !== undefined) return refuse('UnknownCalendar', { stage: counting.key, calendar: counting.calendar! });
  const known = new Set(eachTime(definitions).map(({ key }) => key));
  for (const stage of definitions) {
    const unknown = stagesNamedBy(stage).filter((key) => !known.has(key));
    if (unknown.length > 0) return refuse('UnknownStage', { stage: stage.key, stages: unknown });
  }
  return accept(null);
};

/** What a timetable is compiled from. `held`: stages that have happened, whose dates no rule may change any more. */
export interface TimetableSource extends DateGround {
  readonly definitions: readonly StageDefinition[];
  /** The cycle of the year; left out: the usual one. */
  readonly phases?: readonly Phase[];
  readonly held?: ReadonlyMap<StageKey, CalendarDate>;
}

export interface CompiledTimetable {
  readonly stages: readonly DatedStage[];
  readonly clashes: readonly Clash[];
}

class InCircle extends Error {
  constructor(readonly stages: readonly StageKey[]) {
    super('stages count from each other');
  }
}

/**
 * Dates every stage of a year by its rule, and names every clash. Refused as a whole: stages that make no timetable (see
 * `checkDefinitions`), stages that count from each other (`StagesInCircle`). What a person can live with or
 * mend is a clash, not a refusal: also a day beyond the known bank holidays.
 */
export function compileTimetable(source: TimetableSource): Outcome<CompiledTimetable, Refusal<TimetableRefusal>> {
  const checked = checkDefinitions(source.definitions, source);
  if (!checked.ok) return checked;
  try {
    const stages = dateStages({ ...source, definitions: eachTime(source.definitions) });
    return accept({ stages, clashes: clashesIn(stages, source) });
  } catch (fault) {
    if (fault instanceof InCircle) return refuse('StagesInCircle', { stages: fault.stages });
    throw fault;
  }
}

function dateStages(source: TimetableSource): DatedStage[] {
  const byKey = new Map(source.definitions.map((stage) => [stage.key, stage]));
  const found = new Map<StageKey, ResolvedDate>();
  const underWay: StageKey[] = [];
  const stageDate = (key: StageKey): ResolvedDate => {
    const known = found.get(key);
    if (known !== undefined) return known;
    if (underWay.includes(key)) throw new InCircle([...underWay.slice(underWay.indexOf(key)), key]);
    underWay.push(key);
    const held = source.held?.get(key);
    const date = held === undefined ? resolver.resolve(byKey.get(key)!.rule, calendarOf(byKey.get(key)!, source)) : { date: held, provisional: false, meetingId: null };
    underWay.pop();
    found.set(key, date);
    return date;
  };
  const resolver = new DateResolver(source, stageDate);
  return source.definitions.map((definition) => {
    const { date, provisional, meetingId, absence } = stageDate(definition.key);
    return { ...definition, date, provisional, meetingId, ...(absence === undefined ? {} : { absence }) };
  });
}
