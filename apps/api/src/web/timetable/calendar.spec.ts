import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('The council’s calendar', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-09-28T07:00:00.000Z');
  });
  afterAll(() => api.stop());
  const officer = () => api.signIn('smallborough/policyOfficer');
  const clockAt = (at: string) => api.fresh.asOwner('update council set clock_at = $2 where id = $1', [council.id, at]);
  /** The day that the page for a clinic offers: ten working days on. */
  const tenWorkingDaysOn = async () => (await (await officer()).get('/clinics/request')).html;

  step('shows the bank holidays to everybody, and changes to the policy team', async () => {
    const seen = await (await api.signIn('smallborough/director')).get('/timetable/calendar');
    expect(seen.html).toContain('the bank holidays of England, known up to Sunday 31 December 2028');
    expect(seen.html).toContain('Monday 28 December 2026');
    expect(seen.html).not.toContain('new-days');
    const refused = await (await api.signIn('smallborough/director')).get('/timetable/calendar/new-days');
    expect(refused.status).toBe(403);
  });

  step('counts working days over a closure from the moment it is entered', async () => {
    expect(await tenWorkingDaysOn()).toContain('Monday 12 October 2026');
    const browser = await officer();
    const wrong = await browser.submit('/timetable/calendar/new-days', { kind: 'closed', title: '\u200b', startsOn: '2026-10-05', endsOn: '' });
    expect([wrong.status, wrong.html.includes('Say what the day is')]).toEqual([400, true]);
    const entered = await browser.submit('/timetable/calendar/new-days', { kind: 'closed', title: 'Move of offices', startsOn: '2026-10-05', endsOn: '2026-10-06' });
    expect(entered.location).toBe('/timetable/calendar');
    expect(await tenWorkingDaysOn()).toContain('Wednesday 14 October 2026');
    expect((await browser.get(`/history/calendar/${council.id}`)).html).toContain('Move of offices: the council is closed');
    await browser.submit('/timetable/calendar/days/2026-10-06/removal', {});
    expect(await tenWorkingDaysOn()).toContain('Tuesday 13 October 2026');
  });

  step('keeps the bank holidays of the council’s own nation', async () => {
    await clockAt('2026-11-16T09:00:00.000Z');
    expect(await tenWorkingDaysOn()).toContain('Monday 30 November 2026');
    const browser = await officer();
    expect((await browser.submit('/timetable/calendar/nation', { nation: 'scotland' })).status).toBe(303);
    expect(await tenWorkingDaysOn()).toContain('Tuesday 1 December 2026');
    expect((await browser.get('/timetable/calendar')).html).toContain('St Andrew’s Day');
  });

  step('keeps calendars beside the council’s own, by which a stage counts, and drops them', async () => {
    await clockAt('2026-09-28T09:00:00.000Z');
    const browser = await officer();
    await browser.submit('/timetable/draft', { year: '2026/27', from: 'england-cabinet' });
    const schools = { code: 'schools', name: 'Schools', nation: 'england', bodies: '', days: '26 October 2026, 30 October 2026, Half term' };
    expect((await browser.submit('/timetable/calendar/others/new', { ...schools, days: '31 November 2026, 1 December 2026, Nothing' })).html).toContain('Line 1 says no days.');
    expect((await browser.submit('/timetable/calendar/others/new', schools)).location).toBe('/timetable/calendar');
    expect((await browser.get('/timetable/calendar')).html).toMatch(/Other calendars that stages count by[^]*Schools[^]*The stages that name it/);
    const { location } = await browser.submit('/timetable/2026-27/stages/q2.corporate-review', { on: 'period-end', period: 'q2', days: '25', count: 'working', direction: 'after', calendar: 'schools' });
    expect((await browser.get(location!)).html).toMatch(/5 Nov 2026[^]*11 Nov 2026/);
    await browser.submit(location!, { reason: 'Heads of schools are in it' });
    expect((await browser.get('/timetable/2026-27/stages/q2.corporate-review')).html).toContain('Working days are those of the calendar “Schools”');
    expect((await browser.submit('/timetable/calendar/others/schools/removal', {})).html).toContain('Stages count by this calendar');
    expect((await browser.get('/timetable/2026-27/text')).html).toContain('calendar: schools');
  });

  step('takes school holidays into the year, from lines or a file', async () => {
    const browser = await officer();
    const entered = await browser.submit('/timetable/2026-27/school-holidays', { days: '26 October 2026, 30 October 2026, Half term' });
    expect((await browser.get(entered.location!)).html).toContain('School holidays begin: Half term');
    await browser.submit(entered.location!, { reason: 'As the county publishes them' });
    expect((await browser.get('/timetable/2026-27/school-holidays')).html).toContain('Half term: Monday 26 October 2026 to Friday 30 October 2026');
    expect((await browser.submit('/timetable/2026-27/school-holidays', { days: 'soon' })).html).toContain('None of these days lies in what is to come');
  });

  step('warns a year before the known bank holidays end, and goes on after them', async () => {
    const browser = await officer();
    expect((await browser.get('/timetable/calendar')).html).not.toContain('only. Later dates');
    await clockAt('2028-12-20T09:00:00.000Z');
    const warned = await browser.get('/timetable/calendar');
    expect(warned.html).toContain('Bank holidays are known up to Sunday 31 December 2028 only.');
    expect(await tenWorkingDaysOn()).toContain('Friday 5 January 2029');
    expect((await browser.submit('/timetable/draft', { year: '2028/29' })).location).toBe('/timetable/2028-29');
    const year = await browser.get('/timetable/2028-29');
    expect(year.html).toContain('counted over weekends alone: bank holidays are known up to Sunday 31 December 2028');
    expect((await browser.submit('/timetable/calendar/bank-holidays', { until: '2030-12-31' })).status).toBe(303);
    expect((await browser.get('/timetable/calendar')).html).toContain('known up to Tuesday 31 December 2030');
    expect((await browser.get('/timetable/2028-29')).html).not.toContain('counted over weekends alone');
  });
});
