import { compareFrameworks, type PartDiffering } from '@golden-thread/domain/assessment/compare-frameworks';
import { editFramework, type FrameworkEdit, nextFrameworkVersion } from '@golden-thread/domain/assessment/edit-framework';
import { type Framework, frameworkLimits } from '@golden-thread/domain/assessment/framework';
import { type FrameworkFault, judgeFramework } from '@golden-thread/domain/assessment/judge-framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { shippedFrameworks } from '@golden-thread/exchange/framework/shipped-frameworks';
import { addFrameworkDraft, deleteFrameworkDraft, type DraftedFramework, findFrameworkDraft, type FrameworkDraft, frameworkDraftToChange, listFrameworkDrafts, saveFrameworkDraft } from '@golden-thread/persistence/assessment/framework-drafts';
import { addFramework, findFramework, findSameVersion, listFrameworks } from '@golden-thread/persistence/assessment/frameworks';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';

const permission = 'assessments.run';
const frameworkStream = (id: FrameworkId) => ({ type: 'framework' as const, id });

/** What a draft is begun from: an installed version, or the blank under a title of its own. */
export interface DraftFramework extends Submitted {
  readonly from: { readonly frameworkId: FrameworkId } | { readonly title: string };
}

/**
 * Begins to draft a change of an installed framework, or one of the council's own from the blank. A draft that is there already is gone on with.
 * Refuses: `NotPermitted`; `NoSuchFramework`; `FrameworkUntitled`; `FrameworkKeyTaken` where another framework has the key that the title makes.
 */
export async function draftFramework(database: Database, actor: Actor, { from, submission }: DraftFramework): Promise<Outcome<{ readonly id: FrameworkId }>> {
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const begun = 'frameworkId' in from ? await ofInstalled(work, from.frameworkId) : await fromBlank(work, from.title);
    if (!begun.ok) return begun;
    const { content, fromId } = begun.value;
    const { key, version } = content;
    const id = idFor<FrameworkId>('framework', work.council.id, key, version);
    await work.lock(frameworkStream(id));
    if (await findFrameworkDraft(work, id)) return accept({ id });
    addFrameworkDraft(work, { id, fromId, content });
    work.record({ name: 'FrameworkDrafted', stream: frameworkStream(id), payload: { key, version, fromId } });
    return accept({ id });
  });
}

type Begun = Outcome<Pick<FrameworkDraft, 'content' | 'fromId'>>;

async function ofInstalled(work: UnitOfWork, fromId: FrameworkId): Promise<Begun> {
  const found = await findFramework(work, fromId);
  if (!found) return refuse('NoSuchFramework');
  const versions = (await listFrameworks(work)).filter(({ key }) => key === found.key).map(({ version }) => version);
  return accept({ fromId, content: { ...found, version: nextFrameworkVersion(versions) } });
}

/** The blank under a title: its key is the title's letters and figures. */
async function fromBlank(work: UnitOfWork, typed: string): Promise<Begun> {
  const title = normalText(typed);
  const key = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, frameworkLimits.key);
  if (isBlank(title) || key === '') return refuse('FrameworkUntitled');
  const shipped = shippedFrameworks();
  const taken = [...shipped, ...(await listFrameworks(work))];
  if (taken.some((one) => one.key === key)) return refuse('FrameworkKeyTaken', { key });
  const blank = shipped.find((one) => one.key === 'blank')!;
  return accept({ fromId: null, content: { ...blank, key, title, source: { ...blank.source, title } } });
}

/** A draft as its pages show it: what it changes of the version it was drafted from, and what is still wrong with it. */
export interface FrameworkDraftView extends FrameworkDraft {
  readonly differences: readonly PartDiffering[];
  readonly faults: readonly FrameworkFault[];
}

/** What is being drafted, by title. Refuses: `NotPermitted`. */
export async function listDrafts(database: Asked, actor: Actor): Promise<Outcome<readonly DraftedFramework[]>> {
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, listFrameworkDrafts));
}

/** Refuses: `NotPermitted`, `NoSuchFramework`. */
export async function getFrameworkDraft(database: Asked, actor: Actor, id: FrameworkId): Promise<Outcome<FrameworkDraftView>> {
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const draft = await findFrameworkDraft(reading, id);
    if (!draft) return refuse('NoSuchFramework');
    const judged = judgeFramework(draft.content);
    return accept({ ...draft, differences: compareFrameworks(await draftedFrom(reading, draft), draft.content), faults: judged.ok ? [] : judged.faults });
  });
}

const draftedFrom = async (reading: Parameters<typeof findFramework>[0], { fromId }: FrameworkDraft): Promise<Framework | null> => (fromId === null ? null : ((await findFramework(reading, fromId)) ?? null));

/** What an act on a draft names. */
export interface FrameworkDraftCommand extends ThingCommand {
  readonly draftId: FrameworkId;
}

const withDraft = commandOn({
  load: (loading, { draftId }: FrameworkDraftCommand) => loading.loadForUpdate(frameworkDraftToChange, draftId),
  missing: 'NoSuchFramework',
  versioned: (draft) => draft,
  stream: ({ id }) => frameworkStream(id),
});

interface DraftChanged {
  readonly id: FrameworkId;
}

/** Changes a draft. Refuses: `NotPermitted`, `NoSuchFramework`, `Stale`; `NoSuchStatement` where it has no such section or statement. */
export const changeFrameworkDraft = (database: Database, actor: Actor, command: FrameworkDraftCommand & { readonly edit: FrameworkEdit }): Promise<Outcome<DraftChanged>> =>
  withDraft(database, { actor, permission, command }, async (work, draft) => {
    const content = editFramework(draft.content, command.edit, await draftedFrom(work, draft));
    if (content === null) return refuse('NoSuchStatement');
    const { key, version } = content;
    saveFrameworkDraft(work, { id: draft.id, content });
    work.record({ name: 'FrameworkDraftChanged', stream: frameworkStream(draft.id), payload: { key, version, part: partOf(command.edit) } });
    return accept({ id: draft.id });
  });

const partOf = (edit: FrameworkEdit): string | null => (edit.kind === 'about' ? null : 'statement' in edit && edit.statement !== null ? edit.statement : 'section' in edit ? edit.section : null);

/**
 * Publishes a draft as a version: assessments that are set up from now on may use it, those that run keep theirs.
 * Refuses: `NotPermitted`, `NoSuchFramework`, `Stale`; `FrameworkFaulty` with every fault; `FrameworkUnchanged`; `FrameworkVersionTaken` where a file of that version was installed meanwhile.
 */
export const publishFrameworkDraft = (database: Database, actor: Actor, command: FrameworkDraftCommand): Promise<Outcome<DraftChanged & { readonly title: string }>> =>
  withDraft(database, { actor, permission, command }, async (work, draft) => {
    const judged = judgeFramework(draft.content);
    if (!judged.ok) return refuse('FrameworkFaulty', { faults: judged.faults });
    const from = await draftedFrom(work, draft);
    if (compareFrameworks(from, draft.content).length === 0) return refuse('FrameworkUnchanged');
    // Changed here, it says no longer what its source or the product said: its source is still named, the words are the council's.
    const framework: Framework = { ...judged.framework, source: { ...judged.framework.source, wording: 'own' } };
    const { key, version, title } = framework;
    if ((await findSameVersion(work, framework)) !== 'none') return refuse('FrameworkVersionTaken', { title, version });
    addFramework(work, draft.id, framework);
    deleteFrameworkDraft(work, draft.id);
    work.record({ name: 'FrameworkInstalled', stream: frameworkStream(draft.id), payload: { key, version, title } });
    return accept({ id: draft.id, title });
  });

/** Throws a draft away. Refuses: `NotPermitted`, `NoSuchFramework`, `Stale`. */
export const discardFrameworkDraft = (database: Database, actor: Actor, command: FrameworkDraftCommand): Promise<Outcome<DraftChanged>> =>
  withDraft(database, { actor, permission, command }, (work, { id, content: { key, version } }) => {
    deleteFrameworkDraft(work, id);
    work.record({ name: 'FrameworkDraftDiscarded', stream: frameworkStream(id), payload: { key, version } });
    return Promise.resolve(accept({ id }));
  });
