import type { Actor } from '@golden-thread/domain/authority/actor';
import { allScopes } from '@golden-thread/domain/authority/token-scope';
import type { EventId, TokenId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { tokenDigest } from '@golden-thread/persistence/identity/tokens';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { randomUUID } from 'node:crypto';
import { outboxMessagesOf } from '../events/events';
import { commandLineActor } from '../authority/command-line-actor';
import { raiseNotices } from '../notice/raise-notices';
import { addServiceAccount } from './service-accounts';
import { listOwnTokens, listTokens, makeToken, revokeToken } from './tokens';

describe('bearer tokens', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let administrator: Actor;
  let officer: Actor;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh);
    administrator = council.actor('administrator');
    officer = council.actor('officer');
  });
  afterAll(() => fresh.drop());

  const asked = (more = {}) => ({ personId: council.people.officer, label: 'Figures from the housing system', days: 30, ...more });

  it('are shown once, and only their digest is kept', async () => {
    const made = await makeToken(fresh.database, officer, asked());
    expect(made.ok && made.value.token).toMatch(/^gt_/);
    const rows = await fresh.asOwner<{ hash: string; all: string }>('select hash, api_token::text as all from api_token');
    expect(rows.map((row) => row.hash)).toContain(made.ok && tokenDigest(made.value.token ?? ''));
    expect(rows.some((row) => row.all.includes('gt_'))).toBe(false);
  });

  it('sent twice, one token is made and the second answer does not show it', async () => {
    const submission = { id: randomUUID(), content: 'the same' };
    const first = await makeToken(fresh.database, officer, asked({ label: 'Twice', submission }));
    const second = await makeToken(fresh.database, officer, asked({ label: 'Twice', submission }));
    expect(first.ok && second.ok && first.value.id === second.value.id).toBe(true);
    expect(second.ok && second.value.token).toBeNull();
    const [kept] = await fresh.asOwner<{ outcome: string }>('select outcome::text as outcome from submission where id = $1', [submission.id]);
    expect(kept?.outcome).not.toContain('gt_');
  });

  it('are made by the person themself, by nobody for somebody else, and by no API client', async () => {
    const refused = { ok: false, refusal: { code: 'TokenOfSomebodyElse' } };
    expect(await makeToken(fresh.database, administrator, asked())).toMatchObject(refused);
    expect(await makeToken(fresh.database, council.actor('director'), asked())).toMatchObject(refused);
    const program: Actor = { ...officer, via: 'token', token: { id: anId(randomUUID()), kind: 'person', ownerId: null, scopes: allScopes } };
    expect(await makeToken(fresh.database, program, asked())).toMatchObject(refused);
  });

  it('of a service account are made by the administrator who owns it', async () => {
    const added = await addServiceAccount(fresh.database, administrator, { name: 'Housing system' });
    const personId = added.ok ? added.value.id : '';
    expect(await makeToken(fresh.database, { ...administrator, personId: council.people.auditor }, asked({ personId }))).toMatchObject({ refusal: { code: 'TokenOfSomebodyElse' } });
    const made = await makeToken(fresh.database, administrator, asked({ personId, scopes: ['measures:write'] }));
    const [event] = await fresh.asOwner<{ payload: object }>(`select payload from event where name = 'TokenMade' and stream_id = $1`, [made.ok ? made.value.id : '']);
    expect(event?.payload).toMatchObject({ personId, kind: 'service-account', scopes: ['measures:write'] });
  });

  it('made on the command line are a training council’s, or a service account’s', async () => {
    const training = await smallCouncil(fresh, 'training', '2026-09-01T08:00:00.000Z');
    expect(await makeToken(fresh.database, commandLineActor(council.id), asked())).toMatchObject({ refusal: { code: 'TokenOfSomebodyElse' } });
    expect(await makeToken(fresh.database, commandLineActor(training.id), asked({ personId: training.people.officer }))).toMatchObject({ ok: true });
  });

  it('tell whom they act as that they were made, also where they made them', async () => {
    const made = await makeToken(fresh.database, officer, asked({ label: 'Told' }));
    const [event] = await fresh.asOwner<{ id: EventId }>(`select id from event where name = 'TokenMade' and stream_id = $1`, [made.ok ? made.value.id : '']);
    await raiseNotices(fresh.database, { councilId: council.id, eventId: event!.id });
    const told = await fresh.asOwner<{ subject: string }>(`select subject from notice where event_id = $1 and channel = 'inbox' and person_id = $2`, [event!.id, council.people.officer]);
    expect(told).toEqual([{ subject: 'Made: token Told' }]);
  });

  it('stand in each event by which an API client acts', async () => {
    const program: Actor = { ...administrator, via: 'token', token: { id: anId(randomUUID()), kind: 'service-account', ownerId: council.people.auditor, scopes: allScopes } };
    await fresh.database.transact({ actor: program }, async (work) => {
      work.record({ name: 'PersonAdded', stream: { type: 'person', id: council.people.officer }, payload: {} });
      return { ok: true, value: null };
    });
    const [event] = await fresh.asOwner<{ payload: object }>(`select payload from event where name = 'PersonAdded'`);
    expect(event?.payload).toEqual({ byToken: { id: program.token!.id, kind: 'service-account' } });
  });

  it.each([
    ['TokenLabelMissing', { label: '  ' }],
    ['TokenLifetimeOutOfRange', { days: 367 }],
    ['TokenLifetimeOutOfRange', { days: 0 }],
    ['NoSuchPerson', { personId: randomUUID() }],
    ['TokenScopesMissing', { scopes: [] }],
  ])('are refused: %s', async (code, more) => {
    expect(await makeToken(fresh.database, officer, asked(more))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('are ended by their person or whoever looks after tokens; to others they are not there', async () => {
    const made = await makeToken(fresh.database, officer, asked({ label: 'Mine' }));
    const tokenId = made.ok ? made.value.id : anId<TokenId>('');
    expect(await revokeToken(fresh.database, council.actor('director'), { tokenId })).toMatchObject({ refusal: { code: 'NoSuchToken' } });
    expect((await revokeToken(fresh.database, officer, { tokenId })).ok).toBe(true);
    const own = await listOwnTokens(fresh.database, officer);
    expect(own.ok && own.value.map(({ personId }) => personId).every((id) => id === council.people.officer)).toBe(true);
  });

  it('are ended for good, once', async () => {
    const made = await makeToken(fresh.database, officer, asked({ label: 'Ending' }));
    const tokenId = made.ok ? made.value.id : anId<TokenId>('');
    expect((await revokeToken(fresh.database, administrator, { tokenId })).ok).toBe(true);
    expect(await revokeToken(fresh.database, administrator, { tokenId })).toMatchObject({ ok: false, refusal: { code: 'TokenEndedAlready' } });
    const listed = await listTokens(fresh.database, administrator);
    expect(listed.ok && listed.value.find((token) => token.id === tokenId)?.revokedAt).not.toBeNull();
  });
});
