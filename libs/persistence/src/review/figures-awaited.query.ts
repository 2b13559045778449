import type { CalendarDate, FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** Figures of a quarter that somebody has yet to enter or to verify. */
export interface FiguresAwaited {
  readonly kind: 'enter-figures' | 'verify-figures';
  readonly sheetId: string;
  readonly post: string;
  /** Who answers for the post today. */
  readonly people: readonly string[];
  readonly dueOn: CalendarDate | null;
}

/** What a service's figures of a quarter still wait for, the longest awaited first. */
export const listFiguresAwaited = (reading: Reading, of: { year: FinancialYear; quarter: Quarter; serviceId: string }): Promise<FiguresAwaited[]> =>
  reading.query<FiguresAwaited>(
    `select t.kind, t.subject_id as "sheetId", p.title as post, t.due_on as "dueOn",
            array(select pe.name from responsibility r join person pe on pe.id = r.person_id
                  where r.post_id = t.post_id and r.starts_on <= $4 and (r.ends_on is null or r.ends_on >= $4) order by pe.name) as people
     from task t join figure_sheet f on f.id = t.subject_id join post p on p.id = t.post_id
     where t.state = 'open' and t.kind in ('enter-figures', 'verify-figures') and f.year = $1 and f.quarter = $2 and f.service_id = $3
     order by t.due_on, p.title`,
    [of.year, of.quarter, of.serviceId, reading.today],
  );
