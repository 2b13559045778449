import type { ActionStatus } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Score } from '@golden-thread/domain/risk/risk-matrix';
import type { ActionId, RiskId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An action of a service's part of the register that is under way. `saidOn`: when somebody last said how it stands. */
export interface ActionOfService {
  readonly id: ActionId;
  readonly reference: string;
  readonly title: string;
  readonly owner: string;
  readonly status: ActionStatus;
  readonly statusName: string | null;
  readonly statusReason: string;
  readonly progress: number;
  readonly dueOn: CalendarDate;
  readonly saidOn: CalendarDate;
}

/** A risk of a service that can happen. `saidOn`: when it was last looked at. */
export interface RiskOfService {
  readonly id: RiskId;
  readonly reference: string;
  readonly title: string;
  readonly owner: string;
  readonly residual: Score;
  readonly controls: string;
  readonly saidOn: CalendarDate;
}

export const listActionsOfService = (reading: Reading, serviceId: ServiceId): Promise<ActionOfService[]> =>
  reading.query<ActionOfService>(
    `select a.id, a.reference, a.title, p.title as owner, a.status, a.status_name as "statusName", a.status_reason as "statusReason", a.progress, a.due_on as "dueOn", a.said_on as "saidOn"
     from action a join post p on p.id = a.owner_post_id
     where a.council_id = $1 and a.service_id = $2 and a.status not in ('achieved', 'deleted', 'suspended') order by a.due_on, a.reference limit 500`,
    [reading.council.id, serviceId],
  );

export const listRisksOfService = (reading: Reading, serviceId: ServiceId): Promise<RiskOfService[]> =>
  reading.query<RiskOfService>(
    `select r.id, r.reference, r.title, p.title as owner, r.residual, r.controls, (r.reviews->-1->>'on')::date as "saidOn"
     from risk r join post p on p.id = r.owner_post_id
     where r.council_id = $1 and r.service_id = $2 and r.state <> 'closed' order by (r.residual->>'impact')::int * (r.residual->>'likelihood')::int desc, r.reference limit 200`,
    [reading.council.id, serviceId],
  );
