import { keepBasket } from '@golden-thread/application/basket/keep-basket';
import { proposeVirement } from '@golden-thread/application/money/move-money';
import { addBudgetLine } from '@golden-thread/application/money/plan-money';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { papers } from '@golden-thread/domain/authority/reading-rights';
import type { BudgetLineId } from '@golden-thread/domain/shared/id';
import { addCommittees, type PaperInState, papersInEveryState } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import type { SmallCouncil, SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { accepted } from '../apps/api/src/http/refusals/show-refusal';
import { type DeclaredRoute, RoutePolicyCheck } from '../apps/api/src/http/route-policy';
import type { Browser } from '../apps/api/src/testing/browser';
import { housingMeasures } from '../apps/api/src/testing/housing-measures';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { namedBy } from './authority/routes-and-papers';
import { type Answered, fillBadly, type OpenedForm } from './forms/badly-filled';
import { FormOnPage } from './forms/form-on-page';
import { quartersInUse } from './forms/quarters-in-use';
import { type StandsAt, thingsInUse } from './forms/things-in-use';

/** What is asked for only once something else of the form is chosen, or is chosen from what stands in the record, by form. */
const saidLater: Readonly<Record<string, readonly string[]>> = {
  // Asked for by what was chosen: a score below the best, who decides, what an action becomes, whether a meeting lies ahead, which manager has reported.
  'characteristic.propose': ['whyLower'], 'workshop.write': ['why', 'wanted'], 'workshop.decide-action': ['owner'], 'workshop.make-of-action': ['measure', 'stage'],
  'key-plan.approve': ['decidedOn', 'minute'], 'report.conclude-challenge': ['statement'], 'exceptions.decide-together': ['withoutReport'], 'plan-type.add': ['parents', 'approvers'],
  'plan-type.change': ['parents', 'approvers'], 'figure-sheets.act': ['to', 'reason'], 'round.act-on-reviews': ['to', 'reason'],
  // Chosen from what stands in the record: a status of the council's own, a calendar, a column of the file.
  'action.report': ['status'], 'timetable.preview-rule': ['calendar'], 'import-mapping.save': ['measure', 'period', 'value', 'numerator', 'denominator', 'note', 'target', 'wording', 'status'],
  'import-mapping.save-table': Array.from({ length: 30 }, (_, index) => `sources[${index}][column]`),
};

/** Forms that are not opened here, by why; the specs of their pages send them. */
const sentElsewhere: ReadonlySet<string> = new Set([
  // A draft is kept however long its sections are: what is too long is said on the plan's page, and it cannot be submitted.
  'key-plan.save-draft',
  // A button alone, on a page or in a row of a list: it asks for nothing.
  'session.end', 'viewing.end', 'inbox.mark-read', 'document.ask', 'import.discard', 'reorganisation.withdraw', 'plan-types.draft', 'timetable.preview-again', 'timetable.preview-undo',
  'service-review.confirm-items', 'report.publish', 'sign-in.choose', 'desk-assessment.take-on', 'timetable.close', 'money.take-ledger-preview',
  // It stands on the answer to another form, and on no address of its own.
  'meetings.arrange', 'measures.set-up',
  // It waits for what a year brings: a change of a plan in force, figures that are typed, the ledger's months.
  'plan-change.decide', 'plan-change.record-call-in', 'plan-change.withdraw', 'plan-change.answer', 'figures.enter', 'contribution.write-figures',
  'recovery-plan.meet-condition', 'money.confirm-ledger', 'money.carry-forward', 'objective.offer', 'act.take-back',
  // It waits for a practice, which comes of an action of a workshop.
  'practice.review', 'practice.ask',
  // It waits for a published year, and what is changed in it.
  'timetable.apply', 'timetable.preview-meeting', 'timetable.decide-change', 'timetable.add-question', 'timetable.word-question', 'reorganisation.plan', 'meeting.decide-proposal',
  // It waits for somebody else's act: a power asked for, scores proposed, types proposed, a guest's link, a failure of a server.
  'power-request.decide', 'workshop.score-as-guest', 'workshop.guest-comment', 'plan-type-set.decide', 'characteristic.review', 'desk-assessment.agree', 'desk-assessment.name-deputy', 'letter.decide', 'delivery.retry', 'deliveries.retry-ticked',
  // What it is about has no text in the small council, or is not what can be marked: what is exempt, withheld, or written and approved by a type of the council's own.
  'exemption.mark', 'exemption.lift', 'history.withhold-text', 'plan.save-text', 'plan.record-approval', 'council-plan.record-approval',
]);

describe('every form', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let ids: Readonly<Record<string, string>>;
  let standsAt: StandsAt;
  let routes: readonly DeclaredRoute[];
  const browsers = new Map<SmallPost, Browser>();
  const posts: readonly SmallPost[] = ['serviceManager', 'director', 'policyOfficer', 'administrator', 'committeeChair', 'scrutinyChair', 'officer', 'unitManager', 'auditor'];

  beforeAll(async () => {
    api = await startApi({ requestsPerMinute: 1_000_000 });
    council = await housingMeasures(api, 'forms', { HR01: { title: 'Repairs in time', figures: { '2025-Q4': '76' } }, HR02: { title: 'Empty homes', figures: { '2025-Q4': '31' } } });
    const at = await addCommittees(api.fresh, council);
    made = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    const sent = api.app.get(RoutePolicyCheck).routes().filter(({ method, path, policy }) => method === 'POST' && !path.startsWith('api/v1') && policy?.navigation !== 'machine' && !sentElsewhere.has(policy!.audit));
    // What can be done with a draft of a year is tried before the year is published.
    const publishes = ({ policy }: DeclaredRoute): number => Number(policy!.audit === 'timetable.publish');
    routes = [...sent].sort((one, other) => publishes(one) - publishes(other));
    // The small council has no democratic services: the chair's post takes that role on.
    await api.fresh.asOwner(`update post set roles = roles || '{democratic-services}' where id = $1`, [council.posts.scrutinyChair]);
    for (const post of posts) browsers.set(post, await api.signIn(`forms/${post}`));
    const officer = browsers.get('policyOfficer')!;
    await officer.submit('/timetable/draft', { year: '2026/27' });
    await officer.submit('/plans/priorities/aims/new', { title: 'A fair town' });
    await officer.submit('/plans/priorities/new', { title: 'Homes', aimId: '' });
    await officer.upload('/assessments/frameworks', 'file', {}, { shipped: 'pas-performance-management' });
    const section = /name="sections" type="checkbox" value="([^"]+)"/.exec((await officer.get('/assessments/new')).html)![1]!;
    await officer.submit('/assessments/new', { title: 'Planning', sections: section, service: '', meetsOn: '2026-07-14', scoresUntil: '' });
    await officer.upload('/assessments/frameworks', 'file', {}, { shipped: 'blank' });
    const blank = /value="([^"]+\.section-1)"/.exec((await officer.get('/assessments/desk/new')).html)![1]!;
    const officers = { 'officers[head-of-paid-service]': 'chiefExecutive', 'officers[chief-finance-officer]': 'director', 'officers[monitoring-officer]': 'administrator' };
    const deadlines = Object.fromEntries(['proposals', 'reviews', 'comparison', 'management-team', 'audit-committee'].map((part) => [`deadlines[${part}]`, '2026-10-01']));
    await officer.submit('/assessments/desk/new', { title: 'Ours', sections: blank, service: '', ...officers, ...deadlines, follows: '' });
    await officer.submit('/assessments/desk/DA-1/allocation', { act: 'allocate', statements: 'statement-1', lead: 'unitManager', reviewer: 'officer' });
    await officer.submit('/assessments/desk/DA-1/allocation', { act: 'begin' });
    const score = (which: string, level: string) => ({ [`${which}[impact]`]: level, [`${which}[likelihood]`]: level });
    await officer.submit('/risks/new', { title: 'Repairs stop', cause: '', event: 'The supplier fails', effect: '', controls: '', objective: '', owner: 'unitManager', ...score('inherent', '3'), ...score('residual', '3'), ...score('target', '1'), reviewEvery: '3' });
    await officer.submit('/recognition/new', { kind: 'recognition', person: '', service: 'S1', form: 'thanks', text: 'Best figure ever', toPublic: 'yes', measure: 'HR01' });
    await officer.submit('/consultations/new', { title: 'Evening opening', method: 'panel', asked: 'The panel', endsOn: '2026-10-31', owner: 'unitManager' });
    await officer.submit('/lessons/new', { year: '2026/27', title: 'Letters were late', learntFrom: 'RP-1', owner: 'unitManager' });
    await officer.submit('/external-challenges/new', { kind: 'peer-challenge', title: 'Peer challenge', body: 'LGA', startsOn: '2026-11-03', everyYears: '5', owner: 'unitManager', follows: '' });
    await officer.submit('/actions/new', { title: 'Hire two operatives', steps: '', owner: 'unitManager', startsOn: '', dueOn: '2027-03-31', measure: '', howMuch: '', by: '' });
    const { id: basket } = accepted(await keepBasket(api.fresh.database, council.actor('policyOfficer'), { title: 'Homes fit to live in', refs: ['HR01', 'HR02'], objectiveId: null }));
    const addLine = async (title: string): Promise<string> =>
      accepted(await addBudgetLine(api.fresh.database, council.actor('serviceManager'), { serviceId: council.serviceId, unitId: null, objectiveId: null, title, costCentre: null, firstYear: '2026/27', amounts: ['50000', '50000', '50000'] })).id;
    const [line, other] = [await addLine('Repairs'), await addLine('Lettings')];
    const moved = { fromLineId: line as BudgetLineId, toLineId: other as BudgetLineId, year: '2026/27', amount: '20000', reason: 'More homes stand empty' } as const;
    const { reference: virement } = accepted(await proposeVirement(api.fresh.database, council.actor('serviceManager'), moved));
    const [found] = await api.fresh.asOwner<Record<string, string>>(
      `select (select id from aim limit 1) as aim, (select id from priority limit 1) as priority, (select round_id from service_review limit 1) as round,
         (select id from holding where post_id = $1) as holding, (select key from stage limit 1) as stage, (select id from recognition limit 1) as recognition`, [council.posts.unitManager]);
    ids = {
      ...found, action: 'AC-1', risk: 'RK-1', consultation: 'CN-1', lesson: 'LS-1', challenge: 'XC-1', year: '2026-27', measure: 'HR01', part: council.serviceId, post: council.posts.unitManager, person: council.people.officer, committee: at.committeeId, section: 'measures', period: '2025-Q4', workshop: 'WS-1', assessment: 'DA-1', statement: 'statement-1',
      service: council.serviceId, basket, line, virement, kind: 'merge',
    };
    const [inForce] = await api.fresh.asOwner<{ plan: string; objective: string }>(
      `select p.id as plan, o.id as objective from plan p join objective o on o.plan_id = p.id where p.kind = 'service-plan' and p.state = 'approved' limit 1`);
    const [running] = await api.fresh.asOwner<{ id: string }>(`select id from recovery_plan where council_id = $1 and state = 'monthly-updates' limit 1`, [council.id]);
    await api.fresh.asOwner(`insert into recovery_month (council_id, plan_id, month, due_on, state) values ($1, $2, '2026-07', '2026-08-07', 'asked') on conflict do nothing`, [council.id, running!.id]);
    standsAt = {
      'plan-change.propose': { path: `/plan-changes/new?plan=service-plan&of=${inForce!.plan}&objective=${inForce!.objective}`, by: browsers.get('serviceManager')! },
      'recovery-plan.update': { path: `/recovery-plans/${running!.id}/update`, by: browsers.get('serviceManager')! },
      'actions.assign': { path: '/actions/assignment', on: '/actions', by: officer },
      ...(await thingsInUse({ api, council, as: (post) => browsers.get(post)! })), ...(await quartersInUse(api)),
    };
  });
  afterAll(() => api.stop());

  const actorOf = (post: SmallPost): Actor => {
    const actor = council.actor(post);
    return post === 'scrutinyChair' ? { ...actor, roles: [...actor.roles, 'democratic-services'] } : actor;
  };
  const addressesOf = async (path: string): Promise<string[]> => {
    const first = /:([a-z]+)/i.exec(path)?.[1];
    if (first === undefined) return [path];
    const paper = papers.find((one) => one === namedBy(path));
    const candidates = paper === undefined ? [ids[first] ?? newId()] : made.filter((one) => one.paper === paper).map(({ id }) => id);
    return Promise.all(candidates.map(async (id) => {
      const [objective] = path.includes(':objective') ? await api.fresh.asOwner<{ id: string }>('select id from objective where plan_id = $1', [id]) : [];
      return path.replace(/:[a-z]+/i, id).replaceAll(/:([a-z]+)/gi, (_, name: string) => (name === 'objective' ? objective?.id : ids[name]) ?? newId());
    }));
  };

  /** The form as the first of those who may send it opens it, on the first paper in whose state it is there. */
  const open = async ({ path: routed, policy }: DeclaredRoute): Promise<OpenedForm | null> => {
    const { permission } = policy!;
    const senders = posts.filter((post) => permission === 'signed-in' || permission === 'public' || may(actorOf(post), permission));
    const stands = standsAt[policy!.audit];
    const { path: at, on, by, asks } = typeof stands === 'string' ? { path: stands } : { path: null, ...stands };
    for (const path of at === null ? await addressesOf(`/${routed}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1')) : [at]) {
      for (const browser of by === undefined ? senders.map((post) => browsers.get(post)!) : [by]) {
        const page = await browser.get(on ?? path);
        const form = page.status === 200 ? FormOnPage.of(page, path, { on, asks }) : undefined;
        if (form !== undefined) return { browser, path, form };
      }
    }
    return null;
  };

  it('says every fault at once, above and beside its field, and keeps what was typed', async () => {
    const answered: Answered[] = [];
    const unopened: string[] = [];
    for (const route of routes) {
      const name = route.policy!.audit;
      const opened = await open(route);
      if (opened === null) unopened.push(name);
      if (opened === null || opened.form.fields.length === 0) continue;
      answered.push(await fillBadly(name, opened, saidLater[name]));
    }
    const sum = (of: (one: Answered) => number): number => answered.reduce((all, one) => all + of(one), 0);
    console.info(`Forms: ${answered.length} sent, ${sum(({ fields }) => fields)} fields; ${sum(({ wrong }) => wrong)} faults said of wrong ones, ${sum(({ empty }) => empty)} of empty ones.`);
    expect(answered.filter(({ complaints }) => complaints.length > 0).map(({ name, complaints }) => [name, complaints])).toEqual([]);
    // One form at several addresses (evidence of each kind of thing) is opened at one of them.
    expect(unopened.filter((name) => !answered.some((one) => one.name === name))).toEqual([]);
  }, 300_000);
});
