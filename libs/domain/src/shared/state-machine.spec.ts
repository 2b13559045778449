import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionTransitions } from '../action/transitions';
import { characteristicTransitions, deskTransitions, practiceTransitions, statementTransitions, workshopTransitions } from '../assessment/transitions';
import { powerRequestTransitions } from '../authority/power-request';
import { clockMoveTransitions } from '../clock/clock-move';
import { consultationTransitions } from '../consultation/transitions';
import { contributionTransitions } from '../contribution/contribution';
import { emailTransitions, outboxMessageTransitions } from '../delivery/transitions';
import { clinicTransitions, exceptionTransitions } from '../exception/transitions';
import { externalChallengeTransitions } from '../external-challenge/transitions';
import { figureTransitions, sheetTransitions } from '../figure-sheet/transitions';
import { importTransitions } from '../import/import-proposal';
import { importWritingTransitions } from '../import/import-writing';
import { keyPlanTransitions } from '../key-plan/transitions';
import { lessonTransitions } from '../lesson/transitions';
import { reorganisationTransitions } from '../organisation/service-reorganisation';
import { carryForwardTransitions, virementTransitions } from '../money/transitions';
import { councilPlanTransitions, objectivesTransitions, planTransitions } from '../plan/transitions';
import { answerTransitions, planChangeTransitions } from '../plan-change/transitions';
import { planTypeSetTransitions } from '../plan-type/transitions';
import { publicityTransitions } from '../recognition/transitions';
import { recoveryMonthTransitions, recoveryTransitions } from '../recovery/transitions';
import { rehearsalTransitions } from '../rehearsal/rehearsal-record';
import { reportTransitions } from '../report/transitions';
import { reviewTransitions, roundTransitions } from '../review/transitions';
import { corporateTransitions, riskTransitions } from '../risk/transitions';
import { stageReturnTransitions } from '../stage-return/stage-return';
import { taskTransitions } from '../task/transitions';
import { stageTransitions, yearTransitions } from '../timetable/transitions';
import { stateMachine } from './state-machine';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

function reachable({ first, moves }: { readonly first: string; readonly moves: Table }): Set<string> {
  const reached = new Set([first]);
  for (const state of reached) for (const to of Object.values(moves[state]!)) reached.add(to);
  return reached;
}

const machines = [
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
  { thing: 'contribution', machine: contributionTransitions, ends: ['given', 'withdrawn'] },
  { thing: 'key plan', machine: keyPlanTransitions, ends: ['ended'] },
  { thing: 'risk', machine: riskTransitions, ends: [] },
  { thing: 'risk’s place on the corporate register', machine: corporateTransitions, ends: [] },
  { thing: 'workshop', machine: workshopTransitions, ends: ['closed'] },
  { thing: 'statement of a workshop', machine: statementTransitions, ends: ['confirmed', 'skipped'] },
  { thing: 'desk assessment', machine: deskTransitions, ends: ['closed'] },
  { thing: 'characteristic', machine: characteristicTransitions, ends: [] },
  { thing: 'practice', machine: practiceTransitions, ends: ['ended'] },
  { thing: 'rehearsal', machine: rehearsalTransitions, ends: ['done', 'failed', 'stopped'] },
  { thing: 'reorganisation of services', machine: reorganisationTransitions, ends: ['carried-out', 'lapsed', 'withdrawn'] },
  { thing: 'change of a plan', machine: planChangeTransitions, ends: ['in-effect', 'declined', 'withdrawn', 'lapsed'] },
  { thing: 'answer about a change of a plan', machine: answerTransitions, ends: ['confirmed', 'amends', 'stays'] },
  { thing: 'external challenge', machine: externalChallengeTransitions, ends: ['finished', 'cancelled'] },
  { thing: 'import', machine: importTransitions, ends: ['undone', 'discarded'] },
  { thing: 'writing of an import', machine: importWritingTransitions, ends: ['done'] },
  { thing: 'recognition’s publicity', machine: publicityTransitions, ends: ['withdrawn'] },
  { thing: 'action', machine: actionTransitions, ends: ['deleted'] },
  { thing: 'consultation', machine: consultationTransitions, ends: ['withdrawn'] },
  { thing: 'return of a stage', machine: stageReturnTransitions, ends: ['completed', 'withdrawn'] },
  { thing: 'virement', machine: virementTransitions, ends: ['agreed', 'refused'] },
  { thing: 'amount carried forward', machine: carryForwardTransitions, ends: ['approved'] },
  { thing: 'lesson', machine: lessonTransitions, ends: [] },
  { thing: 'set of plan types', machine: planTypeSetTransitions, ends: ['approved', 'discarded'] },
];

describe.each(machines)('the states of a $thing', ({ machine, ends }) => {
  const moves: Table = machine.moves;

  it('are all reached from the first', () => {
    expect([...reachable({ first: machine.first, moves })].sort()).toEqual(Object.keys(moves).sort());
  });

  it(`can be left, but for ${ends.join(' and ') || 'none'}`, () => {
    expect(Object.keys(moves).filter((state) => Object.keys(moves[state]!).length === 0)).toEqual(ends);
  });
});

describe('the machines of the domain', () => {
  it('are all listed above, so that none has a state nobody reaches or leaves unseen', async () => {
    const domain = join(__dirname, '..');
    const listed = new Set<unknown>(machines.map(({ machine }) => machine));
    const missing: string[] = [];
    for (const file of readdirSync(domain, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
      for (const [, name] of readFileSync(join(domain, file), 'utf8').matchAll(/^export const (\w+Transitions) = stateMachine\(/gm)) {
        const exported = (await import(join(domain, file))) as Readonly<Record<string, unknown>>;
        if (!listed.has(exported[name!])) missing.push(`${name} of ${file}`);
      }
    }
    expect(missing).toEqual([]);
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
