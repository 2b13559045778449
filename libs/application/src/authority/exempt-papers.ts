import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideExemption, decideLifting } from '@golden-thread/domain/authority/decide-exemption';
import { type ExemptPaper, type ExemptPaperId, type Exemption, isExemptPaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ExemptionRecord, findExemption, listExemptions as list, saveExemption } from '@golden-thread/persistence/authority/exemptions';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';

export type { ExemptionRecord } from '@golden-thread/persistence/authority/exemptions';

/** A paper that can be marked, as an address names it. */
interface PaperToMark {
  readonly paper: string;
  readonly id: string;
}

/** How a paper's mark stands. */
export interface ExemptionView {
  readonly paper: ExemptPaper;
  readonly id: ExemptPaperId;
  /** Null where it is not exempt today. */
  readonly exemption: Exemption | null;
  readonly mayMark: boolean;
  /** 0 while it has never been marked. */
  readonly version: number;
}

/** A mark that holds on the day; one whose last day is over is as if it were lifted. */
const holding = (marked: ExemptionRecord | undefined, { today }: Reading): Exemption | null =>
  marked !== undefined && marked.until >= today ? { paragraph: marked.paragraph, until: marked.until } : null;

/** Under what a paper is exempt today, for its own page; null where it is not. */
export const findExemptionOf = async (reading: Reading, named: Pick<ExemptionRecord, 'paper' | 'id'>): Promise<Exemption | null> => holding(await findExemption(reading, named), reading);

/** The paper that an address names; undefined where it names none that can be marked. */
const paperNamed = ({ paper, id }: PaperToMark): Pick<ExemptionRecord, 'paper' | 'id'> | undefined => (isExemptPaper(paper) && isId(id) ? { paper, id: id as ExemptPaperId } : undefined);

async function findView(reading: Reading, actor: Actor, named: PaperToMark): Promise<ExemptionView | undefined> {
  const found = paperNamed(named);
  if (found === undefined) return undefined;
  const { paper, id } = found;
  if ((await findAccess(reading, actor, { paper, id })) === 'none') return undefined;
  const marked = await findExemption(reading, { paper, id });
  return { paper, id, exemption: holding(marked, reading), mayMark: may(actor, 'reports.exempt'), version: marked?.version ?? 0 };
}

/** Whether a paper is exempt today, for whoever may read it. Refuses: `NotPermitted`, `NotFound`. */
export async function getExemption(database: Asked, actor: Actor, named: PaperToMark): Promise<Outcome<ExemptionView>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findView(reading, actor, named));
  return view ? accept(view) : refuse('NotFound');
}

/** What is exempt today, as far as it is the actor's to read. Refuses: `NotPermitted`. */
export async function listExemptions(database: Asked, actor: Actor): Promise<Outcome<readonly ExemptionRecord[]>> {
  const lacking = lacksPermission(actor, 'reports.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const marked = await list(reading);
    const readable = new Map<ExemptPaper, ReadonlyMap<Id, unknown>>();
    for (const paper of new Set(marked.map((one) => one.paper))) readable.set(paper, await findAccessByPaper(reading, actor, paper));
    return accept(marked.filter(({ paper, id }) => readable.get(paper)?.has(id)));
  });
}

interface MarkExempt extends ThingCommand, PaperToMark, Exemption {
  readonly reason: string;
}

/** Opens a paper that whoever acts may read, to mark it. */
async function withPaper<T>(
  database: Database,
  { actor, command }: { readonly actor: Actor; readonly command: ThingCommand & PaperToMark },
  decide: (work: UnitOfWork, view: ExemptionView) => Outcome<T>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'reports.exempt');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const named = paperNamed(command);
    if (named === undefined) return refuse('NotFound');
    const stream = { type: named.paper, id: named.id };
    await work.lock(stream);
    const view = await findView(work, actor, command);
    if (view === undefined) return refuse('NotFound');
    return changedSince(view, command.version, stream) ?? decide(work, view);
  });
}

/**
 * Marks a paper as exempt under a paragraph of Schedule 12A until a last day, or changes its mark. From then on it is out of public pages and closed to
 * everybody outside its circle. Refuses: `NotPermitted`, `NotFound`, `Stale`, and as `decideExemption` does.
 */
export const markExempt = (database: Database, actor: Actor, command: MarkExempt): Promise<Outcome<ExemptionView>> =>
  withPaper(database, { actor, command }, (work, view) => {
    const { paper, id, exemption: current } = view;
    const { paragraph, until } = command;
    const decided = decideExemption({ paper, id, current, today: work.today }, command);
    if (!decided.ok) return decided;
    const version = view.version + 1;
    saveExemption(work, { paper, id, paragraph, until, markedBy: actor.personId, markedOn: work.today, version });
    work.record(decided.value);
    return accept({ ...view, exemption: { paragraph, until }, version });
  });

/** Lifts a paper's exemption before its last day, which is then the day before. Refuses: `NotPermitted`, `NotFound`, `Stale`, and as `decideLifting` does. */
export const liftExemption = (database: Database, actor: Actor, command: ThingCommand & PaperToMark & { readonly reason: string }): Promise<Outcome<ExemptionView>> =>
  withPaper(database, { actor, command }, (work, view) => {
    const { paper, id, exemption: current } = view;
    const decided = decideLifting({ paper, id, current, today: work.today }, command.reason);
    if (!decided.ok) return decided;
    const version = view.version + 1;
    saveExemption(work, { paper, id, ...current!, until: addDays(work.today, -1), markedBy: actor.personId, markedOn: work.today, version });
    work.record(decided.value);
    return accept({ ...view, exemption: null, version });
  });
