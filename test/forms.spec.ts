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
import { type FieldOnPage, FormOnPage } from './forms/form-on-page';

/** A form as somebody who may fill it in has it before them. */
interface OpenedForm {
  readonly browser: Browser;
  readonly path: string;
  readonly form: FormOnPage;
}

/** What came of a form that was filled in badly, in two ways. */
interface Answered {
  readonly name: string;
  readonly fields: number;
  readonly wrong: number;
  readonly empty: number;
  readonly complaints: readonly string[];
}

const isTyped = ({ kind }: FieldOnPage): boolean => kind === 'text' || kind === 'words' || kind === 'day' || kind === 'list';
/** More than any line of text holds, and one character more than a longer text says it holds. */
const wrongly = ({ kind, limit }: FieldOnPage): string => (kind === 'day' ? 'no day' : kind === 'text' || kind === 'words' ? 'w'.repeat((limit ?? 5000) + 1) : 'no-such-choice');
const rightly = ({ kind, choices, name }: FieldOnPage): string =>
  kind === 'day' ? '2026-07-14' : kind === 'text' || kind === 'words' ? (/days/i.test(name) ? '50' : 'Some words') : (choices[0] ?? '');

/**
 * Forms that no single page opens as things stand here: buttons of lists, links out of e-mails, and those that wait for what a whole year
 * brings (figures due, a month to report on, a challenge, a preview). The specs of their pages send them.
 */
const sentElsewhere: ReadonlySet<string> = new Set([
  'session.end', 'session.end-of-person', 'reading-rule.change', 'power-request.decide', 'letter.decide', 'delivery.retry', 'deliveries.retry-ticked', 'calendar.remove-day', 'timetable.apply',
  'timetable.preview-again', 'timetable.preview-undo', 'timetable.decide-change', 'timetable.preview-meeting', 'history.withhold-text', 'inbox.mark-read', 'figure-sheets.chase', 'figure-sheets.act', 'tasks.chase', 'figures.save-draft', 'figures.enter',
  'figures.verify', 'recovery-plan.meet-condition', 'recovery-plan.update', 'exceptions.decide-together', 'report.challenge', 'report.conclude-challenge', 'report.answer',
  'report.publish', 'round.chase', 'measures.set-up', 'actions.assign', 'round.act-on-reviews', 'sign-in.choose', 'act.take-back', 'service-account.make-token', 'token.end', 'objective.unlink',
  'exemption.mark', 'exemption.lift', 'plan-change.propose', 'plan-change.decide', 'plan-change.record-call-in', 'plan-change.withdraw', 'plan-change.answer',
  'characteristic.propose', 'characteristic.review', 'desk-assessment.agree', 'desk-assessment.name-deputy', 'desk-assessment.take-on',
  'workshop.score', 'workshop.lead', 'workshop.write', 'workshop.decide-action', 'workshop.score-as-guest', 'workshop.guest-comment',
  'import.apply', 'import.discard', 'import.undo', 'import-mapping.save', 'objective.offer', 'money.confirm-ledger', 'money.take-ledger-preview', 'money.carry-forward',
  'timetable.add-question', 'timetable.word-question',
  'reorganisation.plan', 'reorganisation.withdraw', 'calendar.keep-named', 'calendar.drop',
  'framework.finish-draft', 'framework.change-about', 'framework.add-section', 'framework.change-section', 'framework.add-statement', 'framework.change-statement',
  'practice.review', 'practice.ask', 'workshop.make-of-action', 'document.ask', 'service-review.confirm-items',
  'plan-type-pack.take', 'plan-type-set.propose', 'plan-type-set.decide', 'plan-type.add', 'plan-type.change', 'plan-type.remove',
  'key-plan.save-draft', 'key-plan.submit', 'key-plan.approve', 'key-plan.publish', 'key-plan.review', 'key-plan.end',
  'plan.save-text', 'plan.record-approval', 'council-plan.record-approval',
  'contribution.write-review', 'contribution.write-figures', 'audit-sample.record', 'meetings.arrange', 'saved-view.change', 'audit-sample.draw', 'viewing.end',
]);

describe('every form', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let ids: Readonly<Record<string, string>>;
  let routes: readonly DeclaredRoute[];
  const browsers = new Map<SmallPost, Browser>();
  const posts: readonly SmallPost[] = ['serviceManager', 'director', 'policyOfficer', 'administrator', 'committeeChair', 'scrutinyChair', 'officer', 'unitManager'];

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
    for (const path of await addressesOf(`/${routed}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'))) {
      for (const post of senders) {
        const browser = browsers.get(post)!;
        const page = await browser.get(path);
        const form = page.status === 200 ? FormOnPage.of(page, path) : undefined;
        if (form !== undefined) return { browser, path, form };
      }
    }
    return null;
  };

  /** Sends it with every field wrong: one answer says so of each, beside it and above, and what was typed stands there still. */
  const sendWrong = async ({ browser, path, form }: OpenedForm): Promise<{ readonly faults: number; readonly complaints: string[] }> => {
    // A single box is ticked or not: nothing else can be sent with a browser.
    const fields = form.fields.filter(({ kind, choices }) => kind !== 'ticks' || choices.length > 1);
    const answer = await form.send(browser, Object.fromEntries(fields.map((field) => [field.name, wrongly(field)])));
    const again = FormOnPage.of(answer, path);
    if (again === undefined) return { faults: 0, complaints: [`every field wrong was answered ${answer.status}`] };
    const unsaid = fields.filter(({ name }) => !again.faults.some(({ field }) => field === name)).map(({ name }) => `${name} was wrong, and nothing says so`);
    const loose = again.faults.filter(({ isBeside }) => !isBeside).map(({ text }) => `"${text}" stands beside no field`);
    const lost = fields.filter((field) => field.kind === 'words' && again.typed[field.name] !== wrongly(field)).map(({ name }) => `what was typed into ${name} is gone`);
    return { faults: again.faults.length, complaints: [...unsaid, ...loose, ...lost] };
  };

  /** Sends it empty, then with only those fields filled that were said to need it: nothing of what is missing was kept back. */
  const sendEmpty = async ({ browser, path, form }: OpenedForm): Promise<{ readonly faults: number; readonly complaints: string[] }> => {
    const typed = form.fields.filter(isTyped);
    const first = FormOnPage.of(await form.send(browser, Object.fromEntries(typed.map(({ name }) => [name, '']))), path);
    if (first === undefined) return { faults: 0, complaints: [] };
    const said = new Set(first.faults.map(({ field }) => field));
    const filled = form.fields.filter((field) => isTyped(field) || said.has(field.name)).map((field) => [field.name, said.has(field.name) ? rightly(field) : '']);
    const second = FormOnPage.of(await first.send(browser, Object.fromEntries(filled)), path);
    const keptBack = (second?.faults ?? []).filter(({ field }) => field !== null && !said.has(field)).map(({ text }) => `"${text}" was kept back until the rest was right`);
    const loose = first.faults.filter(({ field, isBeside }) => field !== null && !isBeside).map(({ text }) => `"${text}" is not said beside its field`);
    return { faults: first.faults.length, complaints: [...keptBack, ...loose] };
  };

  it('says every fault at once, above and beside its field, and keeps what was typed', async () => {
    const answered: Answered[] = [];
    const unopened: string[] = [];
    for (const route of routes) {
      const name = route.policy!.audit;
      const opened = await open(route);
      if (opened === null) unopened.push(name);
      if (opened === null || opened.form.fields.length === 0) continue;
      const wrong = await sendWrong(opened);
      const empty = await sendEmpty(opened);
      answered.push({ name, fields: opened.form.fields.length, wrong: wrong.faults, empty: empty.faults, complaints: [...wrong.complaints, ...empty.complaints] });
    }
    const sum = (of: (one: Answered) => number): number => answered.reduce((all, one) => all + of(one), 0);
    console.info(`Forms: ${answered.length} sent, ${sum(({ fields }) => fields)} fields; ${sum(({ wrong }) => wrong)} faults said of wrong ones, ${sum(({ empty }) => empty)} of empty ones.`);
    expect(answered.filter(({ complaints }) => complaints.length > 0).map(({ name, complaints }) => [name, complaints])).toEqual([]);
    // One form at several addresses (evidence of each kind of thing) is opened at one of them.
    expect(unopened.filter((name) => !answered.some((one) => one.name === name))).toEqual([]);
  }, 300_000);
});
