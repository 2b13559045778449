import { recordExceptionDecision } from '@golden-thread/application/exception/decide-exception';
import { writeExceptionReport } from '@golden-thread/application/exception/write-exception-report';
import type { Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { ExceptionVerdict } from '@golden-thread/domain/exception/decide-exception';
import { type ExceptionCase, exceptionKinds, type ExceptionReport } from '@golden-thread/domain/exception/exception-case';
import type { PostId } from '@golden-thread/domain/shared/id';
import { listExceptions } from '@golden-thread/persistence/exception/exceptions';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { Cast } from './cast';
import { roundOf } from './review-quarter';

const repairs: ExceptionReport = {
  causeCode: 'capacity',
  cause: 'The joinery team is six short since Easter, and two contractors have withdrawn.',
  impact: 'One tenant in three waits longer than promised. No emergency has waited.',
  done: 'Emergencies first, voids work slowed, two adverts placed.',
  options: [
    { title: 'Two agency gangs for six months', cost: '£140,000', benefit: 'Ten points within a quarter', risk: 'Dear, and gone again in spring' },
    { title: 'Lend the voids team for one day a week', cost: 'None; lettings slow by a day', benefit: 'Three points', risk: 'Families wait longer in bed and breakfast' },
  ],
  recommended: 0,
  backOnTargetBy: '2027-01-31',
};

const planning: ExceptionReport = {
  causeCode: 'capacity',
  cause: 'Three of five senior planners left between May and August. Thirty-one agreed extensions ran out.',
  impact: 'Applicants wait eleven weeks instead of seven. At this rate the national threshold of 70% is near.',
  done: 'A market supplement agreed; validation moved to the support team.',
  options: [
    { title: 'Fill two posts on a supplement and buy forty decisions from a neighbour', cost: '£62,000', benefit: 'Back over 80% by March', risk: 'Neighbour may need them back' },
    { title: 'Agree longer extensions', cost: 'None', benefit: 'Protects the figure, not the applicant', risk: 'Seen as such' },
  ],
  recommended: 0,
  backOnTargetBy: '2027-03-31',
};

const sickness: ExceptionReport = {
  causeCode: 'demand',
  cause: 'Long absences in collections and the contact centre, where work has been heaviest.',
  impact: 'Agency cover, and colleagues who carry more.',
  done: 'Return-to-work talks are counted now, and a third are late.',
  options: [{ title: 'A manager for attendance in the two services for six months', cost: '£28,000', benefit: 'Half a day per employee', risk: 'Managers leave it to that person' }],
  recommended: 0,
  backOnTargetBy: '2027-06-30',
};

const clinicReason: Readonly<Record<string, ExceptionReport>> = { HOU1: repairs, PLN2: planning, PEO1: sickness };

/** What the manager reports about a measure that is off; for one the story says nothing about, what any manager could say. */
const exceptionTexts = (measure: string, title: string): ExceptionReport =>
  clinicReason[measure] ?? {
    causeCode: 'demand',
    cause: `More work than planned bears on: ${title.toLowerCase()}.`,
    impact: 'Some residents wait a little longer than they should.',
    done: 'Looked at in the team meeting each week.',
    options: [{ title: 'Go on, and look again next quarter', cost: 'None', benefit: 'Within tolerance by the next quarter', risk: 'It may slip further' }],
    recommended: 0,
    backOnTargetBy: null,
  };

interface ExceptionToReport {
  readonly exception: ExceptionCase;
  readonly measure: string;
  readonly title: string;
  readonly managerPostId: PostId | null;
}

/** The exceptions of a round that are still open, with their measures. */
async function openExceptions(cast: Cast, quarter: Quarter): Promise<readonly ExceptionToReport[]> {
  const round = await roundOf(cast, quarter);
  return cast.read(async (reading) => {
    const measures = new Map((await listMeasures(reading, { retired: true })).map((measure) => [measure.id, measure]));
    const posts = new Map((await listServicePosts(reading)).map((post) => [post.serviceId, post.managerPostId]));
    const exceptions = await listExceptions(reading, round.id);
    return exceptions
      .filter(({ state }) => state === 'raised' || state === 'reported')
      .map((exception) => {
        const measure = exception.measureId === null ? undefined : measures.get(exception.measureId);
        return { exception, measure: measure?.ref ?? '', title: measure?.title ?? '', managerPostId: posts.get(exception.serviceId) ?? null };
      });
  });
}

/** The managers write the reports that the corporate review needs before it can decide. */
export async function writeExceptionReports(cast: Cast, quarter: Quarter): Promise<void> {
  const today = await cast.read((reading) => Promise.resolve(reading.today));
  for (const { exception, measure, title, managerPostId } of await openExceptions(cast, quarter)) {
    if (!exceptionKinds[exception.kind].reportNeeded || exception.report !== null || managerPostId === null) continue;
    const told = exceptionTexts(measure, title);
    // Two quarters on, the day once hoped for has passed, and nobody promises another.
    const report = { ...told, backOnTargetBy: told.backOnTargetBy !== null && told.backOnTargetBy >= today ? told.backOnTargetBy : null };
    const command = { exceptionId: exception.id, report, submission: cast.submissionFor(`report on ${exception.id}`) };
    await cast.expectAccepted(writeExceptionReport(cast.database, await cast.holderOf(managerPostId), command));
  }
}

const usual = (exception: ExceptionCase): ExceptionVerdict => {
  const good = exception.kind === 'doing-well';
  const reason = good ? 'Well done, and worth telling the others how.' : 'Looked at; the manager keeps it in hand and we look again next quarter.';
  return { decision: good ? 'recognise' : 'watch', reason, option: good ? null : exception.report?.recommended ?? null, resources: null, clinicOn: null };
};

/** What the corporate review decides otherwise than usual, by measure, or by 'late' for a review that did not come. */
export type Verdicts = Readonly<Record<string, Partial<ExceptionVerdict>>>;

/** The chief executive records the decision on every exception of the round. */
export async function decideExceptions(cast: Cast, quarter: Quarter, verdicts: Verdicts): Promise<void> {
  const chief = await cast.as('Helen Adeyemi');
  for (const { exception, measure } of await openExceptions(cast, quarter)) {
    const verdict = { ...usual(exception), ...verdicts[exception.kind === 'late' ? 'late' : measure] };
    await cast.expectAccepted(recordExceptionDecision(cast.database, chief, { exceptionId: exception.id, ...verdict, submission: cast.submissionFor(`verdict on ${exception.id}`) }));
  }
}
