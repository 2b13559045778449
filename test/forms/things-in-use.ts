import { takeInApplications } from '@golden-thread/application/assessment/planning-week';
import type { SmallCouncil, SmallPost } from '@golden-thread/persistence/testing/small-council';
import type { Browser } from '../../apps/api/src/testing/browser';
import type { StartedApi } from '../../apps/api/src/testing/start-api';

/** A form that somebody has before them: where it is sent to; on which page it stands, where that is another; what of it its button asks for, where others stand in the same form. */
interface Stand {
  readonly path: string;
  readonly by?: Browser;
  readonly on?: string;
  readonly asks?: readonly string[];
}

/** Where a form that takes some doing stands, by the audit action of its route: its address, or more than that. */
export type StandsAt = Readonly<Record<string, string | Stand>>;

interface Place {
  readonly api: StartedApi;
  readonly council: SmallCouncil;
  readonly as: (post: SmallPost) => Browser;
}

/** Where a form led; what it was refused for where it led nowhere, so that a set-up that fails says why. */
export async function led(sent: ReturnType<Browser['submit']>): Promise<string> {
  const { location, status, html } = await sent;
  if (location === null) throw new Error(`Answered ${status}: ${/<ul class="govuk-list govuk-error-summary__list">[^]*?<\/ul>/.exec(html)?.[0].replaceAll(/<[^>]+>|\s+/g, ' ') ?? ''}`);
  return location;
}

/** Brings a council's things to where each further form can be opened: drafts, plans under way, workshops in the room, calendars, files read in. */
export async function thingsInUse(place: Place): Promise<StandsAt> {
  return {
    ...(await typesInDraft(place)),
    ...(await keyPlansUnderWay(place)),
    ...(await frameworkInDraft(place)),
    ...(await workshopsUnderWay(place)),
    ...(await casesOfPlanning(place)),
    ...(await calendarsKept(place)),
    ...(await filesReadIn(place)),
    ...(await accountsAndTokens(place)),
    'action-status.change': '/actions/statuses/late/change',
  };
}

async function typesInDraft({ as }: Place): Promise<StandsAt> {
  const set = await led(as('policyOfficer').submit('/plans/types/packs/spelthorne', {}));
  const type = `${set}/types/companion`;
  return { 'plan-type-pack.take': '/plans/types/packs/stockton', 'plan-type.add': `${set}/types/new`, 'plan-type.change': type, 'plan-type.remove': `${type}/removal`, 'plan-type-set.propose': `${set}/proposal` };
}

const strategyText = { 'sections[vision]': 'Grow old here', 'sections[action-plan]': 'Homes first', 'sections[commitment]': 'Health pays half', 'sections[monitoring]': 'Every autumn' };

/** KP-1 is written, KP-2 waits for approval, KP-3 is in force. */
async function keyPlansUnderWay({ as }: Place): Promise<StandsAt> {
  const strategy = { typeKey: 'community-strategy', beginsIn: '2026/27', endsIn: '2035/36', owner: 'director', reviewOn: '2027-03-15' };
  for (const title of ['Being written', 'Waiting', 'In force']) await led(as('policyOfficer').submit('/plans/key/new', { ...strategy, title }));
  for (const plan of ['KP-2', 'KP-3']) {
    await led(as('director').submit(`/plans/key/${plan}/content`, strategyText));
    await led(as('director').submit(`/plans/key/${plan}/submission`, {}));
  }
  for (const approver of ['committee Full Council', 'outside body Partnership board']) {
    await led(as('policyOfficer').submit('/plans/key/KP-3/approval', { approver, decision: 'approve', decidedOn: '2026-07-01', minute: 'Minute 8', reason: '' }));
  }
  const of = (plan: string, page: string): string => `/plans/key/${plan}/${page}`;
  return {
    'key-plan.submit': of('KP-1', 'submission'), 'key-plan.approve': of('KP-2', 'approval'),
    'key-plan.publish': of('KP-3', 'publication'), 'key-plan.review': of('KP-3', 'review'), 'key-plan.end': of('KP-3', 'end'),
  };
}

async function frameworkInDraft({ as }: Place): Promise<StandsAt> {
  const [draft, finished] = [await led(as('policyOfficer').submit('/assessments/frameworks/new', { title: 'How our parks do' })), await led(as('policyOfficer').submit('/assessments/frameworks/new', { title: 'How our streets do' }))];
  return {
    'framework.finish-draft': finished, 'framework.change-about': `${draft}/about`, 'framework.add-section': `${draft}/new-section`, 'framework.change-section': `${draft}/sections/section-1`,
    'framework.add-statement': `${draft}/sections/section-1/new-statement`, 'framework.change-statement': `${draft}/statements/statement-1`,
  };
}

/** In one workshop a statement is being scored, in one it is written down, in one actions are decided. */
async function workshopsUnderWay({ as }: Place): Promise<StandsAt> {
  const officer = as('policyOfficer');
  const section = /name="sections" type="checkbox" value="([^"]+\.pm)"/.exec((await officer.get('/assessments/new')).html)![1]!;
  const setUp = async (title: string): Promise<string> => {
    const people = await led(officer.submit('/assessments/new', { title, sections: section, service: '', meetsOn: '2026-07-02', scoresUntil: '2026-07-17', follows: '' }));
    for (const [person, role] of [['officer', 'officer'], ['serviceManager', 'note-taker']] as const) await led(officer.submit(people, { comes: 'person', person: `${person}@forms.example`, from: '', role }));
    const at = people.replace(/\/people$/, '');
    await led(officer.submit(`${at}/lead`, { act: 'open', statement: 'pm-1', reason: '' }));
    return at;
  };
  const [scoring, written, acting] = [await setUp('Scoring'), await setUp('Written down'), await setUp('Acting')];
  for (const at of [written, acting]) {
    for (const post of ['policyOfficer', 'officer'] as const) await led(as(post).submit(`${at}/room`, { score: '2' }));
    await led(officer.submit(`${at}/lead`, { act: 'reveal' }));
  }
  await led(officer.submit(`${acting}/actions`, { about: 'pm-1.1', title: 'Count monthly', size: 'bigger' }));
  const decide = /href="(\/assessments\/[^"]+\/actions\/[^"/]+)"/.exec((await officer.get(`${acting}/actions`)).html)![1]!;
  return {
    'workshop.link-record': `${scoring}/statements/pm-1/links`, 'workshop.score': `${scoring}/room`, 'workshop.lead': `${scoring}/lead`, 'workshop.write': `${written}/notes`, 'workshop.decide-action': decide, 'workshop.make-of-action': `${decide}/becomes`,
  };
}

/** A case that is open, of which the head of its service may agree more time. */
async function casesOfPlanning({ api, council }: Place): Promise<StandsAt> {
  const file = { name: 'cases.csv', bytes: new TextEncoder().encode('reference,kind,valid_on,case_officer\n26/1,major,2026-06-01,Kit') };
  const taken = await takeInApplications(api.fresh.database, council.actor('serviceManager'), { file });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const [one] = await api.fresh.asOwner<{ id: string }>('select id from planning_application where council_id = $1', [council.id]);
  return { 'planning-application.extend': `/assessments/planning-performance/applications/${one!.id}/extension` };
}

async function calendarsKept({ as }: Place): Promise<StandsAt> {
  const officer = as('policyOfficer');
  await led(officer.submit('/timetable/calendar/new-days', { kind: 'closed', title: 'Move of offices', startsOn: '2026-10-05', endsOn: '' }));
  await led(officer.submit('/timetable/calendar/others/new', { code: 'schools', name: 'Schools', nation: 'england', bodies: '', days: '26 October 2026, 30 October 2026, Half term' }));
  const committee = /<option value="([0-9a-f-]{36})"/.exec((await officer.get('/timetable/new-meeting')).html)![1]!;
  return {
    'timetable.propose-meeting': { path: '/timetable/new-meeting', on: `/timetable/new-meeting?committee=${committee}&heldOn=2026-12-10`, by: officer },
    'calendar.remove-day': '/timetable/calendar/days/2026-10-05/removal', 'calendar.keep-named': '/timetable/calendar/others/schools', 'calendar.drop': '/timetable/calendar/others/schools/removal',
  };
}

/** A file waits to be brought in, another was; a mapping has read one. */
async function filesReadIn({ as }: Place): Promise<StandsAt> {
  const administrator = as('administrator');
  const directorate = (name: string): ReturnType<Browser['submit']> => administrator.upload('/administration/import', 'files', { 'directorates.csv': `ref,name\nD9,${name}` });
  const brought = await led(directorate('Streets'));
  await led(administrator.submit(brought, {}));
  const waiting = await led(directorate('Streets and parks'));
  const mapping = await led(as('policyOfficer').upload('/administration/import/mappings/new', 'files', { 'figures.csv': 'KPI,Actual,Comment\nRepairs in time,71.2,Fine\n' }, { name: 'Figures' }));
  const actions = await led(as('policyOfficer').upload('/administration/import/mappings/new', 'files', { 'actions.csv': 'Code,Action,Due\nACT/1,Paint,30/09/2026\n' }, { name: 'Actions', holds: 'actions' }));
  return { 'import.apply': waiting, 'import.undo': `${brought}/undoing`, 'import-mapping.save': mapping, 'import-mapping.save-table': `${actions.replace(/\/columns$/, '')}/columns` };
}

async function accountsAndTokens({ council, as }: Place): Promise<StandsAt> {
  const administrator = as('administrator');
  await led(administrator.submit('/administration/service-accounts/new', { name: 'Housing system' }));
  const account = /\/administration\/service-accounts\/[0-9a-f-]+\/tokens\/new/.exec((await administrator.get('/administration/tokens')).html)![0];
  await as('director').submit('/account/tokens/new', { label: 'Dashboards', days: '30', reads: 'recovery' });
  const own = /\/account\/tokens\/[0-9a-f-]+\/end/.exec((await as('director').get('/account/tokens')).html)![0];
  const rule = /\/administration\/reading\/[a-z-]+/.exec((await administrator.get('/administration/reading')).html)![0];
  return {
    'service-account.make-token': account, 'token.end': own, 'reading-rule.change': rule, 'session.end-of-person': `/administration/people/${council.people.officer}/sessions`,
    'saved-view.change': '/views?address=%2Factions%3Fq%3Droof',
  };
}
