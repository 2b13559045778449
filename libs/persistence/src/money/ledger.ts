import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { LedgerLine } from '@golden-thread/domain/money/ledger';
import type { PersonId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Keeps what the ledger says of a month instead of what it said before, with who took it in; what was confirmed is to be confirmed again. */
export async function saveLedgerMonth(work: UnitOfWork, month: string, { lines, loadedBy }: { readonly lines: readonly LedgerLine[]; readonly loadedBy: readonly PersonId[] }): Promise<void> {
  await work.query('delete from ledger_line where council_id = $1 and month = $2', [work.council.id, month]);
  await work.query('delete from ledger_confirmation where council_id = $1 and month = $2', [work.council.id, month]);
  await work.query(
    `insert into ledger_line (council_id, cost_centre, month, budget, actual, forecast, loaded_by)
     select $1, said.cost_centre, $2, said.budget::numeric, said.actual::numeric, said.forecast::numeric, $7 from unnest($3::text[], $4::text[], $5::text[], $6::text[]) said (cost_centre, budget, actual, forecast)`,
    [work.council.id, month, lines.map(({ costCentre }) => costCentre), lines.map(({ budget }) => budget), lines.map(({ actual }) => actual), lines.map(({ forecast }) => forecast), loadedBy],
  );
}

/** What the latest month before one, in the same year, says; empty where there is none. */
export const listLedgerBefore = (reading: Reading, month: string): Promise<LedgerLine[]> =>
  reading.query<LedgerLine>(
    `select cost_centre as "costCentre", budget, actual, forecast from ledger_line where council_id = $1 and month =
       (select max(month) from ledger_line where council_id = $1 and month < $2 and month like left($2, 4) || '-M%') order by cost_centre`,
    [reading.council.id, month],
  );

/** What the ledger says of one month. */
export const listLedgerLines = (reading: Reading, month: string): Promise<LedgerLine[]> =>
  reading.query<LedgerLine>('select cost_centre as "costCentre", budget, actual, forecast from ledger_line where council_id = $1 and month = $2 order by cost_centre', [reading.council.id, month]);

/** Who took in what the ledger says of a month, and in whose name. */
export async function listLoadersOf(reading: Reading, month: string): Promise<readonly PersonId[]> {
  const found = await reading.query<{ id: PersonId }>('select distinct unnest(loaded_by) as id from ledger_line where council_id = $1 and month = $2', [reading.council.id, month]);
  return found.map(({ id }) => id);
}

/** A service whose budget lines name some cost centres, with its accountant. */
export interface ServiceOfCostCentres {
  readonly serviceId: ServiceId;
  readonly accountantPostId: PostId | null;
  readonly costCentres: readonly string[];
}

/** The services whose lines name some of these cost centres, with those that they name. */
export const listServicesOfCostCentres = (reading: Reading, costCentres: readonly string[]): Promise<ServiceOfCostCentres[]> =>
  reading.query<ServiceOfCostCentres>(
    `select l.service_id as "serviceId", a.post_id as "accountantPostId", array_agg(distinct l.cost_centre order by l.cost_centre) as "costCentres"
     from budget_line l left join service_accountant a on a.service_id = l.service_id
     where l.council_id = $1 and l.cost_centre = any ($2) group by 1, 2 order by 1`,
    [reading.council.id, costCentres],
  );

/** What the ledger says of a service in a month, over its cost centres, and who confirmed it. */
export interface ServiceMonth {
  readonly serviceId: ServiceId;
  readonly month: string;
  readonly budget: string;
  readonly actual: string;
  readonly forecast: string;
  readonly costCentres: readonly string[];
  readonly confirmedBy: string | null;
  readonly confirmedOn: CalendarDate | null;
}

/** Month by month of a year (its first four digits), the latest first; of one service, or of all. A cost centre that two lines name counts once. */
export const listServiceMonths = (reading: Reading, startYear: string, serviceId: ServiceId | null = null): Promise<ServiceMonth[]> =>
  reading.query<ServiceMonth>(
    `with named as (select distinct service_id, cost_centre from budget_line where council_id = $1 and cost_centre is not null and ($3::uuid is null or service_id = $3))
     select named.service_id as "serviceId", l.month, sum(l.budget) as budget, sum(l.actual) as actual, sum(l.forecast) as forecast,
       array_agg(l.cost_centre order by l.cost_centre) as "costCentres", max(p.name) as "confirmedBy", max(c.confirmed_on) as "confirmedOn"
     from named join ledger_line l on l.council_id = $1 and l.cost_centre = named.cost_centre and l.month like $2 || '-M%'
       left join ledger_confirmation c on c.service_id = named.service_id and c.month = l.month left join person p on p.id = c.confirmed_by
     group by named.service_id, l.month order by l.month desc`,
    [reading.council.id, startYear, serviceId],
  );

export function confirmLedgerMonth(work: UnitOfWork, serviceId: ServiceId, month: string): void {
  work.send(
    `insert into ledger_confirmation (council_id, service_id, month, confirmed_by, confirmed_on) values ($1, $2, $3, $4, $5)
     on conflict (service_id, month) do update set confirmed_by = excluded.confirmed_by, confirmed_on = excluded.confirmed_on`,
    [work.council.id, serviceId, month, work.actor.personId, work.today],
  );
}
