import { type ActionStatus, actionStatusKeys, nearnessOf } from '@golden-thread/domain/action/action';
import { forecastOf, paceOf } from '@golden-thread/domain/action/action-forecast';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import fc from 'fast-check';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { type ActionSummary, findInRegister, type RegisterAsked, type RegisterFound } from './register.query';

const today: CalendarDate = '2026-07-14';
const all: RegisterAsked = {
  ownerPostIds: null, ended: true, search: '', near: null, pace: null, moved: null, status: null, saysHow: null, service: null, origin: null, order: 'due', limit: 1000, offset: 0,
};

/** What the rules of the domain and the database must say alike. */
const anAction = fc.record({
  status: fc.constantFrom<ActionStatus>(...actionStatusKeys), starts: fc.integer({ min: -400, max: 10 }), said: fc.integer({ min: -400, max: 0 }), due: fc.integer({ min: -60, max: 90 }),
  progress: fc.integer({ min: 0, max: 100 }), moves: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }), steps: fc.boolean(), served: fc.boolean(),
});

describe('the register of actions as the database finds it', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let rows: readonly ActionSummary[];
  const find = (asked: Partial<RegisterAsked> = {}): Promise<RegisterFound> => fresh.database.read(council.id, (reading) => findInRegister(reading, { ...all, ...asked }, []));
  const day = (offset: number): CalendarDate => addDays(today, offset);

  beforeAll(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'smallborough', '2026-07-14T09:00:00.000Z');
    for (const [number, one] of fc.sample(anAction, { numRuns: 250, seed: 2026 }).entries()) {
      const moves = one.moves.map((by) => ({ from: today, to: day(by), on: today, reason: '' }));
      await fresh.asOwner(
        `insert into action (id, council_id, reference, title, steps, service_id, owner_post_id, starts_on, due_on, original_due_on, progress, status, status_reason, said_on, moves, version)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, '', $11, $12, 1)`,
        [
          council.id, `AC-${number + 1}`, number % 7 === 0 ? `Replace boiler ${number}` : `Write to street ${number}`, one.steps ? 'Step by step' : '', one.served ? council.serviceId : null,
          number % 3 === 0 ? council.posts.unitManager : council.posts.director, day(one.starts), day(one.due), one.progress, one.status, day(one.said), JSON.stringify(moves),
        ],
      );
    }
    rows = (await find()).actions;
  });
  afterAll(() => fresh.drop());

  const references = (found: readonly ActionSummary[]): string[] => found.map(({ reference }) => reference).sort();
  const agrees = async (asked: Partial<RegisterAsked>, rule: (action: ActionSummary) => boolean): Promise<void> => {
    const { actions, found } = await find(asked);
    const expected = rows.filter((row) => rule(row));
    expect([references(actions), found]).toEqual([references(expected), expected.length]);
    expect(expected.length).toBeGreaterThan(0);
  };

  it('narrows by the day and by the pace as the rules of an action say', async () => {
    for (const near of ['overdue', 'soon', 'later', 'none'] as const) await agrees({ near }, (action) => nearnessOf(action, today) === near);
    for (const pace of ['in-time', 'late', 'none'] as const) await agrees({ pace }, (action) => paceOf(action) === pace);
  });

  it('narrows by moves, steps, status, service, owner and by what is open, and counts what is late and moved in all', async () => {
    await agrees({ moved: { atLeast: 0, atMost: 0 } }, ({ slips }) => slips === 0);
    await agrees({ moved: { atLeast: 2, atMost: null } }, ({ slips }) => slips >= 2);
    await agrees({ saysHow: false }, ({ saysHow }) => !saysHow);
    await agrees({ status: 'At risk' }, ({ status }) => status === 'at-risk');
    await agrees({ service: 'Housing' }, ({ service }) => service === 'Housing');
    await agrees({ service: '', origin: '' }, ({ service }) => service === null);
    await agrees({ ownerPostIds: [council.posts.unitManager] }, ({ ownerPostId }) => ownerPostId === council.posts.unitManager);
    await agrees({ ended: false }, ({ status }) => status !== 'achieved' && status !== 'deleted');
    const { all: counted, moved, late, found } = await find({ near: 'soon' });
    const overdue = rows.filter((action) => nearnessOf(action, today) === 'overdue').length;
    expect([counted, moved, late]).toEqual([250, rows.filter(({ slips }) => slips > 0).length, overdue]);
    expect(found).toBeLessThan(counted);
  });

  it('is searched by the action’s words, its owner’s and its service’s together, and by who answers for it', async () => {
    await agrees({ search: 'boiler' }, ({ title }) => title.includes('boiler'));
    await agrees({ search: 'boiler housing' }, ({ title, service }) => title.includes('boiler') && service === 'Housing');
    const [person] = rows.filter(({ people }) => people !== '');
    await agrees({ search: person!.people }, ({ people }) => people === person!.people);
  });

  it('stands in one order over its pages: what is overdue first, then what is under way; or as it is sorted', async () => {
    const worst = (await find({ order: 'worst' })).actions;
    const harm = worst.map((action) => ({ overdue: 0, soon: 1, later: 1, none: 2 })[nearnessOf(action, today)]);
    expect(harm).toEqual([...harm].sort((one, other) => one - other));
    const paged = (await Promise.all([0, 100, 200].map((offset) => find({ order: 'worst', limit: 100, offset })))).flatMap(({ actions }) => actions);
    expect(paged.map(({ id }) => id)).toEqual(worst.map(({ id }) => id));
    const forecasts = (await find({ order: '-forecast' })).actions.map((action) => forecastOf(action));
    const foretold = forecasts.filter((forecast) => forecast !== null);
    expect(forecasts).toEqual([...[...foretold].sort().reverse(), ...forecasts.filter((forecast) => forecast === null)]);
  });
});
