import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { EventId, RoundId, ServiceId, ThingType } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { getTextToWithhold, withholdText } from './withhold-text';

describe('withholding a text', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;

  beforeAll(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'withheld', '2026-07-01T08:00:00.000Z');
  });
  afterAll(() => fresh.drop());

  /** An event with a reason on a stream of this kind, whatever it tells; answers its id. */
  async function happen(type: ThingType): Promise<EventId> {
    const recorded = await fresh.database.transact({ actor: council.actor('officer') }, async (work) => {
      const payload = { roundId: newId<RoundId>(), serviceId: newId<ServiceId>(), measureId: null, kind: 'red', because: ['red'] } as const;
      return accept(work.record({ name: 'ExceptionRaised', stream: { type, id: newId() } as Stream<'exception'>, payload, wording: { reason: 'My own words.' } }));
    });
    if (!recorded.ok) throw new Error(recorded.refusal.code);
    return recorded.value;
  }
  const get = (eventId: EventId, field = 'reason') => getTextToWithhold(fresh.database, council.actor('administrator'), { eventId, field });

  it('shows its words only to whoever may see the history they stand in', async () => {
    expect(await get(await happen('service'))).toMatchObject({ ok: true, value: { text: 'My own words.', readable: true } });
    expect(await get(await happen('individual-plan'))).toMatchObject({ ok: true, value: { text: null, readable: false, withheld: false } });
  });

  it('needs the permission, a text that an event knows of, and a reason', async () => {
    const eventId = await happen('service');
    const withhold = (post: 'administrator' | 'auditor', named: { eventId: EventId; field?: string; reason?: string }) =>
      withholdText(fresh.database, council.actor(post), { field: 'reason', reason: 'A tenant.', ...named });
    expect(await withhold('auditor', { eventId })).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
    for (const named of [{ eventId: newId<EventId>() }, { eventId: anId<EventId>('no-id') }, { eventId, field: 'remarks' }]) {
      expect(await withhold('administrator', named)).toMatchObject({ ok: false, refusal: { code: 'NoSuchText' } });
    }
    expect(await withhold('administrator', { eventId, reason: '  ' })).toMatchObject({ ok: false, refusal: { code: 'ReasonMissing' } });
    expect(await fresh.asOwner('select text from event_wording where event_id = $1', [eventId])).toEqual([{ text: 'My own words.' }]);
    expect(await withhold('administrator', { eventId })).toMatchObject({ ok: true });
    expect(await get(eventId)).toMatchObject({ ok: true, value: { text: null, withheld: true } });
  });
});
