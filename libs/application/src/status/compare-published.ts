import type { Actor } from '@golden-thread/domain/authority/actor';
import { definitionIn } from '@golden-thread/domain/measure/definition-change';
import { hasNoCases, type MeasureHistory } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { getPeriod, type Period, periodsOfYear } from '@golden-thread/domain/measure/period';
import { agreesWithPublished, type EarlierPeriod, type Explanation, explainPublished, type PublishedCase } from '@golden-thread/domain/status/published-status';
import type { Status } from '@golden-thread/domain/status/status';
import { statusOf } from '@golden-thread/domain/status/status-of';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listMeasurePlaces } from '@golden-thread/persistence/measure/places.query';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listPublishedStatuses, type PublishedStatusRow } from '@golden-thread/persistence/status/published-statuses';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** A published status beside the computed one; `explanation` is null where they agree. */
export interface ComparedStatus {
  readonly measure: Measure;
  readonly serviceName: string;
  readonly period: Period;
  readonly published: PublishedStatusRow;
  readonly value: string | null;
  readonly target: string | null;
  readonly computed: Status;
  readonly explanation: Explanation | null;
}

type Published = ReadonlyMap<string, PublishedStatusRow>;
const keyOf = (measure: Measure, period: string): string => `${measure.id} ${period}`;

function earlierPeriods(measure: Measure, { figures, targets }: MeasureHistory, at: Period, published: Published): EarlierPeriod[] {
  const before = periodsOfYear(at.year, at.frequency).filter(({ endsOn }) => endsOn < at.endsOn);
  return before.flatMap(({ key, label }) => {
    const [figure, status] = [figures.find(({ period }) => period === key), published.get(keyOf(measure, key))];
    const known = figure !== undefined || status !== undefined || targets[key] !== undefined;
    return known ? [{ label, value: figure?.value ?? null, target: targets[key] ?? null, published: status?.level ?? null }] : [];
  });
}

/** What the rules are asked about a published status, by the definition that held in its period. */
function caseOf(measure: Measure, history: MeasureHistory, { level, note }: PublishedStatusRow, period: Period, published: Published): PublishedCase {
  const figure = history.figures.find((one) => one.period === period.key) ?? null;
  const definition = definitionIn(measure, history.changes, period.key);
  const last = periodsOfYear(period.year, period.frequency).at(-1)!;
  return {
    question: {
      ...definition, value: figure?.value ?? null, noCases: hasNoCases(figure), waiting: history.waiting?.[period.key] ?? null, target: history.targets[period.key] ?? null,
      due: true, dataStatus: figure?.dataStatus ?? 'final', unverified: figure?.state === 'entered',
    },
    published: level, note, cumulative: definition.cumulative, earlier: earlierPeriods(measure, history, period, published), yearTarget: history.targets[last.key] ?? null,
  };
}

/**
 * Every status that the council published elsewhere beside the one that the rules give, newest first; with a reason where the two differ and a test on
 * the figures shows one, else "unexplained". Figures that nobody has verified are taken as they were entered. Refuses: NotPermitted.
 */
export async function comparePublished(database: Asked, actor: Actor): Promise<Outcome<readonly ComparedStatus[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const rows = await listPublishedStatuses(reading);
    const measures = new Map((await listMeasures(reading, { ids: [...new Set(rows.map(({ measureId }) => measureId))], retired: true })).map((measure) => [measure.id, measure]));
    const histories = await loadHistories(reading, [...measures.keys()]);
    const places = new Map((await listMeasurePlaces(reading)).map(({ measureId, serviceName }) => [measureId, serviceName]));
    const published: Published = new Map(rows.map((row) => [`${row.measureId} ${row.period}`, row]));
    const cases = rows.map((row) => {
      const [measure, period] = [measures.get(row.measureId)!, getPeriod(row.period)];
      return { row, measure, period, asked: caseOf(measure, histories.get(measure.id)!, row, period, published) };
    });
    const ofService = new Map<string, (typeof cases)[number][]>();
    for (const one of cases) {
      const key = `${one.measure.serviceId} ${one.row.period}`;
      ofService.set(key, [...(ofService.get(key) ?? []), one]);
    }
    return accept(cases.map(({ row, measure, period, asked }): ComparedStatus => {
      const computed = statusOf(asked.question);
      const others = ofService.get(`${measure.serviceId} ${row.period}`)!.filter((other) => other.measure !== measure);
      return {
        measure, period, published: row, computed, serviceName: places.get(measure.id)!, value: asked.question.value, target: asked.question.target,
        explanation: agreesWithPublished(row.level, computed) ? null : explainPublished(asked, others.map((other) => other.asked)),
      };
    }));
  });
}
