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

const [director, head, voids, clerk] = ['Ruth Calloway', 'Daniel Okafor', 'Yusuf Demir', 'Jagdeep Pollard'] as const;
const grant = 'The grant for temporary accommodation is withdrawn.';
const lowered = 'Eight in ten homeless households offered accommodation within 21 days';

/**
 * What is promised is lowered in its year, on pages: because a grant is withdrawn, by Cabinet, called in and in effect, answered by each plan below, and followed by one of
 * them down to a unit's people. Nothing of it is left open.
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
  const newest = async (): Promise<string> =>
    (await one<{ reference: string }>(`select reference from plan_change where council_id = $1 order by substring(reference from '[0-9]+')::int desc limit 1`)).reference;

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
    return newest();
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
    const ofUnit = await propose(voids, 'HOU-VOI-U1', (page) => page.fillDays({ 'By when': '2027-03-24' }), ['people’s objectives serve it directly']);
    await decide(director, ofUnit);
    // What the people below make of it at mid-year is said for them: nothing of it is left open.
    await restConfirms(ofUnit);
  });
});
