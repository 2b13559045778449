import type { RehearsalId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { outboxMessagesOf } from '../events/events';
import { ok } from '../review/testing/a-quarter';
import { aYear } from '../timetable/testing/a-year';
import { type AskForRehearsal, askForRehearsal, stopRehearsal } from './ask-for-rehearsal';
import { getRehearsal, getRehearsedEmails, listRehearsals } from './read-rehearsals';
import { runRehearsal } from './run-rehearsal';

describe('a rehearsal of a year', () => {
  let fresh: FreshDatabase;
  let year: Awaited<ReturnType<typeof aYear>>;
  const asked: AskForRehearsal = { year: '2026/27', name: 'As last year', runs: 2, chosen: { seed: 1, lateness: 'as-before', councilPlanOn: null, onTime: [] }, set: [], absences: [] };
  const ask = (changes: Partial<AskForRehearsal> = {}) => askForRehearsal(fresh.database, year.officer, { ...asked, ...changes });
  let privileges: readonly { readonly name: string; readonly granted: string }[] = [];
  /** Each table with how many rows it has, and a sum over their content. */
  const everyOtherRow = () =>
    fresh.asOwner<{ name: string; rows: string }>(
      `select t.table_name as name, query_to_xml(format('select count(*) as n, coalesce(sum(hashtext(r::text)), 0) as content from %I r', t.table_name), false, true, '')::text as rows
       from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> 'rehearsal' order by t.table_name`,
    );
  const run = (rehearsalId: RehearsalId) => runRehearsal(fresh.database, { councilId: year.council.id, rehearsalId });
  const get = async (rehearsalId: RehearsalId) => ok(await getRehearsal(fresh.database, year.officer, { rehearsalId }));

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    year = await aYear(fresh);
    await year.publish();
    privileges = await fresh.asOwner(
      `select table_name as name, string_agg(privilege_type, ', ') as granted from information_schema.role_table_grants
       where grantee = 'golden_thread_app' and table_schema = 'public' group by table_name`,
    );
  });
  afterAll(() => fresh.drop());

  story('once asked for', (step) => {
    step('is run from the council’s rows, kept, and found the same again for the same assumptions', async () => {
      const [first, second] = [ok(await ask()).rehearsalId, ok(await ask({ name: 'The same' })).rehearsalId];
      expect(await run(first)).toMatchObject({ value: { done: true } });
      expect(await run(second)).toMatchObject({ value: { done: true } });
      const [one, other] = [await get(first), await get(second)];
      expect(one.rehearsal).toMatchObject({ state: 'done', progress: 1 });
      expect(one.rehearsal.report).toEqual(other.rehearsal.report);
      expect(one.rehearsal.report!.counts.tasks).toBeGreaterThan(10);
      expect(one.findings[0]).toMatch(/agenda/);
      const listed = ok(await listRehearsals(fresh.database, year.officer, { year: '2026/27' })).filter(({ id }) => id !== first);
      expect(listed.map(({ name }) => name)).toContain('The same');
      expect(one.others.map(({ id }) => id).sort()).toEqual(listed.filter(({ state }) => state === 'done').map(({ id }) => id).sort());
      expect(await run(first)).toMatchObject({ value: { done: false } });
    });

    step('lets somebody’s e-mails be read, by their name', async () => {
      const done = ok(await listRehearsals(fresh.database, year.officer, { year: '2026/27' })).find(({ name }) => name === 'As last year')!;
      const { emails } = ok(await getRehearsedEmails(fresh.database, year.officer, { rehearsalId: done.id, person: year.council.people.serviceManager }));
      expect(emails.some(({ lines }) => lines.some(({ task }) => task.kind === 'complete-service-review'))).toBe(true);
    });
  });

  it('writes nothing but its own row: no other row of any table comes, goes or changes, no message waits', async () => {
    const { rehearsalId } = ok(await ask({ name: 'Silent' }));
    const before = await everyOtherRow();
    expect(await run(rehearsalId)).toMatchObject({ value: { done: true } });
    expect(await everyOtherRow()).toEqual(before);
    expect(before.filter(({ name }) => ['event', 'delivery', 'task', 'notice'].includes(name))).toHaveLength(4);
  });

  it('runs where the application’s role may write no table but its own, and hold the stream of the rehearsal', async () => {
    const { rehearsalId } = ok(await ask({ name: 'Held' }));
    await fresh.asOwner('revoke insert, update, delete on all tables in schema public from golden_thread_app');
    await fresh.asOwner('grant update on rehearsal to golden_thread_app');
    await fresh.asOwner('grant insert, update on stream_head to golden_thread_app');
    try {
      expect(await run(rehearsalId)).toMatchObject({ value: { done: true } });
    } finally {
      for (const { name, granted } of privileges) await fresh.asOwner(`grant ${granted} on ${name} to golden_thread_app`);
    }
  });

  it('is stopped before it is done, and then says nothing', async () => {
    const { rehearsalId } = ok(await ask({ name: 'Stopped' }));
    ok(await stopRehearsal(fresh.database, year.officer, { rehearsalId }));
    expect(await run(rehearsalId)).toMatchObject({ value: { done: false } });
    expect(await stopRehearsal(fresh.database, year.officer, { rehearsalId })).toMatchObject({ refusal: { code: 'RehearsalOver' } });
    expect(await getRehearsedEmails(fresh.database, year.officer, { rehearsalId, person: year.council.people.serviceManager })).toMatchObject({ refusal: { code: 'RehearsalNotDone' } });
  });

  it('names people as they are called when it is read: a name that was erased is gone', async () => {
    const named = { person: year.council.people.director, from: '2026-10-05', to: '2026-10-09' } as const;
    const { rehearsalId } = ok(await ask({ name: 'Away', absences: [named], set: [{ kind: 'compose-report', serviceId: null, person: null, workingDays: 15 }] }));
    await run(rehearsalId);
    const called = async () => (await get(rehearsalId)).names.people.get(year.council.people.director);
    const before = await called();
    const [kept] = await fresh.asOwner<{ said: string }>('select concat(report, tasks) as said from rehearsal where id = $1', [rehearsalId]);
    expect(kept!.said).not.toContain(before);
    await fresh.asOwner(`update person set name = 'Erased' where id = $1`, [year.council.people.director]);
    expect(await called()).toBe('Erased');
    await fresh.asOwner('update person set name = $2 where id = $1', [year.council.people.director, before]);
  });

  it('names what is wrong with what was asked, and is the management team’s alone', async () => {
    const absence = { person: year.council.people.director, from: '2026-10-05', to: '2026-10-01' } as const;
    expect(await ask({ name: ' ', absences: [absence] })).toMatchObject({ refusal: { code: 'RehearsalNameMissing', also: [{ code: 'AbsenceNotInOrder' }] } });
    const unknown = { person: { typed: 'Nobody At All' }, from: '2026-10-01', to: '2026-10-02' } as const;
    expect(await ask({ absences: [unknown], set: [{ kind: null, serviceId: null, person: { typed: 'No One' }, workingDays: 3 }] })).toMatchObject({
      refusal: { code: 'NobodyOfThatName', at: 'set.0.person', also: [{ at: 'absences.0.person' }] },
    });
    expect(await ask({ year: '2031/32' })).toMatchObject({ refusal: { code: 'NoSuchYear' } });
    expect(await askForRehearsal(fresh.database, year.council.actor('officer'), asked)).toMatchObject({ refusal: { code: 'NotPermitted' } });
    expect(await askForRehearsal(fresh.database, year.council.actor('director'), asked)).toMatchObject({ ok: true });
  });
});
