import { defaultTemplate } from './default-template';
import { decidePhases, type PhasesGiven } from './decide-phases';
import { shippedCycles, usualPhases } from './phase';
import { runningYear } from './testing/running-year';
import { readTimetable } from './text/read-timetable';
import { timetableHeading, writeTimetable } from './text/write-timetable';

const year = runningYear({ asOf: '2026-12-01' });
const decided = (given: PhasesGiven) => {
  const outcome = decidePhases(year, given);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const refusalOf = (given: PhasesGiven, of = year) => {
  const outcome = decidePhases(of, given);
  return outcome.ok ? null : outcome.refusal;
};
const [, other] = shippedCycles;
const stagesIn = (phase: string) => defaultTemplate.filter((stage) => stage.phase === phase).map(({ key }) => key);

describe('the phases of a year’s cycle', () => {
  it('are those of the other source where the council chooses it: analysis is where its planning begins, and no date moves', () => {
    const { year: after, event } = decided({ phases: other!.phases, stages: [{ stage: 'year.opens', phase: 'revise' }] });
    expect(after.phases.map(({ name }) => name)).toEqual(['Plan', 'Do', 'Review', 'Revise']);
    expect(stagesIn('analyse')).not.toEqual([]);
    expect(after.definitions.filter(({ key }) => stagesIn('analyse').includes(key)).every(({ phase }) => phase === 'plan')).toBe(true);
    expect(after.definitions.map(({ rule }) => rule)).toEqual(year.definitions.map(({ rule }) => rule));
    expect(event).toMatchObject({ name: 'PhasesChanged', payload: { before: usualPhases, phases: other!.phases } });
    expect(event.name === 'PhasesChanged' && event.payload.moved.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['year.opens', 'do', 'revise'], ...stagesIn('analyse').map((key) => [key, 'analyse', 'plan']),
    ]);
    expect(after.version).toBe(year.version + 1);
  });

  it('are renamed, put in another order, added to, and taken out once it is said where their stages go', () => {
    const renamed = [{ key: 'plan', name: ' Plan and budget ' }, { key: 'learn', name: 'Learn' }, { key: 'do', name: 'Deliver' }, { key: 'analyse', name: 'Analyse' }];
    expect(refusalOf({ phases: renamed })).toMatchObject({ code: 'StageWithoutPhase', details: { stages: expect.arrayContaining(['Quarter 1 round opens']) as unknown } });
    const { year: after } = decided({ phases: renamed, goesTo: 'learn' });
    expect(after.phases.map(({ name }) => name)).toEqual(['Plan and budget', 'Learn', 'Deliver', 'Analyse']);
    expect(after.definitions.filter(({ phase }) => phase === 'learn').map(({ key }) => key)).toEqual(stagesIn('review'));
  });

  it.each<[string, string, PhasesGiven]>([
    ['PhasesNotUnderstood', 'none', { phases: [] }],
    ['PhasesNotUnderstood', 'many', { phases: Array.from({ length: 9 }, (_, at) => ({ key: `p${at}`, name: `P${at}` })) }],
    ['PhasesNotUnderstood', 'code', { phases: [...usualPhases, { key: 'Big One', name: 'Big one' }] }],
    ['PhasesNotUnderstood', 'name', { phases: [...usualPhases, { key: 'learn', name: ' ' }] }],
    ['PhasesNotUnderstood', 'twice', { phases: [...usualPhases, { key: 'learn', name: 'plan' }] }],
    ['StageWithoutPhase', '', { phases: usualPhases, stages: [{ stage: 'year.opens', phase: 'dream' }] }],
    ['UnknownStage', '', { phases: usualPhases, stages: [{ stage: 'own.nothing', phase: 'plan' }] }],
    ['NothingWouldMove', '', { phases: usualPhases }],
  ])('are refused: %s %s', (code, part, given) => {
    expect(refusalOf(given)).toMatchObject({ code, ...(part !== '' && { details: { part } }) });
  });

  it('stay as they are once the year has ended', () => expect(refusalOf({ phases: other!.phases }, { ...year, state: 'ended' })).toMatchObject({ code: 'YearEnded' }));

  it('stand in the text, by which its stages are read; a text of before, which names none, has the usual ones', () => {
    const text = writeTimetable(decided({ phases: other!.phases }).year);
    expect(text).toContain('\nphase plan: Plan\nphase do: Do\nphase review: Review\nphase revise: Revise\n');
    expect(readTimetable(text)).toMatchObject({ phases: other!.phases });
    expect(readTimetable(text.replace('phase: do', 'phase: analyse')).faults?.map(({ message }) => message)).toEqual(['"phase" is one of plan, do, review, revise.']);
    expect(readTimetable(`${timetableHeading}\nphase plan: Plan\nphase plan: Again\nphase Do: Do`).faults?.map(({ line }) => line)).toEqual([3, 4]);
    expect(readTimetable(text.replace(/^phase .*\n/gm, '').replace(timetableHeading, 'golden-thread timetable 3'))).toMatchObject({ phases: usualPhases });
  });
});
