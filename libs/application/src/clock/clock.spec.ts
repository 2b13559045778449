import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { saveClockMoveProgress } from '@golden-thread/persistence/clock/training-clock';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { openStages } from '../timetable/annual-cycle-steps';
import { draftYear, publishYear } from '../timetable/draft-year';
import { requestClockMove } from './request-clock-move';
import { showClock, showClockMove } from './show-clock';

let fresh: FreshDatabase;
let council: SmallCouncil;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-04-01T08:00:00.000Z');
});

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const officer = () => council.actor('policyOfficer');
const ask = (as = officer()) => requestClockMove(fresh.database, as, { target: { kind: 'date', date: '2026-07-01' } });

it('records what was asked, one move at a time, and leaves the clock to its driver', async () => {
  const { id } = ok(await ask());
  expect(ok(await showClockMove(fresh.database, officer(), { id })).move).toMatchObject({
    state: 'requested',
    until: '2026-07-01T08:00:00.000Z',
    steps: 0,
  });
  expect(ok(await showClock(fresh.database, officer()))).toMatchObject({ today: '2026-04-01', underWay: { id } });
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'ClockMoveUnderWay' } });
});

it('is for the policy team of a training council', async () => {
  expect(await ask(council.actor('director'))).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
  const live = await smallCouncil(fresh, `live-${newId().slice(-12)}`);
  expect(await ask(live.actor('policyOfficer'))).toMatchObject({ ok: false, refusal: { code: 'LiveCouncilHasNoClock' } });
});

it('shows what comes next, and what happened while the clock moved', async () => {
  const { id: yearId } = ok(await draftYear(fresh.database, officer(), { year: '2026/27' }));
  ok(await publishYear(fresh.database, officer(), { year: '2026/27', minute: 'Management team, item 4' }));
  expect(ok(await showClock(fresh.database, officer())).coming[0]).toMatchObject({
    what: 'stage',
    name: 'The year opens; targets are live',
  });
  const { id } = ok(await ask());
  await fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-07-01T08:00:00.000Z', council.id]);
  ok(await openStages(fresh.database, { councilId: council.id, subjectId: yearId }));
  await fresh.database.transact({ actor: council.engine }, async (work) =>
    accept(await saveClockMoveProgress(work, { id, state: 'done', steps: 1, reached: work.now, blocker: null })),
  );
  const shown = ok(await showClockMove(fresh.database, officer(), { id }));
  expect(shown.move).toMatchObject({ state: 'done', steps: 1 });
  expect(shown.happened.map(({ at, name, payload }) => [new Date(at).toISOString(), name, payload['title']])).toContainEqual([
    '2026-07-01T08:00:00.000Z',
    'StageOpened',
    'Quarter 1 round opens',
  ]);
  ok(await requestClockMove(fresh.database, officer(), { target: { kind: 'week' } }));
});
