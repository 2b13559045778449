import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Plan, ServicePlanContent } from '@golden-thread/domain/plan';

/** A service plan, a unit plan or a person's objectives as they are kept, with the posts concerned. */
export interface PlanKept extends Plan {
  readonly serviceId: string | null;
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly personId: string | null;
  /** The service plan that a unit plan follows from; the appraisal round that a person's belongs to. */
  readonly aboveId: string | null;
  readonly authorPostId: string | null;
  readonly deciderPostId: string | null;
  /** Of a service plan; the others consist of their objectives. */
  readonly content: ServicePlanContent | null;
  /** Null: prepared, not yet asked for. */
  readonly openedOn: CalendarDate | null;
  readonly peopleOpenedOn: CalendarDate | null;
  /** Whose it is: the service's, the unit's or the person's name. */
  readonly name: string;
}
