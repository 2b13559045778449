import { drawAuditSample, recordAuditResult } from '@golden-thread/application/audit-sample/audit-sample';
import { setAudited } from '@golden-thread/application/evidence/set-audited';
import { commentOnMeasure } from '@golden-thread/application/measure/comment-on-measure';
import { recordMemberTraining } from '@golden-thread/application/organisation/member-training';
import { signOffReport } from '@golden-thread/application/report/sign-off-report';
import { getAttendance, recordAttendance } from '@golden-thread/application/review/record-attendance';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RoundId } from '@golden-thread/domain/shared/id';
import { type Act, type Cast, exampleCouncil } from '../cast';
import { idsOf, reportOf } from '../find-things';

/** The measures of which Internal Audit looks at last year's figures; each year at others, so that this year's are not held up. */
const audited = ['HOU1', 'PLN2', 'WAS1'] as const;

const setAuditedAll = async (cast: Cast, isAudited: boolean): Promise<void> => {
  const amara = await cast.as('Amara Nwosu');
  for (const ref of audited) await cast.expectAccepted(setAudited(cast.database, amara, { measureId: await idsOf.measure(cast, ref), audited: isAudited, submission: cast.submissionFor(ref) }));
};

/** What was found of each; of the third the working paper comes a week later. */
const found = {
  PLN2: { result: 'amend', finding: 'Two applications with an extension that was never agreed were counted as in time.' },
  WAS1: { result: 'fail', finding: 'The weighbridge’s tickets of March were not kept; nothing shows the tonnage.' },
} as const;

const asks = (key: string, on: CalendarDate, { who, summary, text }: { readonly who: string; readonly summary: string; readonly text: string }): Act => ({
  key, on, summary,
  play: async (cast) => {
    const measureId = await idsOf.measure(cast, 'HOU1');
    await cast.expectAccepted(commentOnMeasure(cast.database, await cast.as(who), { measureId, period: null, mentions: [], text, submission: cast.submission() }));
  },
});

const attended = (quarter: number, on: CalendarDate): Act => ({
  key: `q${quarter}-attended`,
  on,
  summary: `Who was at the corporate review of quarter ${quarter} is noted`,
  play: async (cast) => {
    const [round] = await cast.read((reading) => reading.query<{ id: RoundId }>('select id from round where council_id = $1 and year = $2 and quarter = $3', [cast.councilId, exampleCouncil.year, quarter]));
    const amara = await cast.as('Amara Nwosu');
    const { people } = await cast.expectAccepted(getAttendance(cast.database, amara, round!.id));
    const there = people.filter(({ name }) => name !== 'Graham Fairclough').map(({ id }) => id);
    await cast.expectAccepted(recordAttendance(cast.database, amara, { roundId: round!.id, people: there, submission: cast.submission() }));
  },
});

/** What members and Internal Audit do beside the rounds: training, questions beside a figure, who was there, a signature, a sample of last year's figures. */
export const membersAndAudit: readonly Act[] = [
  {
    key: 'members-trained',
    on: '2026-05-21',
    summary: 'Jagdeep Pollard records that members were trained in reading a performance report',
    play: async (cast) => {
      const came = ['Cllr Jean Whitlock', 'Cllr Mohammed Aslam', 'Cllr Patricia Lindqvist', 'Cllr Robert Ashdown'];
      const personIds = await Promise.all(came.map((name) => idsOf.person(cast, name)));
      const command = { title: 'Reading a performance report: status, direction, and what to ask', heldOn: '2026-05-20' as CalendarDate, personIds, submission: cast.submission() };
      await cast.expectAccepted(recordMemberTraining(cast.database, await cast.as('Jagdeep Pollard'), command));
    },
  },
  { key: 'audit-chosen', on: '2026-05-26', summary: 'Three measures are to be audited for last year', play: (cast) => setAuditedAll(cast, true) },
  {
    key: 'audit-sampled',
    on: '2026-06-09',
    summary: 'Beatrix Hargreaves draws a sample of last year’s figures: one is to be corrected, one fails, one waits for its working paper',
    play: async (cast) => {
      const beatrix = await cast.as('Beatrix Hargreaves');
      const { sampleId } = await cast.expectAccepted(drawAuditSample(cast.database, beatrix, { year: '2025/26', seed: 'Larkmere annual audit 2026', size: audited.length, submission: cast.submission() }));
      for (const ref of ['PLN2', 'WAS1'] as const) {
        const command = { sampleId, measureId: await idsOf.measure(cast, ref), ...found[ref], submission: cast.submissionFor(ref) };
        await cast.expectAccepted(recordAuditResult(cast.database, beatrix, command));
      }
    },
  },
  { key: 'audit-over', on: '2026-07-01', summary: 'The audit of last year’s figures is over', play: (cast) => setAuditedAll(cast, false) },
  attended(1, '2026-08-05'),
  asks('repairs-asked', '2026-09-08', { who: 'Cllr Jean Whitlock', summary: 'The Cabinet member asks beside the repairs figure', text: 'When will every tenant hear on the day whether somebody comes?' }),
  asks('repairs-answered', '2026-09-09', { who: 'Leanne Hopcroft', summary: 'The repairs manager answers her', text: 'From October: the gangs send a text when they leave the job before. Until then the desk rings.' }),
  {
    key: 'h1-signed',
    on: '2026-12-04',
    summary: 'Cllr Jean Whitlock signs that she supports what officers recommend',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      const command = { reportId: report.id, supported: true, comments: 'With the promise that the lead member hears of a missed review on the same day.', submission: cast.submission() };
      await cast.expectAccepted(signOffReport(cast.database, await cast.as('Cllr Jean Whitlock'), command));
    },
  },
];
