import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideWorkingRules } from '@golden-thread/domain/organisation/decide-working-rules';
import type { WorkingRules } from '@golden-thread/domain/organisation/working-rules';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findWorkingRules, saveWorkingRules, type WorkingRulesRecord } from '@golden-thread/persistence/organisation/working-rules';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';

export type { WorkingRulesRecord } from '@golden-thread/persistence/organisation/working-rules';

/** How the council works: everybody may know. Refuses: `NotPermitted`. */
export async function getWorkingRules(database: Asked, actor: Actor): Promise<Outcome<WorkingRulesRecord>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  return lacking ?? accept(await database.read(actor.councilId, findWorkingRules));
}

export interface ChangeWorkingRules extends ThingCommand, WorkingRules {
  readonly reason: string;
}

/** The council's choice of how it works, from now on. Refuses: `NotPermitted`, `Stale`, and as `decideWorkingRules` does. */
export async function changeWorkingRules(database: Database, actor: Actor, { version, submission, ...chosen }: ChangeWorkingRules): Promise<Outcome<WorkingRulesRecord>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const stream = { type: 'council', id: work.council.id } as const;
    await work.lock(stream);
    const { version: stands, ...current } = await findWorkingRules(work);
    const stale = changedSince({ version: stands }, version, stream);
    if (stale) return stale;
    const decided = decideWorkingRules({ councilId: work.council.id, current }, chosen);
    if (!decided.ok) return decided;
    const changed = { ...decided.value.payload.to, version: stands + 1 };
    saveWorkingRules(work, changed);
    work.record(decided.value);
    return accept(changed);
  });
}
