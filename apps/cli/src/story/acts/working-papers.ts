import { recordAuditResult } from '@golden-thread/application/audit-sample/audit-sample';
import { addEvidence } from '@golden-thread/application/evidence/add-evidence';
import { setAudited } from '@golden-thread/application/evidence/set-audited';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { EvidencedThing, EvidencePart } from '@golden-thread/domain/evidence/evidence';
import type { AuditSampleId, Id } from '@golden-thread/domain/shared/id';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, type Cast, exampleCouncil } from '../cast';
import { actionNamed, idsOf, recoveryPlanOf } from '../find-things';

interface HandedIn {
  readonly thing: EvidencedThing;
  readonly thingId: Id;
  readonly part: EvidencePart;
  readonly file: string;
  readonly shows: string;
}

/** Somebody hands in a file of the example council, from where it lies in its folder. */
async function handIn(cast: Cast, by: Actor, { file: name, ...given }: HandedIn): Promise<void> {
  const path = join(exampleCouncil.handedIn, name);
  const file = { name, stored: { path, bytes: statSync(path).size } };
  await cast.expectAccepted(addEvidence(cast.database, { files: cast.files, scanner: null }, by, { ...given, file, submission: cast.submissionFor(name) }));
}

interface WorkingPaper {
  readonly who: string;
  readonly measure: string;
  readonly period: string;
  readonly file: string;
  readonly shows: string;
}

const workingPaper = (key: string, on: CalendarDate, { who, measure, period: part, ...shown }: WorkingPaper): Act => ({
  key, on,
  summary: `${who} adds the working paper of the year-end figure of ${measure}`,
  play: async (cast) => handIn(cast, await cast.as(who), { thing: 'measure', thingId: await idsOf.measure(cast, measure), part, ...shown }),
});

/** What people show of what they said: working papers under last year's audited figures, a photograph under an action, a count under a month's update. */
export const workingPapers: readonly Act[] = [
  workingPaper('paper-of-planning', '2026-06-04', {
    who: 'Charlotte Mellor', measure: 'PLN2', period: '2025-Q4', file: 'PLN2-2025-26-Q4.xlsx', shows: 'Decisions by month and kind, from the planning system, 8 April 2026.',
  }),
  workingPaper('paper-of-repairs', '2026-06-16', {
    who: 'Leanne Hopcroft', measure: 'HOU1', period: '2025-Q4', file: 'HOU1-2025-26-Q4.xlsx', shows: 'Repairs finished by month and kind, from the repairs system, 7 April 2026.',
  }),
  {
    key: 'audit-of-repairs',
    on: '2026-06-18',
    summary: 'With the working paper there, the figure on repairs passes Internal Audit’s sample',
    play: async (cast) => {
      const measureId = await idsOf.measure(cast, 'HOU1');
      const [open] = await cast.read((reading) =>
        reading.query<{ sampleId: AuditSampleId }>('select sample_id as "sampleId" from sampled_figure where council_id = $1 and measure_id = $2 and result is null', [cast.councilId, measureId]),
      );
      // Played again, it has its result already.
      if (open) await cast.expectAccepted(recordAuditResult(cast.database, await cast.as('Beatrix Hargreaves'), { ...open, measureId, result: 'pass', finding: '', submission: cast.submission() }));
    },
  },
  {
    key: 'tablet-shown',
    on: '2026-10-19',
    summary: 'Leanne Hopcroft adds a photograph of how gangs book the second visit',
    play: async (cast) => {
      const { reference } = await actionNamed(cast, 'Second visits booked before leaving');
      const [action] = await cast.read((reading) => reading.query<{ id: Id }>('select id from action where council_id = $1 and reference = $2', [cast.councilId, reference]));
      const shown = { file: 'booking-on-the-tablet.jpg', shows: 'The booking screen on a gang’s tablet, 19 October 2026.' };
      await handIn(cast, await cast.as('Leanne Hopcroft'), { thing: 'action', thingId: action!.id, part: '', ...shown });
    },
  },
  {
    key: 'backlog-shown',
    on: '2027-01-07',
    summary: 'Daniel Okafor adds the count of repairs past their time, week by week',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'HOU1');
      const shown = { file: 'repairs-backlog-by-week.csv', shows: 'Repairs past their time, counted on Mondays from August to January.' };
      await handIn(cast, await cast.holderOf(plan.parties.accountablePostId), { thing: 'recovery-plan', thingId: plan.id, part: plan.months.at(-1)!.month, ...shown });
    },
  },
  {
    key: 'audit-next-chosen',
    on: '2027-02-10',
    summary: 'Internal Audit will look at this year’s figure on invoices: it is verified only with its working paper',
    play: async (cast) => {
      const command = { measureId: await idsOf.measure(cast, 'FIN1'), audited: true, submission: cast.submission() };
      await cast.expectAccepted(setAudited(cast.database, await cast.as('Amara Nwosu'), command));
    },
  },
];

/** What is left of it after the day on which a newcomer finds the year: without this paper nobody verifies the figure. */
export const workingPapersToJune: readonly Act[] = [
  workingPaper('paper-of-invoices', '2027-04-09', {
    who: 'Sandra Sandhu', measure: 'FIN1', period: '2026-Q4', file: 'FIN1-2026-27-Q4.xlsx', shows: 'Invoices paid by month, from the ledger, 7 April 2027.',
  }),
];
