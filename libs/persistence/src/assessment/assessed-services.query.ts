import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { DeskAssessmentId, ServiceId, WorkshopId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A closed assessment with what it was of; what was said in it, its own row holds. */
export type ClosedAssessment = {
  readonly framework: string;
  readonly frameworkTitle: string;
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
  readonly closedOn: CalendarDate;
} & ({ readonly kind: 'workshop'; readonly id: WorkshopId } | { readonly kind: 'desk-assessment'; readonly id: DeskAssessmentId });

/** The closed assessments of the council, the newest of each service and framework first. */
export const listClosedAssessments = (reading: Reading): Promise<ClosedAssessment[]> =>
  reading.query<ClosedAssessment>(
    `select closed.kind, closed.id, closed.framework, closed.title as "frameworkTitle", closed.service_id as "serviceId", s.name as "serviceName", closed.closed_on as "closedOn"
     from (select 'workshop' as kind, w.id, w.framework->>'key' as framework, w.framework->>'title' as title, w.service_id, w.closed_on, w.reference from workshop w where w.council_id = $1 and w.state = 'closed'
           union all
           select 'desk-assessment', d.id, d.framework->>'key', d.framework->>'title', d.service_id, d.closed_on, d.reference from desk_assessment d where d.council_id = $1 and d.state = 'closed') closed
       left join service s on s.id = closed.service_id
     where closed.closed_on is not null order by closed.framework, s.name nulls first, closed.closed_on desc, length(closed.reference) desc, closed.reference desc`,
    [reading.council.id],
  );
