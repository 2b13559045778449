import { aRecoveryEvent } from '@golden-thread/domain/recovery/testing/a-recovery-event';
import type { CouncilId, EmailId, EventId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from './raise-notices';
import { beginSending as beginAll, recordSendingOutcomes, type SendingBegun, type SendingOutcome } from './send-email';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'sending', '2026-07-01T08:00:00.000Z');
});
afterAll(() => fresh.drop());

interface Written {
  readonly councilId: CouncilId;
  readonly letterId: EmailId;
}
async function beginSending({ councilId, letterId }: Written): Promise<SendingBegun> {
  const begun = await beginAll(fresh.database, { councilId, letterIds: [letterId] });
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value[0]!;
}
const settle = ({ councilId, letterId }: Written, settled: SendingOutcome) =>
  recordSendingOutcomes(fresh.database, { councilId, outcomes: [{ letterId, settled }] });

/** An e-mail that waits: somebody is asked to draft a recovery plan. */
async function written(): Promise<Written> {
  const stream = { type: 'recovery-plan' as const, id: newId<RecoveryPlanId>() };
  const asked = await fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => {
    const openedBy = work.record(aRecoveryEvent('RecoveryPlanOpened', stream.id));
    work.openTask({ id: newId(), kind: 'draft-recovery-plan', postId: council.posts.officer, dueOn: null, openedBy, subject: { ...stream, label: 'RP-1' } });
    return accept(openedBy);
  });
  const eventId = asked.ok ? asked.value : anId<EventId>('');
  await raiseNotices(fresh.database, { councilId: council.id, eventId });
  const [letter] = await fresh.asOwner<{ id: EmailId }>('select letter_id as id from notice where event_id = $1 and letter_id is not null', [eventId]);
  return { councilId: council.id, letterId: letter!.id };
}

describe('sending an e-mail', () => {
  const stateOf = async (letterId: EmailId) => (await fresh.asOwner<{ state: string }>('select state from letter where id = $1', [letterId]))[0]!.state;

  it('notes that it is leaving before it leaves, with the same Message-ID every time', async () => {
    const letter = await written();
    const begun = await beginSending(letter);
    expect(begun).toMatchObject({ send: true, council: 'training', letter: { messageId: `${letter.letterId}@golden-thread` } });
    expect(await stateOf(letter.letterId)).toBe('sending');
  });

  it('is possibly sent when it was cut off, and never sent again by itself', async () => {
    const letter = await written();
    await beginSending(letter);
    expect(await beginSending(letter)).toEqual({ send: false, because: 'possibly-sent' });
    expect(await stateOf(letter.letterId)).toBe('possibly-sent');
    expect(await beginSending(letter)).toEqual({ send: false, because: 'settled' });
  });

  it('may be begun again after a refusal, not after it was sent', async () => {
    const letter = await written();
    await beginSending(letter);
    await settle(letter, { move: 'refuse', error: 'greylisted' });
    expect(await beginSending(letter)).toMatchObject({ send: true, letter: { attempts: 1 } });
    await settle(letter, { move: 'accept' });
    expect(await beginSending(letter)).toMatchObject({ send: false });
  });

  it('begins many in one transaction, and answers for each in the order asked', async () => {
    const [first, cutOff, third] = [await written(), await written(), await written()];
    await beginSending(cutOff);
    const gone = newId<EmailId>();
    const begun = await beginAll(fresh.database, { councilId: council.id, letterIds: [third.letterId, gone, cutOff.letterId, first.letterId] });
    expect(begun).toMatchObject({
      value: [
        { send: true, letter: { id: third.letterId, notices: [{ kind: 'asked' }] } },
        { send: false, because: 'gone' },
        { send: false, because: 'possibly-sent' },
        { send: true, letter: { id: first.letterId, notices: [{ kind: 'asked' }] } },
      ],
    });
  });
});
