import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PaperNamed } from '@golden-thread/domain/contribution/contribution';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { type ContributionRecord, listContributionsTo } from '@golden-thread/persistence/contribution/contributions';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor, lacksPermission } from '../shared/command';

export type { ContributionRecord } from '@golden-thread/persistence/contribution/contributions';

/**
 * What of a paper is with colleagues and what came back, the oldest first, for whoever may read the paper whole: a draft's handful.
 * Refuses: `NotPermitted`, `PaperNotThere` for whoever may not know of it.
 */
export async function listContributions(database: Asked, actor: Actor, paper: PaperNamed): Promise<Outcome<readonly ContributionRecord[]>> {
  const lacking = lacksPermission(actor, 'tasks.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading): Promise<Outcome<readonly ContributionRecord[]>> => {
    const access = await findAccess(reading, actor, paper);
    if (access === 'none') return refuse('PaperNotThere');
    return accept(access === 'whole' ? await listContributionsTo(reading, paper) : []);
  });
}

/**
 * What somebody is asked to write of a paper. Refuses: `NotPermitted`, `ContributionGiven`, `NotAskedToContribute` also once it is no longer wanted.
 */
export async function getOwnContribution(database: Asked, actor: Actor, paper: PaperNamed): Promise<Outcome<ContributionRecord>> {
  const lacking = lacksPermission(actor, 'tasks.contribute');
  if (lacking) return lacking;
  const own = await database.read(actor.councilId, async (reading) => (await listContributionsTo(reading, paper)).filter(({ postId }) => answersFor(actor, postId)));
  const asked = own.find(({ state }) => state === 'asked');
  if (asked) return accept(asked);
  return refuse(own.some(({ state }) => state === 'given') ? 'ContributionGiven' : 'NotAskedToContribute');
}
