import { story } from '@golden-thread/persistence/testing/story';
import ICAL from 'ical.js';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

story('somebody’s dates in their own calendar', (step) => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await aRecoveryPlan(api, { slug: 'smallborough', submitted: true });
  });
  afterAll(() => api.stop());

  /** Makes an address, and answers where the calendar is read. */
  const newAddress = async (post: string): Promise<string> => {
    const made = await (await api.signIn(`smallborough/${post}`)).submit('/account/calendar', {});
    const address = /<strong>(http[^<]*)<\/strong>/.exec(made.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    return address.replace(/^https?:\/\/[^/]+/, '');
  };
  const eventsAt = async (address: string) => {
    const read = await api.visitor().get(address);
    if (read.status !== 200) return read.status;
    return new ICAL.Component(ICAL.parse(read.html) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  step('are what is asked of them, at an address that nobody has to sign in for', async () => {
    const events = await eventsAt(await newAddress('director'));
    if (typeof events === 'number') throw new Error(String(events));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([['Decide the recovery plan: RP-1: Housing repairs', '2026-09-04']]);
  });

  step('keep their ids, and move with what they are about', async () => {
    const address = await newAddress('director');
    const before = await eventsAt(address);
    await api.fresh.asOwner(`update task set due_on = '2026-09-07', version = version + 1 where state = 'open'`);
    const after = await eventsAt(address);
    if (typeof before === 'number' || typeof after === 'number') throw new Error('The calendar was not there.');
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0]!.sequence).toBe(before[0]!.sequence + 1);
    expect(after[0]!.startDate.toString()).toBe('2026-09-07');
  });

  step('are gone at the old address once there is a new one, at any other, and once they have left or ended it', async () => {
    const [old, current] = [await newAddress('director'), await newAddress('director')];
    expect(await eventsAt(old)).toBe(404);
    expect(await eventsAt(`${current}x`)).toBe(404);
    expect(await eventsAt('/calendar/dates.ics')).toBe(404);
    expect(Array.isArray(await eventsAt(current))).toBe(true);
    await api.fresh.asOwner(`update person set left_on = '2026-08-01' where subject = 'smallborough/director'`);
    expect(await eventsAt(current)).toBe(404);
    const manager = await newAddress('serviceManager');
    const browser = await api.signIn('smallborough/serviceManager');
    await browser.submit('/account/calendar', {}, '/account/calendar/end');
    expect(await eventsAt(manager)).toBe(404);
  });
});
