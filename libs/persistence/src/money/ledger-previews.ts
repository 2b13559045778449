import type { LedgerLine } from '@golden-thread/domain/money/ledger';
import type { LedgerPreviewId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A month's extract as it was read and judged, kept until somebody has looked twice at what surprises in it. */
export interface LedgerPreview {
  readonly id: LedgerPreviewId;
  readonly month: string;
  readonly file: string;
  readonly lines: readonly LedgerLine[];
  /** In words, each of a cost centre. */
  readonly findings: readonly string[];
  /** What the ledger said of the year when it was judged: once that is something else, the findings may be. */
  readonly stood: string;
  /** Who chose the file, and in whose name. */
  readonly madeBy: readonly PersonId[];
}

/** How many days an extract that nobody took is kept. */
const keptDays = 7;

/** What stands for all that the ledger says of a month's year. */
export async function findLedgerVersion(reading: Reading, month: string): Promise<string> {
  const [found] = await reading.query<{ standing: string }>(
    `select coalesce(md5(string_agg(concat_ws(' ', month, cost_centre, budget, actual, forecast), ',' order by month, cost_centre)), 'nothing') as standing
     from ledger_line where council_id = $1 and month like left($2, 4) || '-M%'`,
    [reading.council.id, month],
  );
  return found?.standing ?? 'nothing';
}

export async function findLedgerPreview(reading: Reading, id: LedgerPreviewId): Promise<LedgerPreview | undefined> {
  const [found] = await reading.query<LedgerPreview>(
    `select id, month, file, lines, findings, stood, made_by::text[] as "madeBy" from ledger_preview where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

/** Extracts that nobody took in time go. */
export const deleteLedgerPreviewsLeft = (work: UnitOfWork): void =>
  work.send(`delete from ledger_preview where council_id = $1 and made_on < $2::date - ${keptDays}`, [work.council.id, work.today]);

/** Keeps what was judged; what has lain too long goes. */
export function addLedgerPreview(work: UnitOfWork, { id, month, file, lines, findings, stood, madeBy }: LedgerPreview): void {
  deleteLedgerPreviewsLeft(work);
  work.send(
    `insert into ledger_preview (id, council_id, month, file, lines, findings, stood, made_by, made_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, work.council.id, month, file, JSON.stringify(lines), findings, stood, madeBy, work.today],
  );
}

/** Once a month is taken, what else was judged of it was judged against what stands no more. */
export const dropLedgerPreviews = (work: UnitOfWork, month: string): void => work.send('delete from ledger_preview where council_id = $1 and month = $2', [work.council.id, month]);
