import { compareFrameworks, type PartDiffering } from '@golden-thread/domain/assessment/compare-frameworks';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Framework } from '@golden-thread/domain/assessment/framework';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { readFrameworkFile, shippedFrameworks } from '@golden-thread/exchange/framework/shipped-frameworks';
import { type DraftedFramework, listFrameworkDrafts } from '@golden-thread/persistence/assessment/framework-drafts';
import { addFramework, findFramework, findFrameworkBefore, findSameVersion, type InstalledFramework, listFrameworks } from '@golden-thread/persistence/assessment/frameworks';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';

export type { InstalledFramework } from '@golden-thread/persistence/assessment/frameworks';

/** The frameworks that a council has, and those that come with the product and it has not installed. */
export interface FrameworksView {
  readonly installed: readonly InstalledFramework[];
  /** What is being drafted on pages. */
  readonly drafts: readonly DraftedFramework[];
  readonly shipped: readonly Framework[];
}

/** Refuses: `NotPermitted`. */
export async function listFrameworksView(database: Asked, actor: Actor): Promise<Outcome<FrameworksView>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  const [installed, drafts] = await database.read(actor.councilId, (reading) => Promise.all([listFrameworks(reading), listFrameworkDrafts(reading)]));
  return accept({ installed, drafts, shipped: shippedFrameworks().filter(({ key, version }) => !installed.some((one) => one.key === key && one.version === version)) });
}

/** What an installed framework says, and what it says otherwise than the version installed before it; `earlier` null: there is none. */
export interface FrameworkView {
  readonly framework: Framework;
  readonly earlier: { readonly version: string; readonly differences: readonly PartDiffering[] } | null;
}

/** Refuses: `NotPermitted`, `NoSuchFramework`. */
export async function getFrameworkView(database: Asked, actor: Actor, id: FrameworkId): Promise<Outcome<FrameworkView>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const framework = await findFramework(reading, id);
    if (!framework) return refuse('NoSuchFramework');
    const earlier = await findFrameworkBefore(reading, { id, key: framework.key });
    return accept({ framework, earlier: earlier ? { version: earlier.version, differences: compareFrameworks(earlier, framework) } : null });
  });
}

/** What an installed framework says. Refuses: `NotPermitted`, `NoSuchFramework`. */
export async function getFramework(database: Asked, actor: Actor, id: FrameworkId): Promise<Outcome<Framework>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  const found = await database.read(actor.councilId, (reading) => findFramework(reading, id));
  return found ? accept(found) : refuse('NoSuchFramework');
}

/** An installed framework as the file that `installFramework` takes: the same again, wherever it is installed. Refuses: `NotPermitted`, `NoSuchFramework`. */
export async function getFrameworkFile(database: Asked, actor: Actor, id: FrameworkId): Promise<Outcome<{ readonly name: string; readonly text: string }>> {
  const found = await getFramework(database, actor, id);
  if (!found.ok) return found;
  const { key, version } = found.value;
  return accept({ name: `${key}-${version}.json`, text: `${JSON.stringify(found.value, null, 2)}\n` });
}

/** A framework that comes with the product, by its key; or the file of one. */
export interface InstallFramework extends Submitted {
  readonly of: { readonly shipped: string } | { readonly file: HandedFile };
}

/**
 * Installs a version of a framework. The same file again changes nothing. Sessions that began with another version stay as they were.
 * Refuses: `NotPermitted`; `NoSuchFramework`; `FrameworkFaulty` with every fault; `FileNotReadInTime`; `FilesBeingRead`; `FrameworkVersionTaken` where the version says something else.
 */
export async function installFramework(database: Database, actor: Actor, { of, submission }: InstallFramework): Promise<Outcome<{ readonly id: FrameworkId; readonly title: string }>> {
  const refused = lacksPermission(actor, 'assessments.run');
  if (refused) return refused;
  const read = 'shipped' in of ? shippedFramework(of.shipped) : await frameworkIn(of.file);
  if (!read.ok) return read;
  const framework = read.value;
  const { key, version, title } = framework;
  return database.transact({ actor, submission }, async (work) => {
    const id = idFor<FrameworkId>('framework', work.council.id, key, version);
    await work.lock({ type: 'framework', id });
    const there = await findSameVersion(work, framework);
    if (there === 'other') return refuse('FrameworkVersionTaken', { title, version });
    if (there === 'none') {
      addFramework(work, id, framework);
      work.record({ name: 'FrameworkInstalled', stream: { type: 'framework', id }, payload: { key, version, title } });
    }
    return accept({ id, title });
  });
}

function shippedFramework(key: string): Outcome<Framework> {
  const found = shippedFrameworks().find((framework) => framework.key === key);
  return found ? accept(found) : refuse('NoSuchFramework');
}

async function frameworkIn(file: HandedFile): Promise<Outcome<Framework>> {
  // What a program sends is short already; a file could be made to be slow.
  const apart = 'bytes' in file ? accept(readFrameworkFile(file.bytes)) : await readApart('framework', { file });
  if (!apart.ok) return apart;
  const read = apart.value;
  return read.ok ? accept(read.framework) : refuse('FrameworkFaulty', { faults: read.faults });
}
