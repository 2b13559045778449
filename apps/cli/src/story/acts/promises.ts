import { addAction } from '@golden-thread/application/action/add-action';
import { type ReportAction, reportAction } from '@golden-thread/application/action/report-action';
import { enterRisk } from '@golden-thread/application/risk/enter-risk';
import { changeRiskState, reviewRisk } from '@golden-thread/application/risk/review-risk';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Score } from '@golden-thread/domain/risk/risk-matrix';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const keys = 'Collect keys on the last day of a tenancy';
const lists = 'Send every applicant their place on the list';
const gangs = 'Repairs gangs leave faster than they are hired';

const referenceOf = async (cast: Cast, table: 'action' | 'risk', title: string): Promise<string> => {
  const statement = { action: 'select reference from action where council_id = $1 and title = $2', risk: 'select reference from risk where council_id = $1 and title = $2' }[table];
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>(statement, [cast.councilId, title]));
  if (!found) throw new StoryStuck(`The register has no ${table} "${title}".`);
  return found.reference;
};

const holderOf = async (cast: Cast, post: string) => cast.holderOf(await idsOf.post(cast, post));

async function promise(cast: Cast, title: string, dueOn: CalendarDate): Promise<void> {
  const origin = { kind: 'objective', id: await idsOf.objective(cast, 'HOU-S1') } as const;
  const given = { title, steps: '', origin, startsOn: null, dueOn, owner: await idsOf.post(cast, 'HOU-VOI'), prediction: { measure: null, howMuch: 'Two days less between tenancies', by: null } };
  await cast.expectAccepted(addAction(cast.database, await holderOf(cast, 'HOU'), { ...given, submission: cast.submission() }));
}

async function report(cast: Cast, title: string, given: Pick<ReportAction, 'status' | 'progress' | 'dueOn' | 'reason'>): Promise<void> {
  const actionId = await referenceOf(cast, 'action', title);
  await cast.expectAccepted(reportAction(cast.database, await holderOf(cast, 'HOU-VOI'), { actionId, ...given, submission: cast.submission() }));
}

async function review(cast: Cast, residual: Score, reason: string): Promise<void> {
  const riskId = await referenceOf(cast, 'risk', gangs);
  const controls = 'Two agencies, and a framework with three contractors.';
  await cast.expectAccepted(reviewRisk(cast.database, await holderOf(cast, 'HOU'), { riskId, residual, controls, reason, submission: cast.submission() }));
}

/** What Housing promises beside its plan, and what endangers it: an action that slips twice, a risk from red to accepted. */
export const promises: readonly Act[] = [
  {
    key: 'gangs-may-leave',
    on: '2026-04-22',
    summary: 'Housing enters the risk that its repairs gangs leave faster than they are hired',
    play: async (cast) => {
      const said = { cause: 'Contractors pay more.', event: 'Joiners leave faster than they are hired.', effect: 'Repairs wait, and homes stay empty.', controls: 'One agency.' };
      const scores = { inherent: { impact: 3, likelihood: 3 }, residual: { impact: 3, likelihood: 2 }, target: { impact: 2, likelihood: 1 } };
      const given = { title: gangs, ...said, ...scores, objective: 'HOU-S2', owner: await idsOf.post(cast, 'HOU'), reviewEvery: 3 } as const;
      await cast.expectAccepted(enterRisk(cast.database, await holderOf(cast, 'HOU'), { ...given, submission: cast.submission() }));
    },
  },
  { key: 'keys-promised', on: '2026-05-06', summary: 'Voids and Lettings is to collect keys on the last day, by the end of July', play: (cast) => promise(cast, keys, '2026-07-31') },
  { key: 'gangs-reviewed', on: '2026-07-20', summary: 'The risk stays red: six of eight joiners have gone', play: (cast) => review(cast, { impact: 3, likelihood: 2 }, 'Six of eight joiners have gone.') },
  {
    key: 'keys-slip',
    on: '2026-07-24',
    summary: 'Collecting keys slips to September',
    play: (cast) => report(cast, keys, { status: 'late', progress: 20, dueOn: '2026-09-30', reason: 'The locksmith’s contract runs until August.' }),
  },
  {
    key: 'keys-slip-again',
    on: '2026-09-25',
    summary: 'and again, to November',
    play: (cast) => report(cast, keys, { status: 'deferred', progress: 60, dueOn: '2026-11-27', reason: 'The key safes come in October.' }),
  },
  { key: 'gangs-better', on: '2026-10-19', summary: 'With a framework of three contractors the risk is amber', play: (cast) => review(cast, { impact: 2, likelihood: 2 }, 'Three contractors stand by.') },
  {
    key: 'keys-collected',
    on: '2026-11-20',
    summary: 'Keys are collected on the last day: achieved, the first day promised still beside it',
    play: (cast) => report(cast, keys, { status: 'achieved', progress: 100, dueOn: '2026-11-27', reason: 'Every key of October and November came on the last day.' }),
  },
  {
    key: 'gangs-accepted',
    on: '2027-01-18',
    summary: 'What is left of the risk is accepted',
    play: async (cast) => {
      await review(cast, { impact: 2, likelihood: 1 }, 'Both gangs are whole again.');
      const accepted = { riskId: await referenceOf(cast, 'risk', gangs), move: 'accept', reason: 'To have a third gang stand by would cost more than it saves.' } as const;
      await cast.expectAccepted(changeRiskState(cast.database, await holderOf(cast, 'HOU'), { ...accepted, submission: cast.submission() }));
    },
  },
  { key: 'lists-promised', on: '2027-01-20', summary: 'Every applicant is to know their place on the list by the end of February', play: (cast) => promise(cast, lists, '2027-02-26') },
];

/** What is left of it after the day on which a newcomer finds the year. */
export const promisesFulfilled: readonly Act[] = [
  {
    key: 'lists-sent',
    on: '2027-02-24',
    summary: 'Every applicant knows their place on the list',
    play: (cast) => report(cast, lists, { status: 'achieved', progress: 100, dueOn: '2027-02-26', reason: '1,412 letters sent.' }),
  },
  {
    key: 'gangs-closed',
    on: '2027-04-16',
    summary: 'The accepted risk is closed: nobody has left since January',
    play: async (cast) => {
      const closed = { riskId: await referenceOf(cast, 'risk', gangs), move: 'close', reason: 'Nobody has left since January, and the framework runs for four years.' } as const;
      await cast.expectAccepted(changeRiskState(cast.database, await holderOf(cast, 'HOU'), { ...closed, submission: cast.submission() }));
    },
  },
];
