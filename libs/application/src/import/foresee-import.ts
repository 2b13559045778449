import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportEffects } from '@golden-thread/domain/import/import-proposal';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { ReadPack } from '@golden-thread/exchange/council-pack/read-pack';
import { listOpenTasksWithPeople, listRolesOfPeople } from '@golden-thread/persistence/import/import-proposals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type JudgedPack, judgePack, type PackJudgement } from '../council-pack/judge-pack';
import { writePack } from '../council-pack/write-pack';

/** Who answers for open work, and who has which role, at one moment of a transaction. */
async function standing(work: UnitOfWork) {
  const [tasks, people] = [await listOpenTasksWithPeople(work), await listRolesOfPeople(work)];
  return { tasks: new Map(tasks.map((task) => [task.taskId, task])), people };
}
type Standing = Awaited<ReturnType<typeof standing>>;

/** What differs between two moments: tasks that come to other people or have nobody, roles that somebody no longer has. */
function effectsBetween(before: Standing, after: Standing): ImportEffects {
  const rolesAfter = new Map(after.people.map(({ personId, roles }) => [personId, roles]));
  return {
    tasks: [...before.tasks.values()].flatMap(({ taskId, label, people: from }) => {
      const to = after.tasks.get(taskId)?.people ?? [];
      return [...from].sort().join() === [...to].sort().join() ? [] : [{ taskId: taskId as TaskId, label, from, to }];
    }),
    access: before.people.flatMap(({ personId, name, roles }) => {
      const lost = roles.filter((role) => rolesAfter.get(personId)?.includes(role) !== true);
      return lost.length === 0 ? [] : [{ personId, name, roles: lost }];
    }),
  };
}

const movesPeople = ({ check }: JudgedPack): boolean =>
  check.changes.some(({ sheet, effect }) => effect !== 'leaves' && ['directorates', 'services', 'units', 'posts', 'holdings', 'deputies', 'committees'].includes(sheet));

/** A pack as it is judged, and what applying it would do to open work and to what people may do. */
export interface ForeseenImport {
  readonly judged: PackJudgement;
  readonly effects: ImportEffects;
}
const noEffects: ImportEffects = { tasks: [], access: [] };

async function foresee(work: UnitOfWork, pack: ReadPack): Promise<Outcome<ForeseenImport>> {
  const judged = await judgePack(work, [work.actor], pack);
  if (!judged.ok) return judged;
  if (!judged.value.sound || !movesPeople(judged.value)) return accept({ judged: judged.value, effects: noEffects });
  const before = await standing(work);
  if (before.tasks.size === 0 && before.people.length === 0) return accept({ judged: judged.value, effects: noEffects });
  const written = await writePack(work, judged.value, { enteredBy: [], importId: null });
  if (!written.ok) return written;
  await work.flush();
  return accept({ judged: judged.value, effects: effectsBetween(before, await standing(work)) });
}

/**
 * Judges a pack, and finds what applying it would do by doing it in a transaction that is then undone: the rules of who answers for what are
 * asked, and not guessed at. No effects, where the pack changes nothing of the organisation. Refuses as `judgePack` does.
 */
export async function foreseeImport(database: Database, actor: Actor, pack: ReadPack): Promise<Outcome<ForeseenImport>> {
  let foreseen: Outcome<ForeseenImport> | undefined;
  // Refused at its end, so that nothing of it stays.
  const undone = await database.transact<never>({ actor }, async (work) => {
    foreseen = await foresee(work, pack);
    return refuse('NotPermitted', { permission: null });
  });
  return foreseen ?? undone;
}
