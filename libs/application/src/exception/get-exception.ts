import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Exemption, wholePaper, figuresForReader } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { clinicRequesterOf } from '@golden-thread/domain/exception/decide-clinic-request';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import type { RunningPlan } from '@golden-thread/domain/recovery/one-running-plan';
import type { Round } from '@golden-thread/domain/review/round';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { type ExceptionSummary, findExceptionSummary } from '@golden-thread/persistence/exception/exceptions.query';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { listNamesOfPeople } from '@golden-thread/persistence/organisation/people';
import { findServicePosts, listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRunningPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { findLatestSnapshot } from '@golden-thread/persistence/review/corporate-review';
import { findRound } from '@golden-thread/persistence/review/rounds';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findExemptionOf } from '../authority/exempt-papers';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { answersFor, lacksPermission } from '../shared/command';

/** Everything a page about one exception shows. */
export interface ExceptionView {
  readonly exception: ExceptionSummary;
  readonly round: Round;
  /** The measure's figure: as frozen once the round has closed. Null for a missing review. */
  readonly figure: FrozenFigure | null;
  /** The measure over time, up to the quarter, for its chart. Null for a missing review. */
  readonly standing: MeasurePosition | null;
  /** The recovery plan that runs for the measure: another cannot be asked for meanwhile. */
  readonly runningPlan: RunningPlan | null;
  readonly reportedBy: readonly string[];
  readonly decidedBy: readonly string[];
  readonly services: readonly { readonly serviceId: ServiceId; readonly name: string }[];
  readonly today: CalendarDate;
  readonly mayReport: boolean;
  readonly mayDecide: boolean;
  /** No clinic is called on it yet, and the person may ask for one outside the corporate review. */
  readonly mayRequestClinic: boolean;
  /** The person wrote the report and so may not decide the exception. */
  readonly isSelfApproval: boolean;
  /** Under what it is kept from the public today; null where it is not. */
  readonly exemption: Exemption | null;
}

/** An exception by its id or its reference (EX-3). Refuses: `NotPermitted`, `ExceptionNotFound`. */
export async function getException(database: Asked, actor: Actor, named: string): Promise<Outcome<ExceptionView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => loadView(reading, actor, named));
  return view ? accept(view) : refuse('ExceptionNotFound');
}

async function loadView(reading: Reading, actor: Actor, named: string): Promise<ExceptionView | undefined> {
  const exception = await findExceptionSummary(reading, actor, named);
  const round = exception && (await findRound(reading, exception.roundId));
  if (!exception || !round) return undefined;
  const posts = await findServicePosts(reading, exception.serviceId);
  const figure = await figureOf(reading, exception, round);
  const isManager = posts !== undefined && posts.managerPostId !== null && answersFor(actor, posts.managerPostId);
  return {
    exception,
    round,
    figure: figure && (figuresForReader([figure], await listExemptCommentaries(reading, actor))[0] ?? null),
    standing: await standingOf(reading, exception, round),
    runningPlan: exception.measureId === null ? null : await findRunningPlan(reading, exception.measureId),
    reportedBy: await listNamesOfPeople(reading, exception.reportedBy),
    decidedBy: await listNamesOfPeople(reading, exception.decision?.decidedBy ?? []),
    services: await listServicePosts(reading),
    today: reading.today,
    mayReport: isManager && may(actor, 'reviews.submit'),
    mayDecide: may(actor, 'corporate-review.decide'),
    mayRequestClinic: exception.clinicId === null && may(actor, 'clinics.request') && posts !== undefined && clinicRequesterOf(actor, posts) !== null,
    isSelfApproval: isSelfApproval(actor, exception.reportedBy),
    exemption: await findExemptionOf(reading, { paper: 'exception', id: exception.id, part: wholePaper }),
  };
}

async function figureOf(reading: Reading, exception: ExceptionSummary, round: Round): Promise<FrozenFigure | null> {
  if (exception.measureId === null) return null;
  const snapshot = round.state === 'open' ? undefined : await findLatestSnapshot(reading, round.id);
  const figures = snapshot?.content.figures ?? (await readQuarter(reading, { ...round, serviceId: exception.serviceId }));
  return figures.find(({ measureId }) => measureId === exception.measureId) ?? null;
}

async function standingOf(reading: Reading, { measureId, serviceId }: ExceptionSummary, { year, quarter }: Round): Promise<MeasurePosition | null> {
  if (measureId === null) return null;
  return (await listStandings(reading, { year, quarter, serviceId })).find((standing) => standing.measureId === measureId) ?? null;
}
