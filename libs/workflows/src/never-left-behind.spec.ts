import { addDays } from '@golden-thread/domain/calendar/dates';
import { londonInstant } from '@golden-thread/domain/calendar/instants';
import { nextStepOfServiceYear } from '@golden-thread/domain/plan/service-year-schedule';
import { workflowKinds } from '@golden-thread/domain/task/workflow-kind';
import fc from 'fast-check';
import { runSteps, type StepsEngine } from './shared/run-steps';
import type { Signals } from './shared/signals';
import { models } from './testing/models';
import { type Loop, type Model, WorkflowInMemory } from './testing/rows-in-memory';

/**
 * Every kind of workflow through random sequences of row changes, signals and time: none ends early, none spins, none is left behind.
 *
 * Real are the loop that every workflow runs (`runSteps`), the signals it counts, the phases with their steps, and the rules in domain
 * that choose the step. In memory are the rows that the use cases write (models.ts says what each step leaves), the wake-up row, the
 * outbox, and Temporal: closed runs are started again by a signal, runs continue as new, activities fail, operators end runs by hand.
 */
interface Happening {
  readonly what: 'change' | 'change-meanwhile' | 'deliver' | 'days' | 'next' | 'fail' | 'terminate';
  readonly which: number;
  readonly dice: number;
}

const sequences = 500;
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom<Happening['what']>(
    'change', 'change', 'change', 'change', 'change-meanwhile', 'deliver', 'deliver', 'deliver', 'days', 'next', 'next', 'next', 'fail', 'terminate',
  ),
  which: fc.nat(100),
  dice: fc.nat(10_000),
});

async function live(model: Model<never>, loop: Loop, of: { happenings: readonly Happening[]; kind: 'live' | 'training' }): Promise<string[]> {
  const world = new WorkflowInMemory<never>(model, { loop, kind: of.kind });
  world.change(0, 0);
  await world.deliver();
  for (const { what, which, dice } of of.happenings) {
    if (what === 'change') world.change(which, dice);
    else if (what === 'change-meanwhile') world.changeMeanwhile(which, dice);
    else if (what === 'deliver') await world.deliver();
    else if (what === 'days') await world.moveClock(londonInstant(addDays(world.at.today, dice % 30), '10:00'));
    else if (what === 'next') await world.moveClock(world.row.nextAt ?? world.now);
    else if (what === 'fail') world.failsNext = true;
    else await world.terminate();
    if (world.faults.length > 0) return world.faults;
  }
  return [...world.faults, ...(await comeToRest(world))];
}

/** Nothing happens any more but what falls due by itself, and the reconciler: everything that follows must follow. */
async function comeToRest(world: WorkflowInMemory<never>): Promise<string[]> {
  world.failsNext = false;
  for (let stops = 0; stops < 120; stops += 1) {
    for (let again = 0; again < 3 && (world.hasMessage || world.row.requested > world.row.handled); again += 1) await world.deliver();
    if (world.row.requested > world.row.handled) return [`was asked ${world.row.requested} times and has looked ${world.row.handled}`];
    // A look that failed at its instant, a run that an operator ended by hand: the reconciler finds the instant past, and asks again.
    const isOverdue = world.row.nextAt !== null && world.row.nextAt <= world.now;
    if (!world.row.ended && (!world.running || isOverdue)) {
      world.row.requested += 1;
      continue;
    }
    if (world.faults.length > 0) return world.faults;
    if (!world.row.ended && world.due.step !== null) return [`${world.due.step} is due and nobody sees it`];
    // A plan that nobody reports on is asked every month for ever; what matters is that its clock moves, as far as bank holidays are known.
    if (world.row.nextAt === null && !world.row.ended && world.thingHasEnded) return ['the thing has ended, and its workflow has not'];
    if (world.row.nextAt === null || world.now > '2028-01-01') return [];
    await world.moveClock(world.row.nextAt);
  }
  return [`is still awake at ${world.now} after 120 looks`];
}

const property = (model: Model<never>, loop: Loop) =>
  fc.asyncProperty(fc.array(happening, { maxLength: 40, size: 'max' }), fc.constantFrom('live' as const, 'training' as const), async (happenings, kind) => {
    const faults = await live(model, loop, { happenings, kind });
    if (faults.length > 0) throw new Error(faults[0]);
  });

const steps: Loop = (engine, signals, soFar) => runSteps(engine, signals, soFar);

describe('however its rows change and signals come', () => {
  const [seed = 1] = fc.sample(fc.integer(), 1);
  beforeAll(() => void process.stdout.write(`Random sequences from seed ${seed}.\n`));

  it.each(workflowKinds)('a workflow never ends early, never spins and is never left behind: %s', async (kind) => {
    await fc.assert(property(models[kind] as unknown as Model<never>, steps), { numRuns: sequences, seed });
  }, 120_000);
});

describe('the same sequences find', () => {
  const serviceYear = models['service-year'] as unknown as Model<never>;
  const recoveryPlan = models['recovery-plan'] as unknown as Model<never>;
  const found = async (model: Model<never>, loop: Loop): Promise<string> => {
    const { failed, errorInstance } = await fc.check(property(model, loop), { numRuns: sequences, seed: 42 });
    return failed ? String(errorInstance) : 'nothing';
  };

  it('a workflow that goes through its phases in order, and ends after the last', async () => {
    const order = [['service-plan'], ['unit-plans'], ['individual-objectives']];
    const loopsInARow: Loop = async (engine, signals) => {
      for (const phases of order) await stayWhile(engine, signals, phases);
    };
    expect(await found(serviceYear, loopsInARow)).toMatch(/ended while its row was not|is still awake/);
  });

  it('a rule that ends a year because nobody is left to be asked', async () => {
    const endsOnEmptyList: Model<never> = {
      ...serviceYear,
      rule: (facts, { today }) => ((due) => ({ ...due, ended: due.ended || due.phase === 'cascaded' }))(nextStepOfServiceYear(facts, today)),
    };
    expect(await found(endsOnEmptyList, steps)).toMatch(/its row says ended, and the thing has not|ended while its row was not/);
  });

  it('a recovery plan gone through in order, which never comes back to what was taken back', async () => {
    const order = [['drafting'], ['awaiting-decision'], ['monthly-updates', 'awaiting-verdict'], ['relapse-watch']];
    const loopsInARow: Loop = async (engine, signals) => {
      for (const phases of order) await stayWhile(engine, signals, phases);
    };
    expect(await found(recoveryPlan, loopsInARow)).toMatch(/ended while its row was not|is still awake/);
  });

  it('a rule that keeps a withdrawn recovery plan running', async () => {
    const knowsNoWithdrawal: Model<never> = { ...recoveryPlan, rule: (facts, at) => ((due) => ({ ...due, ended: due.ended && due.phase === 'ended' }))(recoveryPlan.rule(facts, at)) };
    expect(await found(knowsNoWithdrawal, steps)).toContain('the thing has ended, and its workflow has not');
  });

  it('a step that does nothing', async () => {
    const idle: Model<never> = { ...serviceYear, take: (_, facts) => facts };
    expect(await found(idle, steps)).toContain('again and again');
  });
});

/** The shape that workflows had before: stay in some phases, then never come back to them. */
async function stayWhile(engine: StepsEngine<string, string>, signals: Signals, phases: readonly string[]): Promise<void> {
  for (;;) {
    signals.begin();
    let answer = await engine.read();
    while (answer?.step) answer = await engine.take(answer.phase, answer.step);
    if (answer) signals.acknowledge(answer.handled);
    else signals.fail();
    if (answer && !phases.includes(answer.phase)) return;
    await engine.wait(() => signals.waiting, answer?.waitMs ?? null);
  }
}
