import { actionStatuses, actionStatusKeys } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Reading } from '../unit-of-work/unit-of-work';

interface Counted {
  readonly count: number;
  readonly of: number;
}

/** The approved plans of services and units of a year, and those among them in whose history nothing has happened since a day. */
export async function countPlansUntouched(reading: Reading, year: FinancialYear, since: CalendarDate): Promise<Counted> {
  const [found] = await reading.query<Counted>(
    `select count(*)::int as of,
            (count(*) filter (where not exists (
               select 1 from event e where e.council_id = p.council_id and e.stream_type = p.kind and e.stream_id = p.id and e.occurred_at >= $3::date)))::int as count
     from plan p where p.council_id = $1 and p.year = $2 and p.kind in ('service-plan', 'unit-plan') and p.state = 'approved'`,
    [reading.council.id, year, since],
  );
  return found!;
}

/** The actions that are open, and those among them that do not say how. */
export async function countActionsWithoutSteps(reading: Reading): Promise<Counted> {
  const open = actionStatusKeys.filter((status) => actionStatuses[status].open);
  const [found] = await reading.query<Counted>(
    `select count(*)::int as of, (count(*) filter (where trim(a.steps) = ''))::int as count from action a where a.council_id = $1 and a.status = any ($2)`,
    [reading.council.id, open],
  );
  return found!;
}
