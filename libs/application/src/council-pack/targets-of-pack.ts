import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';

type Named = Pick<SoundPack['pack']['values'][number], 'measure' | 'period'>;

/** Finds the target by which a figure is judged once a pack is in. `standing`: the one by which it is judged today. */
export type TargetsWith = (figure: Named, standing: string | null) => string | null;

const keyOf = ({ measure, period }: Named): string => `${measure} ${period}`;

/** Against which other series each measure is held when the pack is in: what is said already stays, what the pack brings new is said. */
function comparatorsWith({ changes }: SoundPack, council: KnownCouncil): ReadonlyMap<string, string> {
  const known = (council.rows.get('target-statements') ?? []).map(({ cells }) => [cells['measure'], cells['comparator']] as const);
  const brought = changes.filter(({ sheet, effect }) => sheet === 'target-statements' && effect === 'brings').map(({ row }) => row as SoundPack['pack']['target-statements'][number]);
  const all = [...known, ...brought.map(({ measure, comparator }) => [measure, comparator] as const)];
  return new Map(all.flatMap(([measure, comparator]) => (typeof measure === 'string' && typeof comparator === 'string' ? [[measure, comparator] as const] : [])));
}

/**
 * By what figures are judged when a pack is in, as they are when it is written: the other series' figure where the measure is held against one, the council's or
 * one that the pack brings; else the target that stands, else the one that the pack brings.
 */
export function targetsWith(check: SoundPack, council: KnownCouncil): TargetsWith {
  const comparators = comparatorsWith(check, council);
  const targets = new Map(check.pack.targets.map((row) => [keyOf(row), row.target]));
  const brought = check.changes.filter(({ sheet, effect }) => sheet === 'values' && effect === 'brings').map(({ row }) => row as SoundPack['pack']['values'][number]);
  const figures = new Map(brought.map((row) => [keyOf(row), row.value]));
  return ({ measure, period }, standing) => {
    const comparator = comparators.get(measure);
    const other = comparator === undefined ? null : (figures.get(`${comparator} ${period}`) ?? council.figure(comparator, period) ?? null);
    return other ?? standing ?? targets.get(`${measure} ${period}`) ?? null;
  };
}
