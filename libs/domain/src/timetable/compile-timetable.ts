import { type CalendarDate, HolidaysNotKnown } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import { checkDefinitions } from './check-definitions';
import type { Clash } from './clash';
import { clashesIn } from './clashes-in';
import { type DateGround, DateResolver } from './date-resolver';
import type { DatedStage } from './dated-stage';
import type { ResolvedDate } from './resolved-date';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';
import type { TimetableRefusal } from './timetable-refusals';

/** What a timetable is compiled from. `held`: stages that have happened, whose dates no rule may change any more. */
export interface TimetableSource extends DateGround {
  readonly definitions: readonly StageDefinition[];
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
 * `checkDefinitions`), stages that count from each other (`StagesInCircle`), a count that runs into a year whose bank holidays are
 * not known (`HolidaysNotKnown`). What a person can live with or mend is a clash, not a refusal.
 */
export function compileTimetable(source: TimetableSource): Outcome<CompiledTimetable, Refusal<TimetableRefusal>> {
  const checked = checkDefinitions(source.definitions);
  if (!checked.ok) return checked;
  try {
    const stages = dateStages(source);
    return accept({ stages, clashes: clashesIn(stages, source) });
  } catch (fault) {
    if (fault instanceof HolidaysNotKnown) return refuse('HolidaysNotKnown', { place: fault.place, year: fault.year });
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
    const date = held === undefined ? resolver.resolve(byKey.get(key)!.rule) : { date: held, provisional: false, meetingId: null };
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
