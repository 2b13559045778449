import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ExternalChallenge } from '@golden-thread/domain/external-challenge/external-challenge';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ExternalChallengeSummary, findExternalChallenge, listExternalChallenges } from '@golden-thread/persistence/external-challenge/external-challenges';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { answersForOrAbove } from '../action/action-command';
import { lacksPermission } from '../shared/command';

export type { ExternalChallengeSummary } from '@golden-thread/persistence/external-challenge/external-challenges';

/** The register of challenges from outside. */
export interface ExternalChallengeRegisterView {
  readonly challenges: readonly ExternalChallengeSummary[];
  readonly today: CalendarDate;
  readonly mayKeep: boolean;
}

/** The register, what is asked first on top. Everybody in the council may read it. Refuses: `NotPermitted`. */
export async function getExternalChallengeRegister(database: Asked, actor: Actor): Promise<Outcome<ExternalChallengeRegisterView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept({ challenges: await listExternalChallenges(reading), today: reading.today, mayKeep: may(actor, 'external-challenges.write') }));
}

/** A challenge as its page shows it. Its actions stand among its connections. */
export interface ExternalChallengeView extends ExternalChallenge {
  readonly owner: string;
  readonly ownerCode: string;
  readonly today: CalendarDate;
  readonly mayKeep: boolean;
}

/** A challenge by its id or reference (XC-2). Refuses: `NotPermitted`, `NoSuchExternalChallenge`. */
export async function getExternalChallenge(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<ExternalChallengeView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const one = await findExternalChallenge(reading, named);
    if (!one) return refuse('NoSuchExternalChallenge');
    const owner = await findPost(reading, one.ownerPostId);
    const mayKeep = may(actor, 'external-challenges.write') && (await answersForOrAbove(reading, actor, one.ownerPostId));
    return accept({ ...one, owner: owner?.title ?? '', ownerCode: owner?.code ?? '', today: reading.today, mayKeep });
  });
}
