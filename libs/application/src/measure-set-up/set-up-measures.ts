import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { decideSetUp } from '@golden-thread/domain/measure-set-up/decide-set-up';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { type DecidedSetUp, type LevelMoved, levelsMoved, type SetUpAct, setUpLimits } from '@golden-thread/domain/measure-set-up/set-up';
import { type PartChanged, partsChanged, placesAmong } from '@golden-thread/domain/measure-set-up/set-up-parts';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { readFrozenPeriods } from '@golden-thread/persistence/measure/figures';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { listOpenFigures, type OpenFigure } from '@golden-thread/persistence/measure/move-figures';
import { findOpenQuarter } from '@golden-thread/persistence/figure-sheet/open-sheets';
import { namePlaces } from '@golden-thread/persistence/measure/places.query';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';
import { changeDefinition, changesPeople } from '../measure/change-measure';
import { moveFiguresOf } from '../measure/follow-measure';
import { type MeasurePlaceCodes, resolvePlaces } from '../measure/measure-places';
import { addToRegister, askForNewMeasures, streamOfRef } from '../measure/register-measure';
import { saveTargets } from '../target/set-target';

/** An act for many measures, its service and posts named by their codes. */
export type SetUpAsked =
  | Extract<SetUpAct, { kind: 'tolerance' | 'targets' }>
  | { readonly kind: 'people'; readonly places: Partial<Pick<MeasurePlaceCodes, 'owner' | 'verifier' | 'member'>> }
  | (Omit<Extract<SetUpAct, { kind: 'copy' }>, 'places'> & { readonly places: Pick<MeasurePlaceCodes, 'service' | 'owner' | 'verifier'> });

export interface SetUpMeasures extends Submitted {
  /** Each by its reference, with the version that was looked at. */
  readonly measures: readonly { readonly ref: string; readonly version?: number }[];
  readonly act: SetUpAsked;
  readonly reason: string;
  readonly confirmed?: boolean;
}

/** What an act comes to for one of the measures: what changes and what it does to open work; or why it is refused. */
export interface MeasureSetUp {
  readonly ref: string;
  readonly title: string;
  readonly version: number;
  readonly refusal: Refusal | null;
  readonly changes: readonly PartChanged[];
  readonly levels: readonly LevelMoved[];
  /** Figures that other people are asked to enter, or (`waits`) to verify. */
  readonly moves: readonly Pick<OpenFigure, 'period' | 'waits'>[];
  /** When a copy's first figures are due, where a quarter is open; null: with the next. */
  readonly askedBy: CalendarDate | null;
}

/** What was done, by reference, and of each other measure why not. */
export interface SetUpDone {
  readonly done: readonly string[];
  readonly refused: readonly { readonly ref: string; readonly refusal: Refusal }[];
}

/** What the act would come to for each of the measures; nothing is written. Refused: as `setUpMeasures`, but for what is refused of single measures. */
export async function previewSetUp(database: Asked, actor: Actor, command: SetUpMeasures): Promise<Outcome<readonly MeasureSetUp[]>> {
  return lacksPermission(actor, 'measures.configure') ?? database.read(actor.councilId, async (reading) => {
    const looked = await lookAt(reading, command);
    return looked.ok ? accept(await formatSetUps(reading, looked.value)) : looked;
  });
}

/**
 * Carries one act out for many measures in one transaction. What is refused for one is named, and done for the others; where it is refused for all,
 * nothing is done and the first refusal is given.
 * Refused: `NotPermitted`, `NoMeasureChosen`, `TooManyMeasures`, `NoSuchPlace`; of single measures `ChosenMeasureMissing`, `Stale`, and as `decideSetUp` does.
 */
export async function setUpMeasures(database: Database, actor: Actor, command: SetUpMeasures): Promise<Outcome<SetUpDone>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    for (const ref of [...new Set(command.measures.flatMap(({ ref }) => (command.act.kind === 'copy' ? [ref, ref + command.act.suffix] : [ref])))].sort()) {
      await work.lock(streamOfRef(work, ref));
    }
    const looked = await lookAt(work, command);
    if (!looked.ok) return looked;
    const refused = looked.value.flatMap(({ ref, outcome }) => (outcome.ok ? [] : [{ ref, refusal: outcome.refusal }]));
    const decided = looked.value.flatMap(({ measure, outcome }) => (outcome.ok && measure ? [{ measure, decided: outcome.value }] : []));
    if (decided.length === 0 && refused[0]) return { ok: false, refusal: refused[0].refusal };
    for (const one of decided) await carryOut(work, one, command.reason);
    await moveFiguresOf(work, decided.flatMap((one) => (one.decided.kind === 'definition' && changesPeople(one.decided.changed) ? [one.decided.changed.measure] : [])));
    await askForNewMeasures(work, decided.flatMap((one) => (one.decided.kind === 'copy' ? [one.measure] : [])));
    return accept({ done: decided.map(({ measure }) => measure.ref), refused });
  });
}

/** A measure as it was looked at: what is decided of it. */
interface Looked {
  readonly ref: string;
  readonly measure: Measure | null;
  readonly levels: readonly LevelMoved[];
  readonly outcome: Outcome<DecidedSetUp>;
}

async function lookAt(reading: Reading, { measures: sent, act: named, reason, confirmed = false }: SetUpMeasures): Promise<Outcome<readonly Looked[]>> {
  // One that was named twice is set up once.
  const asked = sent.filter(({ ref }, index) => sent.findIndex((one) => one.ref === ref) === index);
  if (asked.length === 0) return refuse('NoMeasureChosen');
  if (asked.length > setUpLimits.measures) return refuse('TooManyMeasures', { most: setUpLimits.measures });
  const act = await actWithPlaces(reading, named);
  if (!act.ok) return act;
  const measures = new Map((await listMeasures(reading, { refs: asked.map(({ ref }) => ref), retired: true })).map((measure) => [measure.ref, measure]));
  const histories = await loadHistories(reading, [...measures.values()].map(({ id }) => id));
  const suffix = named.kind === 'copy' ? named.suffix : '';
  const taken = new Set((await listMeasures(reading, { refs: asked.map(({ ref }) => ref + suffix), retired: true })).map(({ ref }) => ref));
  const context = { isFrozen: await readFrozenPeriods(reading), isRefTaken: (ref: string) => taken.has(ref), reason, confirmed };
  return accept(asked.map(({ ref, version }): Looked => {
    const measure = measures.get(ref);
    if (!measure) return { ref, measure: null, levels: [], outcome: refuse('ChosenMeasureMissing', { ref }) };
    const history = histories.get(measure.id)!;
    const outcome = changedSince(measure, version, { type: 'measure', id: measure.id }) ?? decideSetUp(measure, act.value, { ...context, history });
    return { ref, measure, outcome, levels: outcome.ok ? levelsMoved(measure, history, outcome.value) : [] };
  }));
}

/** The act with the ids of its service and posts. Refused: as `resolvePlaces`. */
async function actWithPlaces(reading: Reading, act: SetUpAsked): Promise<Outcome<SetUpAct>> {
  if (act.kind === 'tolerance' || act.kind === 'targets') return accept(act);
  if (act.kind === 'people') {
    const places = await resolvePlaces(reading, act.places);
    return places.ok ? accept({ kind: act.kind, places: places.value }) : places;
  }
  const places = await resolvePlaces(reading, { ...act.places, member: null });
  if (!places.ok) return places;
  const { serviceId, ownerPostId, verifierPostId } = places.value;
  return accept({ ...act, places: { serviceId, ownerPostId, verifierPostId } });
}

async function carryOut(work: UnitOfWork, { measure, decided }: { readonly measure: Measure; readonly decided: DecidedSetUp }, reason: string): Promise<void> {
  if (decided.kind === 'definition') return changeDefinition(work, measure, decided.changed, { fromPeriod: decided.fromPeriod, reason });
  if (decided.kind === 'targets') return saveTargets(work, measure, decided.targets);
  return saveTargets(work, await addToRegister(work, decided.definition), decided.targets);
}

/** What was looked at, with names and with what it does to open work. */
async function formatSetUps(reading: Reading, looked: readonly Looked[]): Promise<readonly MeasureSetUp[]> {
  const decided = looked.flatMap(({ measure, outcome }) => (measure && outcome.ok ? [{ measure, decided: outcome.value }] : []));
  const moving = decided.filter((one) => one.decided.kind === 'definition' && changesPeople(one.decided.changed));
  const open = await listOpenFigures(reading, moving.map(({ measure }) => measure.id));
  const quarter = await findOpenQuarter(reading, neighbouringQuarter(quarterOf(reading.today), -1));
  const changes = new Map(decided.map(({ measure, decided: one }) => [measure.ref, partsChanged(measure, one)]));
  const names = await namePlaces(reading, [...changes.values()].flatMap(placesAmong));
  const nameOf = (value: string | null): string | null => value && (names.get(value) ?? value);
  return looked.map(({ ref, measure, levels, outcome }): MeasureSetUp => ({
    ref,
    title: measure?.title ?? '',
    version: measure?.version ?? 0,
    refusal: outcome.ok ? null : outcome.refusal,
    changes: (changes.get(ref) ?? []).map((change) => ({ ...change, was: nameOf(change.was), becomes: nameOf(change.becomes) })),
    levels,
    moves: open.filter(({ measureId }) => measureId === measure?.id).map(({ period, waits }) => ({ period, waits })),
    askedBy: outcome.ok && outcome.value.kind === 'copy' && measure?.frequency !== 'monthly' ? (quarter?.dueOn ?? null) : null,
  }));
}
