import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideExemption, decideLifting } from '@golden-thread/domain/authority/decide-exemption';
import { canBeExempt, type Exemption, type ExemptNamed } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { isPaper, type Paper } from '@golden-thread/domain/authority/reading-rights';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { type Id, isId, type MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ExemptionRecord, findExemption, listExemptions as list, saveExemption } from '@golden-thread/persistence/authority/exemptions';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { findFigure } from '@golden-thread/persistence/measure/figures';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';

export type { ExemptionRecord } from '@golden-thread/persistence/authority/exemptions';

/** What can be marked, as an address names it: a kind of thing, its id and, where only a text of it is meant, which. */
interface NamedInAddress {
  readonly paper: string;
  readonly id: string;
  readonly part: string;
}

/** How the mark of something stands. */
export interface ExemptionView extends ExemptNamed {
  /** Null where it is not exempt today. */
  readonly exemption: Exemption | null;
  readonly mayMark: boolean;
  /** 0 while it has never been marked. */
  readonly version: number;
}

/** A mark that holds on the day; one whose last day is over is as if it were lifted. */
const holding = (marked: ExemptionRecord | undefined, { today }: Reading): Exemption | null =>
  marked !== undefined && marked.until >= today ? { paragraph: marked.paragraph, until: marked.until } : null;

/** Under what something is exempt today, for its own page; null where it is not. */
export const findExemptionOf = async (reading: Reading, named: ExemptNamed): Promise<Exemption | null> => holding(await findExemption(reading, named), reading);

/** What an address names; undefined where it is nothing that can be marked. */
const named = ({ paper, id, part }: NamedInAddress): ExemptNamed | undefined => (canBeExempt(paper, part) && isId<ExemptNamed['id']>(id) ? { paper, id, part } : undefined);

/** A commentary is there with its figure; everything else with its paper, as far as that is the actor's to read. */
const isThereFor = async (reading: Reading, actor: Actor, { paper, id, part }: ExemptNamed): Promise<boolean> =>
  paper === 'measure' ? (await findFigure(reading, { measureId: id as MeasureId, period: part })) !== null : (await findAccess(reading, actor, { paper, id })) !== 'none';

async function findView(reading: Reading, actor: Actor, address: NamedInAddress): Promise<ExemptionView | undefined> {
  const found = named(address);
  if (found === undefined || !(await isThereFor(reading, actor, found))) return undefined;
  const marked = await findExemption(reading, found);
  return { ...found, exemption: holding(marked, reading), mayMark: may(actor, 'reports.exempt'), version: marked?.version ?? 0 };
}

/** Whether something is exempt today, for whoever may read it. Refuses: `NotPermitted`, `NotFound`. */
export async function getExemption(database: Asked, actor: Actor, address: NamedInAddress): Promise<Outcome<ExemptionView>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findView(reading, actor, address));
  return view ? accept(view) : refuse('NotFound');
}

/** What is exempt today, as far as it is the actor's to read. Refuses: `NotPermitted`. */
export async function listExemptions(database: Asked, actor: Actor): Promise<Outcome<readonly ExemptionRecord[]>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const marked = await list(reading);
    const readable = new Map<Paper, ReadonlyMap<Id, unknown>>();
    for (const paper of new Set(marked.map((one) => one.paper))) if (isPaper(paper)) readable.set(paper, await findAccessByPaper(reading, actor, paper));
    return accept(marked.filter(({ paper, id }) => !isPaper(paper) || readable.get(paper)?.has(id)));
  });
}

interface MarkExempt extends ThingCommand, NamedInAddress, Exemption {
  readonly reason: string;
}

/** Opens something that whoever acts may read, to mark it. */
async function withMarkable<T>(
  database: Database,
  { actor, command }: { readonly actor: Actor; readonly command: ThingCommand & NamedInAddress },
  decide: (work: UnitOfWork, view: ExemptionView) => Outcome<T>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'reports.exempt');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const meant = named(command);
    if (meant === undefined) return refuse('NotFound');
    const stream = { type: meant.paper, id: meant.id };
    await work.lock(stream);
    const view = await findView(work, actor, command);
    if (view === undefined) return refuse('NotFound');
    return changedSince(view, command.version, stream) ?? decide(work, view);
  });
}

/**
 * Marks a paper, or one text of what everybody reads, as exempt under a paragraph of Schedule 12A until a last day, or changes its mark. From then on it is
 * out of public pages and closed to everybody outside its circle. Refuses: `NotPermitted`, `NotFound`, `Stale`, and as `decideExemption` does.
 */
export const markExempt = (database: Database, actor: Actor, command: MarkExempt): Promise<Outcome<ExemptionView>> =>
  withMarkable(database, { actor, command }, (work, view) => {
    const { paper, id, part, exemption: current } = view;
    const { paragraph, until } = command;
    const decided = decideExemption({ paper, id, part, current, today: work.today }, command);
    if (!decided.ok) return decided;
    const version = view.version + 1;
    saveExemption(work, { paper, id, part, paragraph, until, markedBy: actor.personId, markedOn: work.today, version });
    work.record(decided.value);
    return accept({ ...view, exemption: { paragraph, until }, version });
  });

/** Lifts an exemption before its last day, which is then the day before. Refuses: `NotPermitted`, `NotFound`, `Stale`, and as `decideLifting` does. */
export const liftExemption = (database: Database, actor: Actor, command: ThingCommand & NamedInAddress & { readonly reason: string }): Promise<Outcome<ExemptionView>> =>
  withMarkable(database, { actor, command }, (work, view) => {
    const { paper, id, part, exemption: current } = view;
    const decided = decideLifting({ paper, id, part, current }, command.reason);
    if (!decided.ok) return decided;
    const version = view.version + 1;
    saveExemption(work, { paper, id, part, ...current!, until: addDays(work.today, -1), markedBy: actor.personId, markedOn: work.today, version });
    work.record(decided.value);
    return accept({ ...view, exemption: null, version });
  });
