/** What a rehearsal knows of a council: its timetable, its posts and people, and who answers for what. Plain data, read once. */

import type { Role } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Frequency } from '../measure/period';
import type { Holding, Organisation, Post } from '../organisation/organisation';
import type { WorkingRules } from '../organisation/working-rules';
import type { ChallengeBody } from '../report/performance-report';
import type { DirectorateId, MeasureId, PersonId, PostId, ServiceId, UnitId } from '../shared/id';
import type { TaskKind } from '../task/task';
import type { DatedStage } from '../timetable/stage';
import type { StageKey } from '../timetable/stage-key';

/** The kinds of tasks that a change of a plan asks: its decision, its way through members, and what follows below it. */
export const planChangeKinds = ['decide-plan-change', 'record-plan-change', 'answer-plan-change', 'revise-people-objectives'] as const satisfies readonly TaskKind[];

/** A task that a change of a plan asked. */
export interface PlanChangeTask {
  readonly kind: (typeof planChangeKinds)[number];
  readonly postId: PostId;
  readonly serviceId: ServiceId | null;
  readonly openedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/** A post as far as the year asks something of it. */
export interface RehearsedPost extends Post {
  readonly title: string;
  readonly roles: readonly Role[];
}

/** A service, and the posts that write and decide what it is asked for. */
export interface RehearsedService {
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly directorateId: DirectorateId;
  /** Completes the service's reviews and writes its exception reports; null: nobody is asked. */
  readonly managerPostId: PostId | null;
  readonly directorPostId: PostId | null;
  /** Heads the panel of its recovery plans; null: its director does. */
  readonly committeeChairPostId: PostId | null;
  /** Writes and decides the service plan; null: nobody can be asked for one. */
  readonly plan: PlanPosts | null;
}

interface PlanPosts {
  readonly authorPostId: PostId;
  readonly deciderPostId: PostId;
}

export interface RehearsedUnit {
  readonly unitId: UnitId;
  readonly name: string;
  readonly serviceId: ServiceId;
  readonly plan: PlanPosts | null;
}

/** Somebody in a post whose objectives are asked for. */
export interface RehearsedEmployee extends Pick<Holding, 'personId' | 'postId' | 'startsOn' | 'endsOn'> {
  readonly serviceId: ServiceId;
  readonly unitId: UnitId | null;
  /** Who agrees the objectives; null: nobody stands above, and none are asked for. */
  readonly managerPostId: PostId | null;
}

export interface RehearsedMeasure {
  readonly measureId: MeasureId;
  readonly ref: string;
  readonly serviceId: ServiceId;
  readonly frequency: Frequency;
  readonly ownerPostId: PostId;
  readonly verifierPostId: PostId;
}

/** Whom a stage of the timetable asks, each for a return, and who owns it. */
export interface RehearsedAudience {
  readonly ownerPostId: PostId | null;
  readonly posts: readonly { readonly postId: PostId; readonly serviceId: ServiceId | null; readonly name: string; readonly directorPostId: PostId | null }[];
}

export interface RehearsedCouncil {
  readonly year: FinancialYear;
  /** The timetable as it is compiled. */
  readonly stages: readonly DatedStage[];
  readonly calendar: WorkingCalendar;
  readonly rules: WorkingRules;
  readonly organisation: Omit<Organisation, 'posts'> & { readonly posts: readonly RehearsedPost[] };
  readonly people: ReadonlyMap<PersonId, string>;
  readonly services: readonly RehearsedService[];
  readonly units: readonly RehearsedUnit[];
  readonly employees: readonly RehearsedEmployee[];
  readonly measures: readonly RehearsedMeasure[];
  /** By the stages that ask anybody. */
  readonly audiences: ReadonlyMap<StageKey, RehearsedAudience>;
  /** What changes of plans are taken to ask, in the order of days; left out: nothing. */
  readonly changesAgain?: readonly PlanChangeTask[];
  readonly chairs: readonly { readonly body: ChallengeBody; readonly chairPostId: PostId | null }[];
}

/** The days that a rehearsal covers: from the year's publication until it is over, or until a last day. */
export interface RehearsedDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

