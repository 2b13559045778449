import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { stageId } from '@golden-thread/persistence/timetable/years';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('The year', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const meeting = newId();
  const year = '2026/27';

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    const committee = newId();
    await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'CAB', 'Cabinet', 'cabinet')`, [
      committee,
      council.id,
    ]);
    await api.fresh.asOwner(`insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, '2026-12-03')`, [
      meeting,
      council.id,
      committee,
    ]);
  });
  afterAll(() => api.stop());
  const officer = () => api.signIn('smallborough/policyOfficer');
  const task = (stage: string, dueOn: string) =>
    api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at)
       values (gen_random_uuid(), $1, 'challenge-report', $2, 'report', gen_random_uuid(), 'Half-year report', $3, $4, 'open', now())`,
      [council.id, council.posts.committeeChair, stageId(council.id, year, stage), dueOn],
    );

  step('says how a year begins while there is none, and offers it to the policy team', async () => {
    expect((await (await officer()).get('/timetable')).html).toContain('Draft a year');
    const director = await (await api.signIn('smallborough/director')).get('/timetable');
    expect(director.html).toContain('No year has a timetable yet.');
    expect(director.html).not.toContain('href="/timetable/draft"');
  });

  step('is drafted and published on pages, with what clashes named', async () => {
    const browser = await officer();
    expect((await browser.submit('/timetable/draft', {})).html).toContain('Choose the year to draft.');
    expect((await browser.submit('/timetable/draft', { year, from: 'rutland', 'add[]': 'tea' })).html).toMatch(/Choose a timetable from the list[^]*Choose stages to add from the list/);
    expect((await browser.get('/timetable/packs/stockton')).html).toMatch(/All in a Day’s Work, 2001[^]*Best value reviews of the services whose turn it is/);
    expect((await browser.submit('/timetable/draft', { year, from: 'chesterfield', 'add[]': 'target-setting' })).status).toBe(303);
    expect((await browser.get('/timetable/2026-27')).html).toMatch(/Employee personal development meetings open[^]*Next year’s targets proposed, with reasons/);
    expect((await browser.submit('/timetable/draft', { year, from: 'england-cabinet' })).location).toBe('/timetable/2026-27');
    const draft = await browser.get('/timetable/2026-27');
    expect(draft.h1).toBe('The year 2026/27');
    expect(draft.html).toContain('nothing opens by itself until it is published');
    expect(draft.html).toContain('is on Thursday 6 May 2027, polling day.');
    const publication = await browser.get('/timetable/2026-27/publication');
    expect(publication.html).toContain('Pre-election period starts');
    expect(publication.html).toContain('This year was not rehearsed');
    expect((await browser.submit('/timetable/2026-27/publication', { minute: ' ' })).html).toContain('Name the minute in which the management team approved the year, or say why there is none.');
    expect((await browser.submit('/timetable/2026-27/publication', { minute: 'Management team, 31 March 2026, item 4' })).status).toBe(303);
    expect((await browser.get('/timetable')).html).toContain('Running: 0 of');
  });

  step('groups the stages by month, phase and track, each with its rule in words', async () => {
    const browser = await officer();
    const { html } = await browser.get('/timetable');
    expect(html).toContain('September 2026');
    expect(html).toContain('10 working days after quarter 1 ends');
    expect((await browser.get('/timetable?by=phase')).html).toMatch(/<caption[^>]*>Analyse<\/caption>/);
    const budget = await browser.get('/timetable?by=track&track=budget');
    expect(budget.html).toContain('Full Council decides budget');
    expect(budget.html).not.toContain('Service planning launched</a>');
  });

  step('shows before and after of a moved meeting, and moves exactly that when a reason is given', async () => {
    await task('h1.cabinet', '2026-12-03');
    const browser = await officer();
    expect((await browser.submit(`/timetable/2026-27/meetings/${meeting}`, { 'to[day]': '31', 'to[month]': '11', 'to[year]': '2026' })).html).toContain(
      'must be a real date',
    );
    const past = await browser.submit(`/timetable/2026-27/meetings/${meeting}`, { 'to[day]': '1', 'to[month]': '3', 'to[year]': '2026' });
    expect([past.status, past.html.includes('This would land before today')]).toEqual([409, true]);
    const { location } = await browser.submit(`/timetable/2026-27/meetings/${meeting}`, { 'to[day]': '10', 'to[month]': '12', 'to[year]': '2026' });
    const preview = await browser.get(location ?? '');
    expect(preview.h1).toBe('Check what moves: Cabinet to 10 Dec 2026');
    expect(preview.html).toContain('3 stages, 1 open task');
    expect((await browser.submit(location ?? '', { reason: ' ' })).status).toBe(400);
    const applied = await browser.submit(location ?? '', { reason: 'The leader is away' });
    expect(applied.location).toBe('/timetable/2026-27');
    expect((await browser.get('/timetable/2026-27')).html).toContain('3 stages and 1 open task moved.');
    expect((await browser.get(location ?? '')).html).toContain('This was applied on');
  });

  step('refuses a stale preview, says what became different, and looks again', async () => {
    const browser = await officer();
    const { location } = await browser.submit(`/timetable/2026-27/meetings/${meeting}`, { 'to[day]': '17', 'to[month]': '12', 'to[year]': '2026' });
    await task('h1.cabinet', '2026-12-10');
    const refused = await browser.post(location ?? '', {
      ...Object.fromEntries(
        [...(await browser.get(location ?? '')).html.matchAll(/name="(_csrf|submission)" value="([^"]*)"/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      ),
      reason: 'Again',
    });
    expect(refused.status).toBe(412);
    expect(refused.html).toContain('10 Dec 2026 to 17 Dec 2026, 1 open task');
    expect(refused.html).toContain('10 Dec 2026 to 17 Dec 2026, 2 open tasks');
    const again = await browser.submit(location ?? '', {}, `${location}/again`);
    expect(again.status).toBe(303);
    expect((await browser.get(again.location ?? '')).html).toContain('3 stages, 2 open tasks');
  });

  step('previews a changed rule, with faults named beside their fields', async () => {
    const browser = await officer();
    const page = '/timetable/2026-27/stages/planning.launch';
    expect((await browser.get(page)).html).toContain('Its rule: the second Monday of September.');
    const unclear = await browser.submit(page, { on: 'nth-weekday', weekdayNth: '', weekdayDay: '1', weekdayMonth: '9' });
    expect([unclear.status, unclear.title.startsWith('Error: ')]).toEqual([422, true]);
    const { location } = await browser.submit(page, { on: 'nth-weekday', weekdayNth: '3', weekdayDay: '1', weekdayMonth: '9', days: '0' });
    expect((await browser.get(location ?? '')).html).toContain('the third Monday of September');
  });

  step('says what a stage waits for and when it may not fall, shows the clash, and keeps both', async () => {
    const browser = await officer();
    const page = '/timetable/2026-27/stages/budget.consultation-opens';
    const rule = { on: 'nth-weekday', weekdayNth: '3', weekdayDay: '1', weekdayMonth: '9', days: '0' };
    expect((await browser.submit(page, { ...rule, 'needs[]': 'budget.council' })).html).toMatch(/would come before “Full Council decides/i);
    const { location } = await browser.submit(page, { ...rule, 'needs[]': 'planning.launch', 'notIn[]': 'school-holiday' });
    expect((await browser.get(location ?? '')).html).toMatch(/It comes no earlier than “Service planning launched”\. It may not fall into: school holidays\./);
    expect((await browser.submit(location ?? '', { reason: 'People ask what the services plan' })).status).toBe(303);
    expect((await browser.get('/timetable/2026-27/stages/budget.consultation-opens/work')).html).toContain('It comes no earlier than “Service planning launched”.');
    expect((await browser.get(page)).html).toMatch(/<option value="planning.launch" selected/);
    const freed = await browser.submit(page, { ...rule, 'needs[]': '' });
    expect((await browser.get(freed.location ?? '')).html).toContain('It waits for no other stage. It may fall into any period.');
  });

  step('brings the paper’s way with a stage that goes to a meeting, with the posts that are missing named', async () => {
    const browser = await officer();
    const page = '/timetable/2026-27/new-stage?on=first-meeting';
    expect((await browser.get(page)).html).toContain('Does a paper’s way come with it?');
    const stage = { on: 'first-meeting', title: 'Cabinet decides on the depot', phase: 'do', track: 'reporting', body: 'cabinet', meetingDay: '1', meetingMonth: '12', days: '0', paper: 'no' };
    expect((await browser.submit(page, { ...stage, author: 'serviceManager' })).html).toMatch(/Give the code of the post: who clears it for finance/);
    const codes = { author: 'serviceManager', finance: 'director', legal: 'director', leadMember: 'leadMember', clerk: 'policyOfficer' };
    const { location } = await browser.submit(page, { ...stage, ...codes });
    const { html } = await browser.get(location ?? '');
    expect(html).toMatch(/The paper’s way to its meeting comes with it\.[^]*Cabinet decides on the depot: cleared by finance/);
    await browser.submit(location ?? '', { reason: 'The depot closes' });
    expect((await browser.get(page)).html).toMatch(/id="legal"[^>]*value="director"/);
  });

  step('adds a stage with its phase and rule, and takes out one that is not needed', async () => {
    const browser = await officer();
    const page = '/timetable/2026-27/new-stage';
    expect((await browser.submit(page, { title: 'Peer challenge' })).html).toContain('every stage has one');
    const added = await browser.submit(page, {
      title: 'Peer challenge',
      phase: 'review',
      track: 'performance',
      dateDay: '12',
      dateMonth: '10',
      days: '0',
    });
    expect((await browser.get(added.location ?? '')).h1).toBe('Check what moves: “Peer challenge” is added');
    await browser.submit(added.location ?? '', { reason: 'Agreed with the LGA' });
    expect((await browser.get('/timetable/2026-27')).html).toContain('Peer challenge');
    expect((await browser.submit('/timetable/2026-27/stages/q2.reviews-due/removal', {})).html).toContain('cannot be taken out');
    const removed = await browser.submit('/timetable/2026-27/stages/own.peer-challenge/removal', {});
    expect((await browser.get(removed.location ?? '')).html).toContain('Taken out');
  });

  step('adds a stage that comes again, each time as one of its own', async () => {
    const browser = await officer();
    const board = { title: 'Performance board', phase: 'review', track: 'performance', dateDay: '9', dateMonth: '4', days: '0', repeats: 'weeks', every: '6' };
    const often = await browser.submit('/timetable/2026-27/new-stage', { ...board, times: '20' });
    expect([often.status, often.html.includes('how often it comes again')]).toEqual([422, true]);
    const added = await browser.submit('/timetable/2026-27/new-stage', { ...board, times: '3' });
    expect((await browser.get(added.location ?? '')).html).toContain('Performance board (3 of 3)');
    await browser.submit(added.location ?? '', { reason: 'Agreed by the management team' });
    const second = await browser.submit('/timetable/2026-27/stages/own.performance-board.2', { on: 'date', dateDay: '1', dateMonth: '6', days: '0' });
    expect([second.status, second.html.includes('Change the first of them')]).toEqual([409, true]);
  });

  step('adds what a paper goes through around a meeting, each step with its owner', async () => {
    const browser = await officer();
    const page = '/timetable/2026-27/stages/h1.cabinet/chain';
    const parts = { author: 'officer', finance: 'director', legal: 'administrator', leadMember: 'leadMember', clerk: 'policyOfficer' };
    expect((await browser.submit(page, { keyDecision: 'yes', ...parts, legal: '' })).html).toContain('Give the code of the post: who clears it for legal services.');
    expect((await browser.submit(page, { keyDecision: 'yes', ...parts, legal: 'nobody' })).html).toContain('Nothing in this council has the code “nobody”');
    const { location } = await browser.submit(page, { keyDecision: 'yes', ...parts });
    expect((await browser.get(location ?? '')).html).toContain('Cabinet challenges the half-year report: cleared by finance');
    await browser.submit(location ?? '', { reason: 'So that every clearance has its day' });
    expect((await browser.get('/timetable/2026-27/stages/h1.cabinet.agenda/work')).html).toContain('As a supplementary paper');
    expect((await browser.submit('/timetable/2026-27/stages/planning.launch/chain', { keyDecision: 'no', ...parts })).status).toBe(409);
  });

  step('adds a round beside the year’s own, and puts reviews off, with what would follow shown first', async () => {
    const browser = await officer();
    expect((await browser.get('/timetable/2026-27/new-round')).html).toContain('Housing');
    const faulty = await browser.submit('/timetable/2026-27/new-round', { title: '', figuresBy: '31 November 2026', window: 'ten', grace: '0', reviewsAfter: '', corporateAfter: '10', reminders: 'usual' });
    expect(faulty.html).toMatch(/Give the round a name[^]*as a real date[^]*on how many working days before/);
    const round = { title: 'Extra collection', 'services[]': council.serviceId as string, window: '10', grace: '0', reviewsAfter: '5', corporateAfter: '10', reminders: 'usual' };
    expect((await browser.submit('/timetable/2026-27/new-round', { ...round, figuresBy: '2029-05-01' })).html).toContain('Choose a day of 2026/27');
    const { location } = await browser.submit('/timetable/2026-27/new-round', { ...round, figuresBy: '2026-09-10' });
    expect((await browser.get(location!)).html).toMatch(/Who will be asked[^]*asks 1 post \(Heads of services: S1\) from Wednesday 26 August 2026 until Thursday 10 September 2026/);
    await browser.submit(location!, { reason: 'The inspector comes' });
    expect((await browser.get('/timetable/2026-27')).html).toContain('Extra collection: corporate review');
    const none = await browser.submit('/timetable/2026-27/postponement', { quarter: '2', 'services[]': council.serviceId as string, days: '3', corporate: 'no' });
    expect([none.status, none.html.includes('The round of this quarter has not opened yet.')]).toEqual([409, true]);
    const all = await browser.submit('/timetable/2026-27/postponement', { quarter: '2', days: '3', corporate: 'no' });
    expect((await browser.get(all.location!)).html).toMatch(/28 Oct 2026[^]*2 Nov 2026/);
  });

  step('is taken along as text, and the next year is drafted by a text, whose faults are named by their lines', async () => {
    const browser = await officer();
    expect((await browser.get('/timetable/2026-27/text')).html).toContain('stage h1.agenda: Agenda for the half-year report at scrutiny is out');
    await browser.submit('/timetable/draft', { year: '2027/28' });
    const page = '/timetable/2027-28/text';
    const text = /<textarea[^>]*id="text"[^>]*>([^<]*)<\/textarea>/.exec((await browser.get(page)).html)![1]!.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    const faulty = await browser.submit(page, { text: text.replace('  phase: review', '  phase: dream') });
    expect([faulty.status, faulty.html.includes('Line ') && faulty.html.includes('is one of analyse, plan, do, review')]).toEqual([422, true]);
    const drafted = await browser.submit(page, { text: text.replace('date: second Monday of September', 'date: third Monday of September') });
    expect(drafted.location).toBe('/timetable/2027-28');
    const { html } = await browser.get('/timetable/2027-28/publication');
    expect([html.includes('What differs from 2026/27'), html.includes('the third Monday of September')]).toEqual([true, true]);
  });

  step('says who is told, waits for whoever manages the policy officer where it moves much, and is undone like any other change', async () => {
    await task('q4.corporate-review', '2027-05-06');
    const [browser, administrator, chief] = [await officer(), await api.signIn('smallborough/administrator'), await api.signIn('smallborough/chiefExecutive')];
    const rules = { lateDays: '1, 3, 7, 14', unverifiedFigures: 'marked', monthlyFiguresWithin: '10' };
    await administrator.submit('/administration/working-rules', { ...rules, timetableApprovedAbove: '0', reason: 'Managers were surprised' });
    const later = { on: 'period-end', period: 'q4', days: '26', count: 'working', direction: 'after' };
    const { location: preview } = await browser.submit('/timetable/2026-27/stages/q4.corporate-review', later);
    expect((await browser.get(preview!)).html).toMatch(/Who is told[^]*1 open task/);
    expect((await browser.submit(preview!, { reason: 'Polling day' })).location).toBe(preview);
    expect((await browser.get(preview!)).html).toContain('It has been waiting for its approval since');
    expect((await browser.get(`${preview}/decision`)).html).toContain('This change is for somebody else to approve.');
    expect((await chief.get('/timetable/approvals')).html).toContain(`${preview}/decision`);
    expect((await chief.submit(`${preview}/decision`, { decision: 'refuse', reason: '' })).html).toContain('Say why not: whoever proposed it is told.');
    expect((await chief.submit(`${preview}/decision`, { decision: 'approve', reason: '' })).location).toBe('/timetable/2026-27');
    await administrator.submit('/administration/working-rules', { ...rules, timetableApprovedAbove: '', reason: 'They are told now' });
    const undo = await browser.submit(preview!, {}, `${preview}/undo`);
    expect((await browser.get(undo.location!)).html).toContain('6 May 2027');
  });

  step('is seen by all, changed by the policy team alone', async () => {
    const director = await api.signIn('smallborough/director');
    expect((await director.get('/timetable')).status).toBe(200);
    for (const path of ['/timetable/draft', '/timetable/2026-27/publication', '/timetable/2026-27/stages/planning.launch'])
      expect((await director.get(path)).status).toBe(403);
    expect((await director.get('/timetable/2035-36')).status).toBe(404);
  });
});
