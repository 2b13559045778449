import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

story('Deliveries', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let operator: Browser;

  const park = async (error: string): Promise<string> => {
    const id = newId();
    await api.fresh.asOwner(
      `insert into delivery (id, council_id, errand, target, state, attempts, next_attempt_at, last_error, created_at)
       values ($1, $2, 'nudge-workflow', '{"kind":"recovery-plan","subjectId":"s"}', 'parked', 10, now(), $3, now())`,
      [id, council.id, error],
    );
    return id;
  };
  const letter = async (): Promise<string> => {
    const id = newId();
    await api.fresh.asOwner(
      `insert into letter (id, council_id, person_id, kind, council_date, channel, state, message_id, attempts, last_error, sending_at)
       values ($1, $2, $3, 'single', '2026-04-21', 'email', 'possibly-sent', 'm', 1, 'Cut off while it was being sent.', now())`,
      [id, council.id, council.people.officer],
    );
    return id;
  };
  const stateOf = async (table: 'delivery' | 'letter', id: string) =>
    (await api.fresh.asOwner<{ state: string }>(`select state from ${table} where id = $1`, [id]))[0]?.state;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    await api.fresh.asOwner(`update post set roles = '{operator}' where id = $1`, [council.posts.auditor]);
    operator = await api.signIn('smallborough/auditor');
  });
  afterAll(() => api.stop());

  step('says that nothing waits when nothing does', async () => {
    const { h1, html } = await operator.get('/deliveries');
    expect(h1).toBe('Failed deliveries');
    expect(html).toContain('Nothing waits and nothing has failed.');
    expect(html).toContain('Everything is sealed.');
  });

  step('says since when nothing is sealed, once that takes minutes', async () => {
    const id = newId();
    await api.fresh.asOwner(
      `insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_roles, via, occurred_at, recorded_at,
                          correlation_id, payload, wording_digests, previous_hash, hash, transaction_id, key_id, code)
       values ($1, $2, 'round', $1, 1, 'RoundOpened', 1, '{}', 'web', now(), now() - interval '6 minutes', $1, '{}', '{}', '', '', 999999999999, '', '')`,
      [id, council.id],
    );
    expect((await operator.get('/deliveries')).html).toMatch(/Held up[^]*1 event not sealed, the oldest since/);
  });

  step('shows what is parked, why and how often it was tried, and retries it once', async () => {
    const id = await park('There is no such <workflow>');
    const { html } = await operator.get('/deliveries');
    expect(html).toContain('There is no such &lt;workflow&gt;');
    expect(html).toContain('10 times');
    const { status } = await operator.submit(`/deliveries/${id}/retry`, {});
    expect(status).toBe(303);
    expect(await stateOf('delivery', id)).toBe('waiting');
    expect(await api.fresh.asOwner(`select name from event where stream_id = $1`, [id])).toEqual([{ name: 'DeliveryRetried' }]);
    expect((await operator.submit(`/deliveries/${id}/retry`, {})).status).not.toBe(303);
  });

  step('finds by why it failed, takes the list along, and retries those ticked in one go', async () => {
    const [first, second] = [await park('The mail server is away'), await park('The mail server is away')];
    const other = await park('There is no such workflow');
    const found = await operator.get('/deliveries?q=mail+server&state=parked');
    expect(found.html).toContain('2 deliveries shown');
    expect(found.html).not.toContain('no such workflow');
    expect((await operator.get('/deliveries?q=mail+server&format=csv')).html.trim().split('\n')).toHaveLength(3);
    expect((await operator.submit('/deliveries', {}, '/deliveries/retries')).html).toContain('Tick at least one delivery that failed.');
    const { location } = await operator.submit('/deliveries', { 'deliveries[0]': first, 'deliveries[1]': second }, '/deliveries/retries');
    expect(location).toBe('/deliveries');
    expect((await operator.get('/deliveries')).html).toContain('2 deliveries tried again.');
    expect([await stateOf('delivery', first), await stateOf('delivery', second), await stateOf('delivery', other)]).toEqual(['waiting', 'waiting', 'parked']);
    expect((await operator.submit('/deliveries', { 'deliveries[]': first }, '/deliveries/retries')).status).not.toBe(303);
  });

  step('asks what is to become of a letter that was perhaps sent, and sends it again only when told to', async () => {
    const id = await letter();
    expect((await operator.get('/deliveries')).html).toContain('Possibly sent');
    const nothing = await operator.submit(`/deliveries/letters/${id}`, {});
    expect(nothing.status).toBe(400);
    expect(nothing.title).toContain('Error: ');
    expect((await operator.submit(`/deliveries/letters/${id}`, { decision: 'send-again' })).status).toBe(303);
    expect(await stateOf('letter', id)).toBe('waiting');
    const other = await letter();
    await operator.submit(`/deliveries/letters/${other}`, { decision: 'leave' });
    expect(await stateOf('letter', other)).toBe('sent');
  });

  step('is closed to whoever is no operator', async () => {
    const officer = await api.signIn('smallborough/officer');
    expect((await officer.get('/deliveries')).status).toBe(403);
  });
});
