import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import type { TimetableEvent } from './events';
import type { TimetableRefusal } from './refusals';
import { isNeededStage, type StageKey } from './stage-key';
import { type AskedWork, asksSomebody, questionsOf, type StageWork, workFaults } from './stage-work';
import { yearTransitions } from './transitions';
import type { Year } from './year';

/** What a stage is to do. `asked`: what it has asked people already; null where it has asked nobody. */
export interface StageWorkGiven {
  readonly stage: StageKey;
  readonly work: StageWork;
  readonly asked: AskedWork | null;
}

/**
 * Whether a form that has been asked may be asked in this way from now on: in other words, with more or fewer questions, with another grace. Whom it asks, from when, by
 * whose sign-off and about which measures stays: people would find themselves asked, or no more, without a word.
 */
const isReworded = (asked: AskedWork, work: StageWork): boolean => {
  if (asked.kind !== 'form' || work.kind !== 'form') return false;
  const fixed = ({ audience, window, signOff, owner, measures, questions }: AskedWork): string =>
    JSON.stringify([audience.of, audience.named, audience.inTurnOf, window, signOff, owner.of, owner.named, measures?.stage, measures?.question, measures?.answers, questions.some(({ each }) => each === 'measure')]);
  return fixed(asked) === fixed(work as AskedWork);
};

/**
 * The policy team says what a stage asks of whom, of a drafted year or of one that runs. A stage that has happened stays as people saw it; of one that has asked only the
 * wording of its form may be changed (`isReworded`): who has answered keeps theirs, who has not gets the new one.
 *
 * Refuses: `YearEnded`, `UnknownStage`, `StageRepeats`, `StageAlreadyOpened`, `StageAskedAlready`, `StageIsNeeded` (the product's own round is nobody's return), and every part of
 * the work that makes no sense (`StageWorkNotUnderstood`), at once.
 */
export function decideStageWork(
  year: Year,
  { stage: key, work, asked }: StageWorkGiven,
): Outcome<{ readonly year: Year; readonly event: TimetableEvent }, Refusal<TimetableRefusal>> {
  if (yearTransitions.next(year.state, 'change') === null) return refuse('YearEnded', { year: year.year });
  const stage = year.stages.find((known) => known.key === key);
  if (stage === undefined) return refuse('UnknownStage', { stage: key, stages: [key] });
  if (!year.definitions.some((definition) => definition.key === key)) return refuse('StageRepeats', { title: stage.title });
  if (stage.state !== 'upcoming') return refuse('StageAlreadyOpened', { title: stage.title, date: stage.date });
  if (asked !== null && !isReworded(asked, work)) return refuse('StageAskedAlready', { title: stage.title });
  if (isNeededStage(key) !== (work.kind === 'opens')) return refuse('StageIsNeeded', { title: stage.title });
  const faults = refuseAll(workFaults(work).map((part) => ({ code: 'StageWorkNotUnderstood' as const, details: { part }, at: part })));
  if (faults) return faults;
  const definitions = year.definitions.map((definition) => (definition.key === key ? { ...definition, work } : definition));
  const questions = asksSomebody(work) ? questionsOf(work).length : 0;
  return accept({
    year: { ...year, definitions, version: year.version + 1 },
    event: {
      name: 'StageWorkChanged', stream: { type: 'year', id: year.id },
      payload: { running: year.state === 'running', year: year.year, stage: key, title: stage.title, kind: work.kind, questions },
    },
  });
}
