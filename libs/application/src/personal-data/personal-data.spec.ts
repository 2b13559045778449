import type { PersonId } from '@golden-thread/domain/shared/id';
import { sealCouncil } from '../record/seal-council';
import { verifyEventLog } from '../record/verify-record';
import { outboxMessagesOf } from '../events/events';
import { recordLeaver } from '../organisation/change-person';
import { nameDeputy } from '../organisation/record-absence';
import { makeToken } from '../token/tokens';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { deleteExpired } from './delete-expired';
import { erasePerson, getOwnData } from './personal-data';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeEach(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'private', '2026-07-01T08:00:00.000Z');
});
afterEach(() => fresh.drop());

const faults = async () => {
  await sealCouncil(fresh.database, council.id, instantOf(new Date()));
  const verified = await verifyEventLog(fresh.database, council.actor('auditor'));
  return verified.ok ? verified.value.faults : verified.refusal.code;
};
const tell = (personId: PersonId, subject: string, createdAt: string) =>
  fresh.asOwner(
    `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, council_date, created_at) values ($1, $2, $1, $3, 'inbox', 'news', $4, 'A body.', $5::timestamptz::date, $5)`,
    [newId(), council.id, personId, subject, createdAt],
  );
const erase = (as: 'administrator' | 'auditor', personId: PersonId, reason = 'Asked on 1 July.') => erasePerson(fresh.database, council.actor(as), { personId, reason });

describe('a person’s own data', () => {
  it('is everything about them, and nothing about anybody else', async () => {
    await tell(council.people.officer, 'For the officer', '2026-06-30T08:00:00.000Z');
    await tell(council.people.director, 'For the director', '2026-06-30T08:00:00.000Z');
    await makeToken(fresh.database, council.actor('officer'), { personId: council.people.officer, label: 'Figures', days: 30 });
    const found = await getOwnData(fresh.database, council.actor('officer'));
    expect(found.ok && JSON.parse(found.value)).toMatchObject({
      person: { name: 'The Repairs Officer', email: 'officer@private.example' },
      posts: [{ post: 'Repairs Officer', basis: 'permanent' }],
      notices: [{ subject: 'For the officer' }], tokens: [{ label: 'Figures' }], objectives: [], acts: [{ what: 'TokenMade' }],
    });
    expect(found.ok && found.value).not.toContain('director');
    const theirs = await getOwnData(fresh.database, council.actor('administrator'));
    expect(theirs.ok && JSON.parse(theirs.value)).toMatchObject({ tokens: [], acts: [], notices: [] });
  });
});

describe('erasing a person', () => {
  it('waits until they have left, wants a reason, and is the administrator’s', async () => {
    expect(await erase('administrator', council.people.officer)).toMatchObject({ ok: false, refusal: { code: 'PersonStillHere' } });
    expect(await erase('auditor', council.people.officer)).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
    expect(await erase('administrator', newId())).toMatchObject({ ok: false, refusal: { code: 'NotFound' } });
  });

  it('takes name, address and every text about them alone, each by an act, and the record still holds', async () => {
    const { officer, director } = council.people;
    await nameDeputy(fresh.database, council.actor('administrator'), {
      postId: council.posts.officer, holderId: officer, person: council.people.unitManager, startsOn: '2026-07-06', endsOn: '2026-07-10', reason: 'an operation',
    });
    await tell(officer, 'For the officer', '2026-06-30T08:00:00.000Z');
    await tell(director, 'For the director', '2026-06-30T08:00:00.000Z');
    await recordLeaver(fresh.database, council.actor('administrator'), { personId: officer, lastDay: '2026-07-31' });
    await fresh.asOwner(`insert into hr_feed_person (council_id, person_id, external_id, user_name) values ($1, $2, 'P1', 'the.repairs.officer')`, [council.id, officer]);
    await fresh.asOwner(`update council set clock_at = '2026-08-03T08:00:00Z'`);
    expect(await erase('administrator', officer, ' ')).toMatchObject({ ok: false, refusal: { code: 'ReasonMissing' } });
    expect(await erase('administrator', officer)).toEqual({ ok: true, value: { texts: 1 } });
    expect(await fresh.asOwner('select name, email, subject from person where id = $1', [officer])).toEqual([{ name: 'Somebody who has left', email: null, subject: null }]);
    expect(await fresh.asOwner('select reason from deputy')).toEqual([{ reason: 'Erased' }]);
    expect(await fresh.asOwner(`select distinct person_id from notice where subject like 'For the%'`)).toEqual([{ person_id: director }]);
    const kept = await fresh.asOwner<{ all: string }>(`select coalesce(string_agg(text, ' '), '') || (select string_agg(payload::text, ' ') from event) as all from event_wording`);
    expect(kept[0]!.all).not.toContain('an operation');
    // Whatever table comes to name people: after an erasure none does.
    const tables = await fresh.asOwner<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    for (const { name } of tables) expect([name, await fresh.asOwner(`select 1 from "${name}" t where t::text like '%The Repairs Officer%' or t::text like '%the.repairs.officer%'`)]).toEqual([name, []]);
    expect(await faults()).toEqual([]);
  });
});

describe('what is kept no longer', () => {
  const days = { accesses: 60, drafts: 30, notices: 365, leavers: 100 };

  it('is deleted as the settings say, and nothing younger', async () => {
    await tell(council.people.director, 'Old', '2025-06-30T08:00:00.000Z');
    await tell(council.people.director, 'Young', '2025-07-02T08:00:00.000Z');
    for (const [path, age] of [['/old', 61], ['/young', 59]] as const) {
      await fresh.asOwner(
        `insert into access_log (id, at, council_id, address, action, method, path, status) values ($1, now() - make_interval(days => $2), $3, '::1', 'tasks.list', 'GET', $4, 200)`,
        [newId(), age, council.id, path],
      );
    }
    await fresh.asOwner(`update person set left_on = '2026-03-22' where id = $1`, [council.people.leadMember]);
    await fresh.asOwner(`update person set left_on = '2026-03-24' where id = $1`, [council.people.officer]);
    expect(await deleteExpired(fresh.database, council.id, days)).toEqual({ ok: true, value: 1 });
    expect(await fresh.asOwner('select subject from notice')).toEqual([{ subject: 'Young' }]);
    expect(await fresh.asOwner('select path from access_log')).toEqual([{ path: '/young' }]);
    expect(await fresh.asOwner('select name, email from person where left_on is not null order by left_on')).toEqual([
      { name: 'The Lead Member for Housing', email: null }, { name: 'The Repairs Officer', email: 'officer@private.example' },
    ]);
    expect(await fresh.asOwner('select name, payload from event')).toEqual([{ name: 'PersonErased', payload: { because: 'retention', texts: 0 } }]);
    expect(await deleteExpired(fresh.database, council.id, days)).toEqual({ ok: true, value: 0 });
    expect(await faults()).toEqual([]);
  });

  it('is also what files held that were handed in and left: of an import after thirty days, of the ledger after seven', async () => {
    const proposals = { old: newId(), young: newId() };
    for (const [id, at] of [[proposals.old, '2026-05-31T08:00:00Z'], [proposals.young, '2026-06-02T08:00:00Z']] as const) {
      await fresh.asOwner(
        `insert into import_proposal (id, council_id, state, pack, shown, digest, proposed_by, proposed_at) values ($1, $2, 'proposed', '{}', '{"counts": [], "rows": [], "warnings": [], "notes": [], "approvals": []}', 'd', array[$3]::uuid[], $4)`,
        [id, council.id, council.people.administrator, at],
      );
    }
    for (const [file, on] of [['old.csv', '2026-06-23'], ['young.csv', '2026-06-24']] as const) {
      await fresh.asOwner(
        `insert into ledger_preview (id, council_id, month, file, lines, findings, stood, made_by, made_on) values ($1, $2, '2026-M05', $3, '[]', '{}', 'nothing', array[$4]::uuid[], $5)`,
        [newId(), council.id, file, council.people.policyOfficer, on],
      );
    }
    expect(await deleteExpired(fresh.database, council.id, days)).toEqual({ ok: true, value: 0 });
    expect(await fresh.asOwner('select id from import_proposal where pack is not null')).toEqual([{ id: proposals.young }]);
    expect(await fresh.asOwner('select file from ledger_preview')).toEqual([{ file: 'young.csv' }]);
    expect(await fresh.asOwner('select name from event')).toEqual([{ name: 'ImportDiscarded' }]);
  });
});
