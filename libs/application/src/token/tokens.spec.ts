import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TokenId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { tokenDigest } from '@golden-thread/persistence/identity/tokens';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { randomUUID } from 'node:crypto';
import { outboxMessagesOf } from '../events/events';
import { listTokens, makeToken, revokeToken } from './tokens';

describe('bearer tokens', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let administrator: Actor;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh);
    administrator = council.actor('administrator');
  });
  afterAll(() => fresh.drop());

  const asked = (more = {}) => ({ personId: council.people.officer, label: 'Figures from the housing system', days: 30, ...more });

  it('are shown once, and only their digest is kept', async () => {
    const made = await makeToken(fresh.database, administrator, asked());
    expect(made.ok && made.value.token).toMatch(/^gt_/);
    const rows = await fresh.asOwner<{ hash: string; all: string }>('select hash, api_token::text as all from api_token');
    expect(rows.map((row) => row.hash)).toContain(made.ok && tokenDigest(made.value.token ?? ''));
    expect(rows.some((row) => row.all.includes('gt_'))).toBe(false);
  });

  it('sent twice, one token is made and the second answer does not show it', async () => {
    const submission = { id: randomUUID(), content: 'the same' };
    const first = await makeToken(fresh.database, administrator, asked({ label: 'Twice', submission }));
    const second = await makeToken(fresh.database, administrator, asked({ label: 'Twice', submission }));
    expect(first.ok && second.ok && first.value.id === second.value.id).toBe(true);
    expect(second.ok && second.value.token).toBeNull();
    const [kept] = await fresh.asOwner<{ outcome: string }>('select outcome::text as outcome from submission where id = $1', [submission.id]);
    expect(kept?.outcome).not.toContain('gt_');
  });

  it('are made by an administrator alone', async () => {
    expect(await makeToken(fresh.database, council.actor('director'), asked())).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
  });

  it.each([
    ['TokenLabelMissing', { label: '  ' }],
    ['TokenLifetimeOutOfRange', { days: 367 }],
    ['TokenLifetimeOutOfRange', { days: 0 }],
    ['NoSuchPerson', { personId: randomUUID() }],
  ])('are refused: %s', async (code, more) => {
    expect(await makeToken(fresh.database, administrator, asked(more))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('are ended for good, once', async () => {
    const made = await makeToken(fresh.database, administrator, asked({ label: 'Ending' }));
    const tokenId = made.ok ? made.value.id : anId<TokenId>('');
    expect((await revokeToken(fresh.database, administrator, { tokenId })).ok).toBe(true);
    expect(await revokeToken(fresh.database, administrator, { tokenId })).toMatchObject({ ok: false, refusal: { code: 'TokenEndedAlready' } });
    const listed = await listTokens(fresh.database, administrator);
    expect(listed.ok && listed.value.find((token) => token.id === tokenId)?.revokedAt).not.toBeNull();
  });
});
