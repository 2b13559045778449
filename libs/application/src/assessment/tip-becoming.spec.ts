import { type PracticeKind, practiceKindKeys } from '@golden-thread/domain/assessment/practice';
import type { WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import type { WorkshopId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { readConnections } from '../connection/read-connections';
import { measureOf } from '../measure/testing/measures-and-tasks';
import { showStage } from '../stage-return/get-stage-return';
import { aYear } from '../timetable/testing/a-year';
import { installFramework } from './frameworks';
import { getPractice } from './get-practices';
import { getWorkshop } from './get-workshop';
import { makeOfAction, type NamedBecoming, registerForAction } from './make-of-action';
import { setUpWorkshop } from './set-up-workshop';
import { decideWorkshopAction, proposeWorkshopAction } from './write-workshop';

/** What a tip that is taken up becomes, each of it to where it stands in the product (PAS toolkit: its tips that are themselves things). */
let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
let workshopId: WorkshopId;
const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const head = () => y.council.actor('serviceManager');
const read = async () => ok(await getWorkshop(fresh.database, head(), workshopId));

/** A tip of the first statement taken up as an action. */
async function takeUp(title: string): Promise<WorkshopAction> {
  ok(await proposeWorkshopAction(fresh.database, head(), { workshopId, statement: 'pm-1', tip: 1, title, size: 'bigger' }));
  return (await read()).actions.find((one) => one.title === title)!;
}
const became = async (title: string) => (await read()).actions.find((one) => one.title === title)!;
const make = async (title: string, becomes: NamedBecoming) => makeOfAction(fresh.database, head(), { workshopId, actionId: (await takeUp(title)).id, becomes });

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  y = await aYear(fresh);
  await y.publish();
  const { id: frameworkId } = ok(await installFramework(fresh.database, head(), { of: { shipped: 'pas-performance-management' } }));
  workshopId = ok(await setUpWorkshop(fresh.database, head(), { title: 'Planning', frameworkId, sections: ['pm'], serviceId: y.council.serviceId, meetsOn: '2026-04-14', scoresUntil: null, follows: null })).id;
});
afterAll(() => fresh.drop());

it('an action with owner and day, in the one register', async () => {
  const { id } = await takeUp('Look at speed each month');
  ok(await decideWorkshopAction(fresh.database, head(), { workshopId, actionId: id, fate: { decision: 'taken-on', owner: { code: 'unitManager' }, dueOn: '2026-08-31' } }));
  const registered = await y.sql(`select a.title, a.due_on::text as due, p.code as owner from action a join post p on p.id = a.owner_post_id where a.council_id = $1 and a.origin_kind = 'workshop'`);
  expect(registered).toEqual([{ title: 'Look at speed each month', due: '2026-08-31', owner: 'unitManager' }]);
});

it('a measure, also one judged in words', async () => {
  const { id } = await takeUp('How customers speak of us');
  const counted = measureOf(y.council, 'PL01');
  const measure = { definition: { ...counted, title: 'How customers speak of us', register: { ...counted.register, levels: 'Badly|Middling|Well' } } };
  ok(await registerForAction(fresh.database, y.officer, { workshopId, actionId: id, measure }));
  expect(await became('How customers speak of us')).toMatchObject({ state: 'became', became: { kind: 'measure', reference: 'PL01' } });
  expect(await y.sql(`select unit, highest::int as highest from measure where council_id = $1 and ref = 'PL01'`)).toEqual([{ unit: 'of 3', highest: 3 }]);
});

it('a briefing in the timetable, which names the workshop', async () => {
  const stage = { title: 'Chair of planning briefed', phase: 'do', track: 'planning', rule: rules.date(6, 2) } as const;
  ok(await y.apply(ok(await y.preview({ kind: 'add-stage', stage })).id));
  const [added] = await y.sql<{ id: Extract<NamedBecoming, { kind: 'stage' }>['stage']; key: string }>(`select id, key from stage where council_id = $1 and title = 'Chair of planning briefed'`);
  ok(await make('Brief the chair', { kind: 'stage', stage: added!.id }));
  const { reference } = await read();
  expect(ok(await showStage(fresh.database, head(), { year: '2026/27', stage: added!.key })).workshop).toMatchObject({ reference });
  expect((await became('Brief the chair')).became).toMatchObject({ kind: 'stage', reference: `2026/27.${added!.key}` });
});

it.each(practiceKindKeys.map((kind) => [kind]))('a practice (%s) with an owner who is asked for it every year, linked with the workshop both ways', async (kind: PracticeKind) => {
  const title = `Practice of kind ${kind}`;
  const practice = { kind, text: 'As it is done from now on.', owner: { code: 'unitManager' }, substitute: kind === 'role' ? { code: 'officer' } : null, withinDays: kind === 'service-level' ? 3 : null };
  ok(await make(title, { kind: 'practice', practice }));
  const { reference } = (await became(title)).became!;
  expect(ok(await getPractice(fresh.database, head(), reference))).toMatchObject({
    kind, title, state: 'in-force', ownerPostId: y.council.posts.unitManager, substitutePostId: kind === 'role' ? y.council.posts.officer : null, withinDays: kind === 'service-level' ? 3 : null, nextReviewOn: '2027-04-01',
  });
  const asked = await y.sql(`select t.due_on::text as due from task t join practice p on p.id = t.subject_id where t.council_id = $1 and t.kind = 'review-practice' and p.reference = $2 and t.state = 'open'`, reference);
  expect(asked).toEqual([{ due: '2027-04-01' }]);
  const things = (await readConnections(fresh.database, head(), { kind: 'workshop', id: workshopId })).find((of) => of.kind === 'practice')!.things;
  expect(things.map((one) => one.reference)).toContain(reference);
});
