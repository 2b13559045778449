import { installFramework } from '@golden-thread/application/assessment/frameworks';
import { setUpDeskAssessment } from '@golden-thread/application/assessment/set-up-desk-assessment';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

story('statutory officers and an assessment that they led on', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'officers', '2026-07-20T08:00:00.000Z');
    const runner = council.actor('policyOfficer');
    const { id: frameworkId } = ok(await installFramework(api.fresh.database, runner, { of: { shipped: 'audit-headings' } }));
    ok(await setUpDeskAssessment(api.fresh.database, runner, {
      title: 'Best value', frameworkId, sections: ['aud'], serviceId: null, follows: null,
      officers: { 'head-of-paid-service': { code: 'chiefExecutive' }, 'chief-finance-officer': { code: 'director' }, 'monitoring-officer': { code: 'administrator' } },
      deadlines: { proposals: '2026-08-14', reviews: '2026-08-28', comparison: '2026-09-04', 'management-team': '2026-09-15', 'audit-committee': '2026-09-29' },
    }));
    await api.fresh.asOwner(`update desk_assessment set state = 'management-team'`);
    await api.fresh.asOwner(`update desk_characteristic set state = 'agreed', writers = $1`, [[council.people.director, council.people.administrator]]);
  });
  afterAll(() => api.stop());

  const agreement = async (post: string) => openPage(await api.signIn(`officers/${post}`), '/assessments/desk/DA-1/agreement');

  step('whoever led on it stands aside, and is told so before', async () => {
    const page = await agreement('director');
    expect([page.buttons, page.text.includes('so you do not agree to it yourself')]).toEqual([['Stand aside'], true]);
    const answer = await page.send({ word: 'stands-aside' });
    expect([answer.status, answer.location]).toEqual([303, '/assessments/desk/DA-1']);
    expect((await agreement('administrator')).text).toContain('names your statutory deputy, who agrees in your place');
  });

  step('of a second the deputy is named by whoever runs it, and agrees', async () => {
    expect((await (await api.signIn('officers/director')).get('/assessments/desk/DA-1/deputy')).html).not.toContain('Name the deputy</button>');
    const page = await openPage(await api.signIn('officers/policyOfficer'), '/assessments/desk/DA-1/deputy');
    expect((await page.send({ officer: 'monitoring-officer' })).faults.map(({ field }) => field)).toEqual(['deputy', 'reason']);
    expect((await page.send({ officer: 'monitoring-officer', deputy: 'officer', reason: 'She led on it' })).location).toBe('/assessments/desk/DA-1');
    const deputy = await agreement('officer');
    expect(deputy.buttons).toEqual(['Agree to the assessment']);
    expect((await deputy.send({ word: 'agrees' })).status).toBe(303);
    const shown = (await openPage(await api.signIn('officers/auditor'), '/assessments/desk/DA-1')).text;
    for (const says of ['led on some of it, and stands aside: the other two agree', 'has agreed by their statutory deputy', 'has not agreed yet']) expect(shown).toContain(says);
    const history = (await (await api.signIn('officers/auditor')).get(`/history/desk-assessment/${(await api.fresh.asOwner<{ id: string }>('select id from desk_assessment'))[0]!.id}`)).html;
    for (const says of ['The Chief Finance Officer (section 151) stood aside', 'Deputy of the Monitoring Officer named', 'Agreed by the Monitoring Officer']) expect(history).toContain(says);
  });
});
