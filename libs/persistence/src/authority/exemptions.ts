import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ExemptPaper, ExemptPaperId, Exemption, ExemptParagraph } from '@golden-thread/domain/authority/exemption';
import { readerOf, usualAudiences } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A paper that is marked, with the version that its mark has. One whose last day is over is there still, and holds no more. */
export interface ExemptionRecord extends Exemption {
  readonly paper: ExemptPaper;
  readonly id: ExemptPaperId;
  readonly markedBy: PersonId | null;
  readonly markedOn: CalendarDate;
  readonly version: number;
}

const columns = `x.paper, x.paper_id as id, x.paragraph, x.until::text as until, x.marked_by as "markedBy", x.marked_on::text as "markedOn", x.version`;

/** The mark of a paper, whether or not it still holds; undefined where there never was one. */
export async function findExemption(reading: Reading, { paper, id }: Pick<ExemptionRecord, 'paper' | 'id'>): Promise<ExemptionRecord | undefined> {
  const found = await reading.query<ExemptionRecord>(`select ${columns} from paper_exemption x where x.council_id = $1 and x.paper = $2 and x.paper_id = $3`, [
    reading.council.id, paper, id,
  ]);
  return found[0];
}

/** What is exempt today, by the day on which that ends. */
export const listExemptions = (reading: Reading): Promise<ExemptionRecord[]> =>
  reading.query<ExemptionRecord>(`select ${columns} from paper_exemption x where x.council_id = $1 and x.until >= $2 order by x.until, x.paper, x.paper_id`, [
    reading.council.id, reading.today,
  ]);

export function saveExemption(work: UnitOfWork, { paper, id, paragraph, until, markedBy, markedOn, version }: ExemptionRecord): void {
  work.send(
    `insert into paper_exemption (council_id, paper, paper_id, paragraph, until, marked_by, marked_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (council_id, paper, paper_id) do update set paragraph = excluded.paragraph, until = excluded.until, marked_by = excluded.marked_by,
       marked_on = excluded.marked_on, version = excluded.version`,
    [work.council.id, paper, id, paragraph, until, markedBy, markedOn, version],
  );
}

/** A decision that a report tells of and that is exempt today. */
interface ExemptDecision {
  readonly reference: string;
  readonly paragraph: ExemptParagraph;
}

/**
 * The decisions on exceptions that are exempt today for a reader, or for the public (null): the exception is, or the clinic or recovery plan that
 * was decided on, and its circle is not theirs. The lowest paragraph where there are several.
 */
export const listExemptDecisions = (reading: Reading, actor: Actor | null): Promise<ExemptDecision[]> =>
  reading.query<ExemptDecision>(
    `select e.reference, min(x.paragraph) as paragraph
     from paper_exemption x
       left join recovery_plan p on x.paper = 'recovery-plan' and p.id = x.paper_id and p.origin_type = 'exception'
       left join clinic k on x.paper = 'clinic' and k.id = x.paper_id
       join exception_case e on e.id = case x.paper when 'exception' then x.paper_id when 'recovery-plan' then p.origin_id else k.exception_id end
     where x.council_id = $1 and x.until >= $2 and x.paper in ('exception', 'recovery-plan', 'clinic')
       and ($3::jsonb is null or e.id not in (select a.id from reading_access('exception', $4, $3, $2) a))
     group by e.reference order by e.reference`,
    [reading.council.id, reading.today, actor && JSON.stringify(readerOf(actor)), JSON.stringify(usualAudiences('exception'))],
  );
