import { enterFigures } from '@golden-thread/application/figure-sheet/enter-figures';
import { aQuarter, concludeQuarter, ok } from '@golden-thread/application/review/testing/a-quarter';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import type { Browser } from '../../apps/api/src/testing/browser';
import type { StartedApi } from '../../apps/api/src/testing/start-api';
import { led, type StandsAt } from './things-in-use';

/** Forms of what a quarter brings: figures due and late, parts asked of colleagues, exceptions of a corporate review, a report before its committees, figures to be verified and audited. */
export async function quartersInUse(api: StartedApi): Promise<StandsAt> {
  return { ...(await figuresAndReviewsLate(api)), ...(await exceptionsRaised(api)), ...(await reportBeforeCommittees(api)), ...(await figuresGiven(api)) };
}

type Quarter = Awaited<ReturnType<typeof aQuarter>>;

const signedIn = (api: StartedApi, { slug }: Quarter) => (post: SmallPost): Promise<Browser> => api.signIn(`${slug}/${post}`);

/** Figures and reviews of a quarter that nobody has handed in, ten days late; Housing's parts are asked of a colleague. */
async function figuresAndReviewsLate(api: StartedApi): Promise<StandsAt> {
  const quarter = await aQuarter(api.fresh);
  const as = signedIn(api, quarter);
  await quarter.day('2026-07-01');
  const [sheet] = await api.fresh.asOwner<{ id: string }>('select id from figure_sheet where service_id = $1', [quarter.council.serviceId]);
  const [review] = await api.fresh.asOwner<{ id: string }>('select id from service_review where service_id = $1', [quarter.council.serviceId]);
  const [owner, manager, officer, policyOfficer] = [await as('unitManager'), await as('serviceManager'), await as('officer'), await as('policyOfficer')];
  const asked = { person: 'The Repairs Officer', dueOn: '2026-07-10', note: '' };
  await led(manager.submit(`/reviews/${review!.id}/parts`, { ...asked, 'parts[0]': 'risks' }));
  await api.fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-07-24T08:00:00Z', quarter.council.id]);
  const [figures, list, round] = [`/measures/figures/${sheet!.id}`, '/measures/figures?quarter=2026-Q1', `/reviews/rounds/${quarter.round(1)}`];
  return {
    'figures.save-draft': { path: figures, by: owner },
    'contribution.write-review': { path: `/contributions/service-review/${review!.id}`, by: officer },
    'figure-sheets.chase': { path: '/measures/figures/quarter/chase', on: list, by: policyOfficer, asks: ['message'] },
    'figure-sheets.act': { path: '/measures/figures/quarter/acts', on: list, by: policyOfficer, asks: ['act'] },
    'round.chase': { path: `${round}/chase`, on: round, by: policyOfficer, asks: ['message'] },
    'round.act-on-reviews': { path: `${round}/acts`, on: round, by: policyOfficer, asks: ['act'] },
    'tasks.chase': { path: '/timetable/control-room/chase', on: '/timetable/control-room', by: policyOfficer, asks: ['message'] },
    'tasks.extend': { path: '/timetable/control-room/extension', on: '/timetable/control-room', by: policyOfficer, asks: ['to', 'reason'] },
  };
}

/** Exceptions of a quarter whose managers stay silent, to be decided together. */
async function exceptionsRaised(api: StartedApi): Promise<StandsAt> {
  const quarter = await aQuarter(api.fresh);
  await quarter.day('2026-07-01');
  await quarter.day('2026-08-06');
  return { 'exceptions.decide-together': { path: `/corporate-reviews/${quarter.round(1)}/decisions/missing`, by: await signedIn(api, quarter)('policyOfficer') } };
}

/** A half-yearly report that scrutiny has challenged. */
async function reportBeforeCommittees(api: StartedApi): Promise<StandsAt> {
  const quarter = await aQuarter(api.fresh);
  const as = signedIn(api, quarter);
  await concludeQuarter(api.fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
  await api.fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-11-05T09:00:00.000Z', quarter.council.id]);
  await quarter.wakeReport('h1');
  const report = `/reports/${quarter.report('h1')}`;
  const [policyOfficer, scrutiny] = [await as('policyOfficer'), await as('scrutinyChair')];
  await led(policyOfficer.submit(`${report}/compose`, { summary: 'A steady half-year.', then: 'compose' }));
  await led(scrutiny.submit(`${report}/challenge`, { body: 'scrutiny', text: 'Why so few?' }));
  const [challenge] = await api.fresh.asOwner<{ id: string }>('select id from report_challenge where council_id = $1', [quarter.council.id]);
  return {
    'report.challenge': { path: `${report}/challenge`, by: scrutiny },
    'report.answer': { path: `${report}/challenges/${challenge!.id}`, by: policyOfficer },
    'report.conclude-challenge': { path: `${report}/conclusion`, by: await as('leadMember') },
  };
}

/** A figure that waits for its second person, one of the year before that Internal Audit has drawn, and a lesson of the year that runs. */
async function figuresGiven(api: StartedApi): Promise<StandsAt> {
  const quarter = await aQuarter(api.fresh);
  const as = signedIn(api, quarter);
  await quarter.day('2026-07-01');
  const [sheet] = await api.fresh.asOwner<{ id: FigureSheetId }>('select id from figure_sheet where service_id = $1', [quarter.council.serviceId]);
  const [measure] = await api.fresh.asOwner<{ id: MeasureId }>(`select id from measure where council_id = $1 and ref = 'HS01'`, [quarter.council.id]);
  const figure = { measureId: measure!.id, period: '2026-Q1', value: '81', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as const;
  ok(await enterFigures(api.fresh.database, quarter.council.actor('unitManager'), { sheetId: sheet!.id, lines: [figure] }));
  await api.fresh.asOwner('insert into audited_measure (council_id, measure_id) values ($1, $2)', [quarter.council.id, measure!.id]);
  const [verifier, auditor, officer] = [await as('serviceManager'), await as('auditor'), await as('policyOfficer')];
  const sample = await led(auditor.submit('/measures/audit-samples', { year: '2025/26', size: '1', seed: 'Dice 4' }));
  const lesson = await led(officer.submit('/lessons/new', { year: '2026/27', title: 'Letters were late', learntFrom: 'RP-1', owner: 'unitManager' }));
  return {
    'figures.verify': { path: `/measures/figures/${sheet!.id}/verification`, by: verifier },
    'audit-sample.record': { path: sample, by: auditor },
    'lesson.answer': { path: `${lesson}/answer`, by: await as('unitManager') },
  };
}
