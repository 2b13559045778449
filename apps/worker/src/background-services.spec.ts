import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import { openRecoveryPlan } from '@golden-thread/application/recovery/open-recovery-plan';
import type { ClockTarget } from '@golden-thread/domain/clock/clock-move';
import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type Mailbox, openMailbox } from './testing/mailbox';
import { type BackgroundServicesUnderTest, startBackgroundServices } from './testing/start-background-services';
import { until } from './testing/until';

let mailbox: Mailbox;
let under: BackgroundServicesUnderTest;
let council: SmallCouncil;
let planId: RecoveryPlanId;

beforeAll(async () => {
  mailbox = await openMailbox();
  under = await startBackgroundServices({ mailboxUrl: mailbox.url });
  council = await smallCouncil(under.fresh, 'driven', '2026-08-20T08:00:00.000Z');
  planId = await openPlan();
}, 120_000);
afterAll(async () => {
  await under.stop();
  await mailbox.close();
}, 60_000);

async function openPlan(): Promise<RecoveryPlanId> {
  const opened = await under.fresh.database.transact({ actor: council.engine }, (work) =>
    openRecoveryPlan(work, {
      title: 'Housing repairs', measureId: null, serviceId: council.serviceId, origin: { type: 'clinic', id: newId() },
      parties: {
        accountablePostId: council.posts.serviceManager, directorPostId: council.posts.director,
        requesterPostId: council.posts.chiefExecutive, panelChairPostId: council.posts.committeeChair,
      },
    }),
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.id;
}

const sql = <Row>(text: string, ...parameters: unknown[]) => under.fresh.asOwner<Row>(text, parameters);
const outstanding = () => sql<{ errand: string; last_error: string }>(`select errand, last_error from delivery where errand <> 'send-letter'`);
async function move(target: ClockTarget): Promise<{ state: string; reached_at: string; blocker: string | null; steps: number }> {
  const asked = await requestClockMove(under.fresh.database, { ...council.actor('policyOfficer') }, { target });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return until(async () => {
    const [row] = await sql<{ state: string; reached_at: string; blocker: string; steps: number }>('select * from clock_move where id = $1', asked.value.id);
    return row!.state === 'done' || row!.state === 'stopped' ? row! : undefined;
  });
}

describe('the engine', () => {
  it('follows up a decision: tells those asked, and under a moved clock reminds, escalates and gathers reminders in one digest a day', async () => {
    await until(async () => ((await outstanding()).length === 0 ? true : undefined));
    await until(async () => ((await sql('select 1 from wake_up where subject_id = $1 and requested = handled', planId)).length > 0 ? true : undefined));
    expect(await sql('select channel from notice where person_id = $1 order by channel', council.people.serviceManager)).toEqual([
      { channel: 'email' }, { channel: 'inbox' },
    ]);
    const letter = await until(async () => mailbox.emails.find((text) => text.includes('serviceManager@driven.example')));
    expect(letter).toContain('Subject: Draft the recovery plan: RP-1: Housing repairs');

    // The clock moves to the next event: the first reminder is given there.
    expect(await move({ kind: 'next-event' })).toMatchObject({ state: 'done', blocker: null });
    expect(await sql('select name from event where stream_id = $1 order by sequence', planId)).toEqual([
      { name: 'RecoveryPlanOpened' }, { name: 'TaskReminded' },
    ]);

    // On the way to a date every reminder and escalation is passed.
    expect(await move({ kind: 'date', date: '2026-10-01' })).toMatchObject({ state: 'done', reached_at: '2026-10-01T08:00:00.000Z' });
    const steps = await sql<{ step: string }>(`select payload->>'step' as step from event where stream_id = $1 and name like 'Task%' order by sequence`, planId);
    expect(steps.map(({ step }) => step).slice(-4)).toEqual(['day-late', 'to-line-manager', 'to-second-line-manager', 'still-late-4']);
    const digests = await sql<{ date: string }>(`select council_date::text as date from letter where kind = 'digest' and person_id = $1`, council.people.serviceManager);
    expect(new Set(digests.map(({ date }) => date)).size).toBe(digests.length);
    await until(async () => (mailbox.emails.filter((text) => /Subject: (Reminder: |Late: |\d+ (tasks wait|matters need))/.test(text)).length >= digests.length ? true : undefined));
    // Also on the days on which it goes to somebody above: its holder is told that it did.
    expect(digests.length).toBe(steps.length);
  });

  it('stops a move at a dead-lettered outbox message and names it', async () => {
    await sql(
      `insert into delivery (id, council_id, errand, target, state, attempts, next_attempt_at, last_error, created_at)
       values ($1, $2, 'nudge-workflow', '{"kind":"no-such"}', 'parked', 10, now(), 'There is no workflow of the kind "no-such".', now())`,
      newId(), council.id,
    );
    expect(await move({ kind: 'week' })).toMatchObject({ state: 'stopped', blocker: expect.stringContaining('no-such') });
    await sql('delete from delivery');
  });

  it('dead-letters an outbox message that fails again and again, and blocks no other', async () => {
    const id = newId();
    await sql(
      `insert into delivery (id, council_id, errand, target, state, attempts, next_attempt_at, created_at)
       values ($1, $2, 'nudge-workflow', '{"kind":"no-such","subjectId":"x"}', 'waiting', 9, now(), now())`,
      id, council.id,
    );
    await until(async () => ((await sql('select 1 from delivery where id = $1 and state = $2', id, 'parked')).length > 0 ? true : undefined));
    const other = await openPlan();
    await until(async () => ((await sql('select 1 from wake_up where subject_id = $1 and handled > 0', other)).length > 0 ? true : undefined));
    await sql('delete from delivery where id = $1', id);
  });
});
