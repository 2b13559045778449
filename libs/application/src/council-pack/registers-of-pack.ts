import { type Action, actionStream, wholeProgress } from '@golden-thread/domain/action/action';
import { calledAs, type StatusSet } from '@golden-thread/domain/action/action-status';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { nextReviewAfter, type ReviewCycle, type Risk, type RiskReview, riskStream } from '@golden-thread/domain/risk/risk';
import type { MatrixSize } from '@golden-thread/domain/risk/risk-matrix';
import type { EventId, ImportId, MeasureId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import { usualReviewCycle } from '@golden-thread/exchange/council-pack/rules/register-rules';
import { findActionStatuses } from '@golden-thread/persistence/action/action-statuses';
import { addActionRow } from '@golden-thread/persistence/action/actions';
import { goOnAbove } from '@golden-thread/persistence/council-pack/numbers-brought';
import { addRiskRow, saveRiskMatrix } from '@golden-thread/persistence/risk/risks';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askForAction } from '../action/action-command';
import { wakeRunningYears } from '../figure-sheet/monthly-figures';
import { askForReview } from '../risk/risk-command';
import type { IdsOfPack } from './organisation-of-pack';

type Row<S extends keyof CouncilPack> = CouncilPack[S][number];

interface Given {
  readonly ids: IdsOfPack;
  readonly measureIds: ReadonlyMap<string, MeasureId>;
  readonly importId: ImportId | null;
}

/** What is brought in with each thing, by its reference. */
interface History {
  readonly reviews: ReadonlyMap<string, readonly Row<'risk-reviews'>[]>;
  readonly moves: ReadonlyMap<string, readonly Row<'action-moves'>[]>;
  readonly waits: ReadonlyMap<string, readonly Row<'action-waits'>[]>;
}

function grouped<R>(rows: readonly R[], refOf: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(refOf(row));
    if (group === undefined) groups.set(refOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

const historyIn = (pack: CouncilPack): History => ({
  reviews: grouped(inOrder(pack['risk-reviews']), ({ risk }) => risk),
  moves: grouped(inOrder(pack['action-moves']), ({ action }) => action),
  waits: grouped(pack['action-waits'], ({ action }) => action),
});

const inOrder = <R extends { readonly number: number }>(rows: readonly R[]): readonly R[] => [...rows].sort((a, b) => a.number - b.number);

function riskOf(work: UnitOfWork, row: Row<'risks'>, { ids }: Given, history: History): Risk {
  const reviewEvery = Number(row.review_every ?? usualReviewCycle) as ReviewCycle;
  const residual = { impact: row.residual_impact, likelihood: row.residual_likelihood };
  const reviews = (history.reviews.get(row.ref) ?? []).map(({ reviewed_on: on, impact, likelihood, reason }): RiskReview => ({ on, residual: { impact, likelihood }, reason: reason ?? '' }));
  return {
    id: ids.of('risks', row.ref), reference: row.ref, title: row.title, cause: row.cause ?? '', event: row.event, effect: row.effect ?? '', controls: row.controls ?? '',
    objectiveId: ids.find('objectives', row.objective), serviceId: ids.find('services', row.service), ownerPostId: ids.of('posts', row.owner_post),
    inherent: { impact: row.inherent_impact, likelihood: row.inherent_likelihood }, residual, target: { impact: row.target_impact, likelihood: row.target_likelihood },
    state: row.state ?? 'open', stateReason: row.state_reason ?? '', corporate: row.corporate ?? 'none', reviewEvery, nextReviewOn: row.next_review_on ?? nextReviewAfter(work.today, reviewEvery),
    reviews: reviews.length > 0 ? reviews : [{ on: work.today, residual, reason: '' }], version: 1,
  };
}

function originOf({ objective, risk }: Row<'actions'>, ids: IdsOfPack): Action['origin'] {
  if (objective !== null) return { kind: 'objective', id: ids.of('objectives', objective) };
  return risk === null ? null : { kind: 'risk', id: ids.of('risks', risk) };
}

function actionOf(work: UnitOfWork, row: Row<'actions'>, { ids, measureIds, statuses }: Given & { readonly statuses: StatusSet }, history: History): Action {
  const status = row.status ?? 'on-track';
  const measureId = row.predicted_measure === null ? null : measureIds.get(row.predicted_measure)!;
  return {
    id: ids.of('actions', row.ref), reference: row.ref, title: row.title, steps: row.steps ?? '', origin: originOf(row, ids), serviceId: ids.find('services', row.service),
    ownerPostId: ids.of('posts', row.owner_post), startsOn: row.starts_on ?? (row.due_on < work.today ? row.due_on : work.today), dueOn: row.due_on, originalDueOn: row.original_due_on ?? row.due_on,
    progress: row.progress ?? (status === 'achieved' ? wholeProgress : 0), status, ...calledAs(statuses, status), statusReason: row.status_reason ?? '', saidOn: row.said_on ?? work.today,
    moves: (history.moves.get(row.ref) ?? []).map(({ from, to, moved_on: on, reason }) => ({ from, to, on, reason: reason ?? '' })),
    prediction: measureId === null && row.predicted_change === null ? null : { measureId, howMuch: row.predicted_change ?? '', by: row.predicted_by },
    waitsFor: (history.waits.get(row.ref) ?? []).map(({ waits_for: other }) => ids.of('actions', other)), version: 1,
  };
}

/** The one event of a thing that comes in: from it on it has its history, and it asks its owner. */
function recordBrought(work: UnitOfWork, { sheet, cells, row }: PackChange, stream: NonNullable<ImportEvent['stream']>, importId: ImportId | null): EventId {
  work.beginStream(stream);
  const event: ImportEvent = {
    name: 'RowImported', stream, payload: { sheet, ref: (row as Row<'actions'>).ref, added: true, columns: cells.map(({ column }) => column), ...(importId !== null && { importId }) },
    wording: Object.fromEntries(cells.map(({ column, becomes }) => [column, becomes ?? 'nothing'])),
  };
  return work.record(event);
}

/**
 * Writes what a judged pack brings new of the registers: the matrix, risks and actions, each with what was said of it before, as its own history. Whoever
 * answers for the owner's post is asked for what is open, the years look what they have to remind of, and new numbers go on above those brought. Answers how many rows.
 */
export async function writeRegisters(work: UnitOfWork, { changes, pack }: SoundPack, given: Given): Promise<number> {
  const brought = changes.filter(({ effect, sheet }) => effect === 'brings' && registerSheets.has(sheet));
  if (brought.length === 0) return 0;
  const history = historyIn(pack);
  const statuses = await findActionStatuses(work);
  const highest = { AC: 0, RK: 0 };
  for (const change of brought) {
    if (change.sheet === 'risk-matrix') setMatrix(work, change.row as Row<'risk-matrix'>);
    if (change.sheet === 'risks') {
      const risk = riskOf(work, change.row as Row<'risks'>, given, history);
      addRiskRow(work, risk);
      askForReview(work, risk, { by: recordBrought(work, change, riskStream(risk.id), given.importId), reviewed: false });
      highest.RK = Math.max(highest.RK, numberOf(risk));
    }
    if (change.sheet === 'actions') {
      const action = actionOf(work, change.row as Row<'actions'>, { ...given, statuses }, history);
      addActionRow(work, action);
      askForAction(work, action, recordBrought(work, change, actionStream(action.id), given.importId));
      highest.AC = Math.max(highest.AC, numberOf(action));
    }
  }
  if (highest.AC + highest.RK > 0) await wakeRunningYears(work);
  goOnAbove(work, highest);
  return brought.length;
}

const registerSheets: ReadonlySet<string> = new Set(['risk-matrix', 'risks', 'risk-reviews', 'actions', 'action-moves', 'action-waits']);

const numberOf = ({ reference }: { readonly reference: string }): number => Number(reference.slice('AC-'.length));

function setMatrix(work: UnitOfWork, { size, medium_from: mediumFrom, high_from: highFrom, appetite }: Row<'risk-matrix'>): void {
  saveRiskMatrix(work, { size: size as MatrixSize, mediumFrom, highFrom, appetite });
}
