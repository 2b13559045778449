/** What a year's workflow reads of the figures that are asked for month by month. */

import { type FinancialYear, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { type PeriodKey, periodsOfYear } from '@golden-thread/domain/measure/period';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The months of a year, past and to come, of which some monthly measure has not been asked and whose quarter is not frozen. */
export async function listUnaskedMonths(reading: Reading, year: FinancialYear): Promise<readonly PeriodKey[]> {
  const months = periodsOfYear(year, 'monthly').map(({ key, startsOn, endsOn }) => ({ period: key, startsOn, quarter: quarterOf(endsOn).quarter }));
  const rows = await reading.query<{ period: PeriodKey }>(
    `select d.period from jsonb_to_recordset($2::jsonb) as d(period text, "startsOn" date, quarter int)
     where exists (select 1 from measure m where m.council_id = $1 and m.frequency = 'monthly' and (m.retired_on is null or m.retired_on > d."startsOn")
                   and not exists (select 1 from figure_due f where f.measure_id = m.id and f.period = d.period))
       and not exists (select 1 from figure_freeze z where z.council_id = $1 and z.year = $3 and z.quarter = d.quarter)`,
    [reading.council.id, JSON.stringify(months), year],
  );
  return rows.map(({ period }) => period);
}

/** The sheets of a year's months. */
export async function listMonthlySheets(reading: Reading, year: FinancialYear): Promise<readonly FigureSheetId[]> {
  const rows = await reading.query<{ id: FigureSheetId }>('select id from figure_sheet where council_id = $1 and year = $2 and month is not null', [reading.council.id, year]);
  return rows.map(({ id }) => id);
}
