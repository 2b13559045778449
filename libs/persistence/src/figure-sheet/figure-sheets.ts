import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { askedWith, getPeriod, type PeriodAsked } from '@golden-thread/domain/measure/period';
import type { SheetState } from '@golden-thread/domain/figure-sheet/transitions';
import type { TypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { FigureSheetId, PersonId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import type { FigureKey } from '../measure/figures';

/** One owner's figures of one service for one quarter, or for one month of it, with the posts by name. */
export interface FigureSheet extends PeriodAsked {
  readonly id: FigureSheetId;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  readonly ownerPostId: PostId;
  readonly ownerTitle: string;
  readonly verifierPostId: PostId;
  readonly verifierTitle: string;
  readonly dueOn: CalendarDate;
  readonly state: SheetState;
  readonly version: number;
}

const sheets = `
  select s.id, s.year, s.quarter, s.month, s.service_id as "serviceId", v.name as "serviceName", s.owner_post_id as "ownerPostId", o.title as "ownerTitle",
         s.verifier_post_id as "verifierPostId", p.title as "verifierTitle", s.due_on as "dueOn", s.state, s.version
  from figure_sheet s join service v on v.id = s.service_id join post o on o.id = s.owner_post_id join post p on p.id = s.verifier_post_id`;

export async function findFigureSheet(finding: Finding, id: FigureSheetId): Promise<FigureSheet | undefined> {
  const [sheet] = await finding.query<FigureSheet>(`${sheets} where s.id = $1`, [id]);
  return sheet;
}

/** A sheet held for an act on it. */
export const sheetToChange: Loadable<FigureSheet, FigureSheetId> = { type: 'figure-sheet', table: 'figure_sheet', reference: null, find: findFigureSheet };

/** The sheets of a quarter and of its months, by service. */
export async function listFigureSheets(reading: Reading, asked: { readonly year: FinancialYear; readonly quarter: Quarter }): Promise<readonly FigureSheet[]> {
  return reading.query<FigureSheet>(`${sheets} where s.year = $1 and s.quarter = $2 order by v.name, o.title, s.month nulls last, s.id`, [asked.year, asked.quarter]);
}

/** A sheet in the list of a quarter: who answers for it today, and until when whoever's turn it is has time. */
export interface FigureSheetSummary extends FigureSheet {
  readonly owners: readonly string[];
  readonly verifiers: readonly string[];
  /** Of the task that waits, to enter or to verify; the sheet's own date where none does. */
  readonly turnDueOn: CalendarDate;
  readonly chased: number;
  /** Whether its owner was given a later date. */
  readonly extended: boolean;
  /** The policy team's last note of how it is followed up, and by whom; null where there is none. */
  readonly followUp: { readonly note: string; readonly by: string | null } | null;
}

const holdersOf = (post: string): string => `
  array(select person.name from responsibility r join person on person.id = r.person_id
        where r.post_id = ${post} and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) order by person.name)`;

/** The sheets of a quarter and of its months, by service. */
export const listFigureSheetSummaries = (reading: Reading, asked: { readonly year: FinancialYear; readonly quarter: Quarter }): Promise<FigureSheetSummary[]> =>
  reading.query<FigureSheetSummary>(
    `select sheet.*, ${holdersOf('sheet."ownerPostId"')} as owners, ${holdersOf('sheet."verifierPostId"')} as verifiers,
            coalesce((select min(t.due_on) from task t where t.subject_type = 'figure-sheet' and t.subject_id = sheet.id and t.state = 'open' and t.kind <> 'contribute-part'), sheet."dueOn") as "turnDueOn",
            (select count(*)::int from event e where e.stream_type = 'figure-sheet' and e.stream_id = sheet.id and e.name = 'FigureSheetChased') as chased,
            exists (select 1 from event e where e.stream_type = 'figure-sheet' and e.stream_id = sheet.id and e.name = 'FigureSheetExtended') as extended,
            (select jsonb_build_object('note', w.text, 'by', p.name) from event e join event_wording w on w.event_id = e.id and w.field = 'note' and w.text is not null
             left join person p on p.id = (e.payload ->> 'followedUpById')::uuid
             where e.stream_type = 'figure-sheet' and e.stream_id = sheet.id and e.name = 'FigureSheetNoted' order by e.sequence desc limit 1) as "followUp"
     from (${sheets} where s.year = $1 and s.quarter = $2) sheet order by sheet."serviceName", sheet."ownerTitle", sheet.month nulls last, sheet.id`,
    [asked.year, asked.quarter, reading.today],
  );

/** The sheet that asks for a figure; undefined when it was never asked for (taken over, or entered from the measure's page). */
export async function findSheetOf(reading: Reading, { measureId, period }: FigureKey): Promise<FigureSheet | undefined> {
  const [sheet] = await reading.query<FigureSheet>(`${sheets} join figure_due d on d.sheet_id = s.id where d.measure_id = $1 and d.period = $2`, [
    measureId,
    period,
  ]);
  return sheet;
}

/** The figures a sheet asks for. */
export async function listFiguresDue(reading: Reading, sheetId: FigureSheetId): Promise<readonly FigureKey[]> {
  return reading.query<FigureKey>('select measure_id as "measureId", period from figure_due where sheet_id = $1', [sheetId]);
}

export async function saveSheetState(work: UnitOfWork, sheet: FigureSheet, state: SheetState): Promise<void> {
  work.send('update figure_sheet set state = $2, version = $3 where id = $1', [sheet.id, state, sheet.version + 1]);
}

/** Gives a sheet's owner another date. */
export function saveSheetDue(work: UnitOfWork, sheet: FigureSheet, dueOn: CalendarDate): void {
  work.send('update figure_sheet set due_on = $2, version = $3 where id = $1', [sheet.id, dueOn, sheet.version + 1]);
}

/** Whose words are in what is drafted on a sheet: everybody who saved it since it was last submitted. */
export async function listContributorsToDraft(reading: Reading, sheetId: FigureSheetId): Promise<readonly PersonId[]> {
  const [draft] = await reading.query<{ contributors: readonly PersonId[] }>('select contributors from figure_draft where sheet_id = $1', [sheetId]);
  return draft?.contributors ?? [];
}

/** A line of a draft: which figure, and what was typed. */
export type FigureEntryDraft = FigureKey & TypedFigure;

export async function findDraft(reading: Reading, sheetId: FigureSheetId): Promise<readonly FigureEntryDraft[]> {
  const [draft] = await reading.query<{ lines: readonly FigureEntryDraft[] }>('select lines from figure_draft where sheet_id = $1', [sheetId]);
  return draft?.lines ?? [];
}

export async function saveDraft(work: UnitOfWork, sheetId: FigureSheetId, { lines, contributors }: { readonly lines: readonly FigureEntryDraft[]; readonly contributors: readonly PersonId[] }): Promise<void> {
  work.send(
    `insert into figure_draft (council_id, sheet_id, lines, saved_by, saved_at, contributors) values ($1, $2, $3, $4, $5, $6)
     on conflict (sheet_id) do update set lines = excluded.lines, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
       contributors = array(select distinct unnest(figure_draft.contributors || excluded.contributors))`,
    [work.council.id, sheetId, JSON.stringify(lines), work.actor.personId, work.now, contributors],
  );
}

export async function dropDraft(work: UnitOfWork, sheetId: FigureSheetId): Promise<void> {
  work.send('delete from figure_draft where sheet_id = $1', [sheetId]);
}

/**
 * The sheet a figure stands on, made where there is none (a figure taken over from elsewhere, before it is corrected), so that the
 * second person is asked on the same page as ever.
 */
export async function openSheetOf(work: UnitOfWork, measure: Measure, period: string): Promise<FigureSheet> {
  const existing = await findSheetOf(work, { measureId: measure.id, period });
  if (existing) return existing;
  const { serviceId, ownerPostId, verifierPostId } = measure;
  const { year, quarter, month } = askedWith(getPeriod(period));
  const councilId = work.council.id;
  const id = idFor<FigureSheetId>('figure-sheet', councilId, measure.id, period);
  work.send(
    `insert into figure_sheet (id, council_id, year, quarter, month, service_id, owner_post_id, verifier_post_id, due_on, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')`,
    [id, councilId, year, quarter, month, serviceId, ownerPostId, verifierPostId, work.today],
  );
  work.send('insert into figure_due (council_id, sheet_id, measure_id, period) values ($1, $2, $3, $4)', [councilId, id, measure.id, period]);
  return (await findFigureSheet(work, id)) as FigureSheet;
}
