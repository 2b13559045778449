import { clockMoveTransitions } from '../clock/clock-move';
import { powerRequestTransitions } from '../authority/power-request';
import { emailTransitions, outboxMessageTransitions } from '../delivery/transitions';
import { clinicTransitions, exceptionTransitions } from '../exception/transitions';
import { figureTransitions, sheetTransitions } from '../figure-sheet/transitions';
import { councilPlanTransitions, objectivesTransitions, planTransitions } from '../plan/transitions';
import { recoveryMonthTransitions, recoveryTransitions } from '../recovery/transitions';
import { reportTransitions } from '../report/transitions';
import { reviewTransitions, roundTransitions } from '../review/transitions';
import { taskTransitions } from '../task/transitions';
import { stageTransitions, yearTransitions } from '../timetable/transitions';
import { stateMachine } from './state-machine';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

function reachable({ first, moves }: { readonly first: string; readonly moves: Table }): Set<string> {
  const reached = new Set([first]);
  for (const state of reached) for (const to of Object.values(moves[state]!)) reached.add(to);
  return reached;
}

describe.each([
  { thing: 'year', machine: yearTransitions, ends: ['ended'] },
  { thing: 'stage', machine: stageTransitions, ends: ['opened', 'passed'] },
  { thing: 'task', machine: taskTransitions, ends: ['done'] },
  { thing: 'outbox message', machine: outboxMessageTransitions, ends: [] },
  { thing: 'e-mail', machine: emailTransitions, ends: ['sent'] },
  { thing: 'request for power', machine: powerRequestTransitions, ends: ['approved', 'refused'] },
  { thing: 'plan', machine: planTransitions, ends: ['approved'] },
  { thing: 'person’s objectives', machine: objectivesTransitions, ends: [] },
  { thing: 'council plan', machine: councilPlanTransitions, ends: ['published'] },
  { thing: 'figure', machine: figureTransitions, ends: [] },
  { thing: 'sheet of figures', machine: sheetTransitions, ends: [] },
  { thing: 'round', machine: roundTransitions, ends: ['concluded'] },
  { thing: 'service review', machine: reviewTransitions, ends: ['signed-off', 'kept'] },
  { thing: 'exception', machine: exceptionTransitions, ends: ['decided'] },
  { thing: 'clinic', machine: clinicTransitions, ends: ['held', 'withdrawn'] },
  { thing: 'recovery plan', machine: recoveryTransitions, ends: ['ended', 'withdrawn'] },
  { thing: 'month of a recovery plan', machine: recoveryMonthTransitions, ends: ['judged'] },
  { thing: 'report', machine: reportTransitions, ends: ['published'] },
  { thing: 'move of the clock', machine: clockMoveTransitions, ends: ['done', 'stopped'] },
])('the states of a $thing', ({ machine, ends }) => {
  const moves: Table = machine.moves;

  it('are all reached from the first', () => {
    expect([...reachable({ first: machine.first, moves })].sort()).toEqual(Object.keys(moves).sort());
  });

  it(`can be left, but for ${ends.join(' and ') || 'none'}`, () => {
    expect(Object.keys(moves).filter((state) => Object.keys(moves[state]!).length === 0)).toEqual(ends);
  });
});

describe('moves that are none', () => {
  it.each([
    ['a stage that has opened is dated anew', stageTransitions.next('opened', 'redate')],
    ['a stage that was passed over opens after all', stageTransitions.next('passed', 'open')],
    ['a task that was done is asked again in its own row', taskTransitions.next('done', 'ask-again')],
    ['a task that was withdrawn is done', taskTransitions.next('cancelled', 'finish')],
    ['an outbox message that waits is tried again by an operator', outboxMessageTransitions.next('waiting', 'retry')],
    ['an e-mail that was sent leaves again', emailTransitions.next('sent', 'send-again')],
    ['an e-mail that was perhaps sent leaves again by itself', emailTransitions.next('possibly-sent', 'begin')],
    ['an e-mail that could not be sent leaves again by itself', emailTransitions.next('failed', 'begin')],
    ['an e-mail that is being sent begins to be sent a second time', emailTransitions.next('sending', 'begin')],
    ['an e-mail that waits is decided by an operator', emailTransitions.next('waiting', 'take-as-sent')],
  ])('%s', (_, state) => expect(state).toBeNull());
});

describe('a state machine', () => {
  it('answers where a legal move leads, and nothing for one that is not', () => {
    expect(yearTransitions.next('draft', 'publish')).toBe('running');
    expect(yearTransitions.next('ended', 'publish')).toBeNull();
  });

  it('stops the program where a rule let an illegal move through', () => {
    expect(yearTransitions.after('running', 'end')).toBe('ended');
    expect(() => yearTransitions.after('draft', 'end')).toThrow("'end' is no legal move in the state 'draft'");
  });

  it('names the states that have a move', () => {
    expect(emailTransitions.from('send-again')).toEqual(['possibly-sent', 'failed']);
    expect(taskTransitions.from('withdraw')).toEqual(['open']);
  });

  it('knows the moves and states of its table alone', () => {
    // @ts-expect-error a move no state has
    expect(yearTransitions.next('draft', 'abandon')).toBeNull();
    // @ts-expect-error a state without a line
    expect(() => yearTransitions.next('paused', 'end')).toThrow(TypeError);
    // @ts-expect-error a move that leads to a state without a line
    expect(stateMachine('draft', { draft: { publish: 'running' } }).first).toBe('draft');
  });
});
