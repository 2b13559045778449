import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { addOutboxMessages } from '@golden-thread/persistence/outbox/outbox-messages';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { wakeWorkflow } from '@golden-thread/persistence/wake-up/wake-workflows';
import { requestClockMove } from '../clock/request-clock-move';
import { outboxMessagesOf } from '../events/events';
import { stepClock } from './step-clock';

/** Two workers drive the clock side by side: what one found idle the other may have moved on meanwhile. */
describe('a step of the clock', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  const ok = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };
  const year = { kind: 'annual-cycle', subjectId: newId<Id>() } as const;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'stepborough', '2026-08-20T08:00:00.000Z');
  });
  afterAll(() => fresh.drop());

  it('waits for workflows that have yet to look, and for messages that have yet to be carried; e-mails it does not wait for', async () => {
    const { id: moveId } = ok(await requestClockMove(fresh.database, council.actor('policyOfficer'), { target: { kind: 'date', date: '2026-08-27' } }));
    const step = () => stepClock(fresh.database, { councilId: council.id, moveId });
    await fresh.database.transact({ actor: council.engine }, async (work) => accept(await wakeWorkflow(work, year)));
    expect(await step()).toMatchObject({ refusal: { code: 'NotSettled' } });
    // The workflow has looked, in the transaction that left a message.
    await fresh.database.transact({ actor: council.engine }, async (work) => accept(await addOutboxMessages(work, [{ errand: 'nudge-workflow', ...year }])));
    await fresh.asOwner('update wake_up set handled = requested where council_id = $1', [council.id]);
    expect(await step()).toMatchObject({ refusal: { code: 'NotSettled' } });
    await fresh.asOwner(`update delivery set errand = 'send-letter' where council_id = $1`, [council.id]);
    expect(await step()).toMatchObject({ value: { arrived: true, clock: expect.stringMatching(/^2026-08-27/) as string } });
  });
});
