import { answerPlanChange } from '@golden-thread/application/plan-change/answer-plan-change';
import type { Id, PostId } from '@golden-thread/domain/shared/id';
import type { Browser } from 'playwright-core';
import { Cast } from '../../apps/cli/src/story/cast';
import { MyTasksPage } from '../pages/my-tasks-page';
import { type KnownPage, PageObject } from '../pages/page-object';
import { inTurn } from '../stack/in-turn';
import { type LivedCouncil, openCouncil } from '../stack/lived-to-june';
import { openBrowser } from '../stack/open-browser';
import { People } from '../stack/people';
import { testStack } from '../stack/test-stack';

const [director, head, voids, receptionist, clerk] = ['Ruth Calloway', 'Daniel Okafor', 'Yusuf Demir', 'Chloe Barraclough', 'Jagdeep Pollard'] as const;
const grant = 'The grant for temporary accommodation is withdrawn.';
const lowered = 'Eight in ten homeless households offered accommodation within 21 days';
const keys = 'Collect keys, assess condition, arrange repairs, notify lettings when ready';
const tied = `${keys}: every set of keys tagged by noon`;

/**
 * What is promised in the year, on pages alone: a deliverable is lowered because a grant is withdrawn, and what follows goes down to one receptionist; a risk goes from red to
 * accepted; an action slips twice; the thread is walked from the community's aim to “Collect keys” and back; the whole cascade is read. Nothing of it is left open.
 */
describe('plans that live in their year', () => {
  const { PUBLIC_URL } = testStack();
  const step = inTurn();
  let browser: Browser;
  let people: People;
  let lived: LivedCouncil;
  let cast: Cast;

  beforeAll(async () => {
    lived = await openCouncil();
    cast = new Cast(lived.database, lived.councilId, 'a-promise-lowered', null);
    browser = await openBrowser();
    people = new People(browser, PUBLIC_URL);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await lived.close();
  });

  const at = async (name: string, known: KnownPage): Promise<PageObject> => {
    const page = new PageObject(await people.as(name), known);
    return known.path === undefined ? page.arrived() : page.open();
  };
  const one = async <Row>(sql: string, ...values: readonly unknown[]): Promise<Row> => (await lived.owner.query(sql, [lived.councilId, ...values])).rows[0] as Row;
  const objectiveOf = async (reference: string): Promise<string> =>
    (await one<{ id: string }>(`select id from objective where council_id = $1 and reference = $2 and year = '2026/27'`, reference)).id;
  const newest = async (table: 'plan_change' | 'risk' | 'action'): Promise<string> =>
    (await one<{ reference: string }>(`select reference from ${table} where council_id = $1 order by substring(reference from '[0-9]+')::int desc limit 1`)).reference;

  /** Somebody proposes another text of an objective, having seen whom it would concern. Answers the reference of the change. */
  const propose = async (who: string, reference: string, change: (page: PageObject) => Promise<void>, concerns: readonly string[]): Promise<string> => {
    const objective = await at(who, { path: `/plans/objectives/${await objectiveOf(reference)}`, h1: /./ });
    await objective.follow('Propose a change of the plan in force');
    const form = { h1: `Propose a change of ${reference}` };
    const page = await at(who, form);
    await change(page);
    await page.send({ Why: grant }, 'See whom it concerns');
    const seen = await (await at(who, form)).text();
    for (const says of concerns) expect(seen).toContain(says);
    await (await at(who, form)).follow('Propose the change');
    expect(await (await at(who, { h1: /^Change PC-/ })).text()).toContain('until it is in effect the plan stays as it is');
    return newest('plan_change');
  };
  const answer = async (who: string, change: string, says: string, why = ''): Promise<void> => {
    const page = await at(who, { path: `/plan-changes/${change}/answer`, h1: `What follows from ${change}?` });
    await page.choose(says);
    await page.send({ Why: why }, 'Record the answer');
  };
  /** Whoever else was asked, and has no page of their own to sign in at here, confirms. */
  const restConfirms = async (change: string): Promise<void> => {
    const { rows } = await lived.owner.query<{ id: Id; postId: PostId }>(
      `select a.id, a.post_id as "postId" from plan_change_answer a join plan_change c on c.id = a.change_id where c.council_id = $1 and c.reference = $2 and a.state = 'asked'`, [lived.councilId, change],
    );
    for (const { id, postId } of rows) {
      await cast.expectAccepted(answerPlanChange(lived.database, await cast.holderOf(postId), { changeId: change, answerId: id, answer: 'confirmed', reason: '', submission: cast.submissionFor(id) }));
    }
  };

  let ofCouncil = '';
  let ofUnit = '';

  step('the director proposes the lower deliverable; Cabinet agrees, it is called in, the decision stands and is in effect', async () => {
    ofCouncil = await propose(director, 'C1.1', (page) => page.send({ 'This year’s deliverable': lowered }, 'See whom it concerns'), ['Cabinet decides it', 'Housing', 'Revenues and Benefits', 'Communities and Safety', 'Economy and Property']);
    const change = { h1: new RegExp(`^Change ${ofCouncil} `) };
    await (await at(clerk, { path: `/plan-changes/${ofCouncil}`, ...change })).follow('Record what members decided');
    const decision = await at(clerk, { h1: `What did Cabinet decide on ${ofCouncil}?` });
    await decision.choose('Agreed');
    await decision.pick('At which meeting', 'Cabinet, Thursday 11 February 2027');
    await decision.send({ Minute: 'Minute 88: agreed, with a report in June.' }, 'Record the decision');
    expect(await (await at(clerk, change)).text()).toContain('Agreed, not in effect yet');
    const before = await at(director, { path: `/plans/objectives/${await objectiveOf('C1.1')}`, h1: 'Zero homelessness' });
    expect(await before.text()).toContain('Every homeless household offered accommodation within 21 days');

    await (await at(clerk, { path: `/plan-changes/${ofCouncil}`, ...change })).follow('Record a call-in');
    const callIn = { h1: `Call-in of ${ofCouncil}` };
    await (await at(clerk, callIn)).send({ Why: 'Which other budgets were looked at?' }, 'Record it');
    expect(await (await at(clerk, change)).text()).toContain('Called in');
    await (await at(clerk, change)).follow('Record what came of the call-in');
    const ended = await at(clerk, callIn);
    await ended.choose('The decision stands');
    await ended.send({ Why: 'Three were; each would have closed a hostel.' }, 'Record it');
    expect(await (await at(clerk, change)).text()).toContain('In effect');
    const after = await (await at(director, { path: `/plans/objectives/${await objectiveOf('C1.1')}`, h1: 'Zero homelessness' })).text();
    for (const says of [lowered, 'What it said before', ofCouncil]) expect(after).toContain(says);
  });

  step('three services confirm, one amends its own plan and so does the unit below', async () => {
    for (const who of ['Deepak Solanki', 'Priya Raghunathan', 'Mei-Ling Chow']) {
      await (await new MyTasksPage(await people.as(who)).open()).take('Say what follows for your plan from a change above it', ofCouncil);
      await answer(who, ofCouncil, 'Still fits: confirmed');
    }
    await answer(head, ofCouncil, 'Changes too', 'Ours is all of it.');
    await restConfirms(ofCouncil);
    const answers = await (await at(director, { path: `/plan-changes/${ofCouncil}`, h1: /^Change PC-/ })).text();
    expect(answers.match(/Still fits: confirmed/g)?.length).toBeGreaterThanOrEqual(3);
    expect(answers.match(/Changes too/g)).toHaveLength(1);

    const ofService = await propose(head, 'HOU-S1', (page) => page.fillDays({ 'By when': '2027-03-31' }), ['The director decides it', 'Voids and Lettings']);
    const decide = async (who: string, change: string): Promise<void> => {
      const page = await at(who, { path: `/plan-changes/${change}/decision`, h1: `Decide change ${change}` });
      await page.choose('Agreed');
      await page.follow('Record the decision');
      expect(await (await at(who, { h1: /^Change PC-/ })).text()).toContain('In effect');
    };
    await decide(director, ofService);
    await answer(voids, ofService, 'Changes too', 'Our 28 days hold a week before theirs.');
    await restConfirms(ofService);
    ofUnit = await propose(voids, 'HOU-VOI-U1', (page) => page.fillDays({ 'By when': '2027-03-24' }), ['people’s objectives serve it directly']);
    await decide(director, ofUnit);
  });

  step('the receptionist’s objective follows: taken up again by her manager, written anew by her, agreed by both', async () => {
    const { plan, objective } = await one<{ plan: string; objective: string }>(
      `select p.id as plan, o.id as objective from plan p join person on person.id = p.person_id join objective o on o.plan_id = p.id
       where p.council_id = $1 and p.kind = 'individual-plan' and p.year = '2026/27' and person.name = $2 and o.title like $3`, receptionist, `${keys}%`,
    );
    const own = { path: `/plans/individual/${plan}`, h1: `Objectives 2026/27: ${receptionist}` };
    await (await new MyTasksPage(await people.as(voids)).open()).take('Take a change of a plan up with your people', ofUnit);
    await (await at(voids, own)).follow('Take them up again');
    await (await at(voids, { h1: /^Take up again/ })).send({ 'What must change': 'The keys are needed by noon, so that the day is not lost.' }, 'Take them up again');
    await at(voids, { h1: own.h1 });

    await (await new MyTasksPage(await people.as(receptionist)).open()).take('Agree your objectives', '2026/27');
    expect(await (await at(receptionist, { h1: own.h1 })).text()).toContain('The keys are needed by noon');
    await (await at(receptionist, { path: `${own.path}/objectives/${objective}`, h1: /./ })).send({ Objective: tied }, 'Keep objective');
    await (await at(receptionist, own)).follow('Check and submit');
    await (await at(receptionist, { h1: 'Check and submit' })).follow('Submit');
    await at(receptionist, { h1: own.h1 });
    const decision = await at(voids, { path: `${own.path}/decision`, h1: /^Decide/ });
    await decision.choose('Agree');
    await decision.follow('Record decision');
    await answer(voids, ofUnit, 'Changes too', 'Hers says by noon; the others stay.');
    await restConfirms(ofUnit);
    expect(await (await at(receptionist, own)).text()).toContain(tied);
  });

  step('from the community’s aim to “Collect keys” and back', async () => {
    const framework = await (await at(voids, { path: '/plans/priorities', h1: 'Aims and priorities' })).text();
    const { aim } = await one<{ aim: string }>(`select a.title as aim from objective o join priority p on p.id = o.priority_id join aim a on a.id = p.aim_id where o.council_id = $1 and o.reference = 'C1.1' and o.year = '2026/27'`);
    expect(framework).toContain(aim);
    const { service, unit } = await one<{ service: string; unit: string }>(
      `select s.title as service, u.title as unit from objective s, objective u where s.council_id = $1 and s.reference = 'HOU-S1' and u.council_id = $1 and u.reference = 'HOU-VOI-U1' and s.year = '2026/27' and u.year = '2026/27'`,
    );
    const council = await at(voids, { path: `/plans/objectives/${await objectiveOf('C1.1')}`, h1: 'Zero homelessness' });
    expect(await council.text()).toContain(aim);
    await council.follow(service);
    await (await at(voids, { h1: service })).follow(unit);
    await (await at(voids, { h1: unit })).follow(tied);
    const own = await at(voids, { h1: `Objectives 2026/27: ${receptionist}` });
    for (const says of [unit, service, 'Zero homelessness', aim]) expect(await own.text()).toContain(says);
    await own.follow(unit);
    await (await at(voids, { h1: unit })).follow(service);
    await (await at(voids, { h1: service })).follow('Zero homelessness');
    await at(voids, { h1: 'Zero homelessness' });
  });

  step('a risk goes from red to accepted', async () => {
    const title = 'Hostels close before homes are let';
    const enter = await at(head, { path: '/risks/new', h1: 'Enter a risk' });
    for (const [group, impact, likelihood] of [['Without controls', 'H', 'H'], ['With the controls in place', 'H', 'H'], ['As it is to become', 'M', 'L']] as const) {
      await enter.pickIn(group, 'Impact', impact);
      await enter.pickIn(group, 'Likelihood', likelihood);
    }
    await enter.pick('How often it is reviewed', 'Every 3 months');
    await enter.send({ 'What it is called': title, Because: grant, 'This may happen': title, 'The objective that it endangers (optional)': 'HOU-S1', 'The post that owns it': 'HOU' }, 'Enter the risk');
    const risk = await newest('risk');
    const page = { h1: `${risk}: ${title}` };
    expect(await (await at(head, page)).text()).toMatch(/High[^]*Proposed/);
    await (await at(head, page)).follow('Review this risk');
    const review = await at(head, { h1: `Review risk ${risk}` });
    await review.pick('Impact', 'M');
    await review.pick('Likelihood', 'L');
    await review.send({ 'What is in place against it': 'Two hostels lease on.', 'Why it stands so': 'Both leases are signed.' }, 'Record it');
    expect(await (await at(head, page)).text()).toContain('Low');
    for (const [move, stands] of [['Accepted: we live with it', 'Accepted'], ['Closed: it cannot happen any more', 'Closed']] as const) {
      await (await at(head, page)).follow('Accept or close it');
      const become = await at(head, { h1: `What becomes of ${risk}?` });
      await become.choose(move);
      await become.send({ Why: 'A third hostel would cost more than it saves.' }, 'Record it');
      expect(await (await at(head, page)).text()).toContain(stands);
    }
  });

  step('an action slips twice, with both reasons and the day first promised beside it', async () => {
    const title = 'Lease two hostels on';
    const add = await at(head, { path: '/actions/new', h1: /./ });
    await add.fillDays({ 'Done by': '2027-02-26' });
    await add.send({ 'What is done': title, 'The post that owns it': 'HOU-VOI' }, 'Add the action');
    const action = await newest('action');
    const page = { path: `/actions/${action}`, h1: `${action}: ${title}` };
    for (const [day, why] of [['2027-03-12', 'The landlord is away.'], ['2027-03-25', 'The solicitor asks for a survey.']] as const) {
      await (await at(voids, page)).follow('Say how it stands');
      const report = await at(voids, { h1: `How does ${action} stand?` });
      await report.choose('Late');
      await report.fillDays({ 'Done by': day });
      await report.send({ Why: why }, 'Record how it stands');
    }
    const shown = await (await at(head, page)).text();
    for (const says of ['Moved twice', 'Friday 26 February 2027', 'The landlord is away.', 'The solicitor asks for a survey.', 'Thursday 25 March 2027']) expect(shown).toContain(says);
    await (await at(voids, page)).follow('Say how it stands');
    const done = await at(voids, { h1: `How does ${action} stand?` });
    await done.choose('Achieved');
    await done.send({ Why: 'Both leases are signed.' }, 'Record how it stands');
    expect(await (await at(voids, { h1: page.h1 })).text()).toContain('Achieved');
  });

  step('the cascade is read on one page: eleven services, since two of twelve are one, their units, everybody’s objectives', async () => {
    const page = await at('Amara Nwosu', { path: '/plans?year=2026-27', h1: 'Plans for 2026/27' });
    const rows = (await page.text()).match(/\d+ of \d+ (?:approved|agreed)/g) ?? [];
    const sum = (of: 'approved' | 'agreed'): number => rows.filter((row) => row.endsWith(of)).reduce((total, row) => total + Number(/of (\d+)/.exec(row)![1]), 0);
    expect([rows.filter((row) => row.endsWith('approved')).length, sum('approved')]).toEqual([11, 39]);
    expect(sum('agreed')).toBeGreaterThan(500);
  });
});
