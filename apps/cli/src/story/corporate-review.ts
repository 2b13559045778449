import { decideException, writeExceptionReport } from '@golden-thread/application/exception';
import type { Quarter } from '@golden-thread/domain/calendar';
import { type ExceptionCase, exceptionKinds, type ExceptionVerdict } from '@golden-thread/domain/exception';
import { listExceptions } from '@golden-thread/persistence/exception';
import { listMeasures } from '@golden-thread/persistence/measure';
import { listServicePosts } from '@golden-thread/persistence/review';
import type { Cast } from './cast';
import { exceptionWords } from './exception-words';
import { roundOf } from './review-quarter';

interface Standing {
  readonly exception: ExceptionCase;
  readonly measure: string;
  readonly title: string;
  readonly managerPostId: string | null;
}

/** The exceptions of a round that are still open, with their measures. */
async function openExceptions(cast: Cast, quarter: Quarter): Promise<readonly Standing[]> {
  const round = await roundOf(cast, quarter);
  return cast.look(async (reading) => {
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
  for (const { exception, measure, title, managerPostId } of await openExceptions(cast, quarter)) {
    if (!exceptionKinds[exception.kind].reportNeeded || exception.report !== null || managerPostId === null) continue;
    const command = { exceptionId: exception.id, report: exceptionWords(measure, title), submission: cast.submissionFor(`report on ${exception.id}`) };
    await cast.does(writeExceptionReport(cast.database, await cast.holderOf(managerPostId), command));
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
    await cast.does(decideException(cast.database, chief, { exceptionId: exception.id, ...verdict, submission: cast.submissionFor(`verdict on ${exception.id}`) }));
  }
}
