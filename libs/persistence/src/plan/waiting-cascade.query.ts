import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** The workflows of a year's plans and appraisals that have not ended. */
export const listWaitingCascade = (
  reading: Reading,
  year: FinancialYear,
): Promise<readonly { readonly kind: 'service-year' | 'appraisal-round'; readonly id: string }[]> =>
  reading.query(
    `select w.kind, w.subject_id as id from wake_up w
     where w.council_id = $1 and w.state <> 'ended' and w.kind in ('service-year', 'appraisal-round')
       and (exists (select 1 from plan p where p.id = w.subject_id and p.year = $2)
            or exists (select 1 from appraisal_round a where a.id = w.subject_id and a.year = $2))
     order by w.kind, w.subject_id`,
    [reading.council.id, year],
  );
