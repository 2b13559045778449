import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type Clinic, clinicStream } from '@golden-thread/domain/exception';
import { roundStream } from '@golden-thread/domain/review';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { findClinic, findException, findExceptionTitle } from '@golden-thread/persistence/exception';
import { findRound, findServicePosts } from '@golden-thread/persistence/review';
import { changedSince, lacksPermission } from '../shared';
import type { ExceptionAtHand } from './with-exception';

/** What every decision about a clinic names. */
export interface ClinicCommand {
  readonly clinicId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/** Opens one unit of work on a clinic. Refuses: `NotPermitted`, `ClinicNotFound`, `Stale`; and as `decide` refuses. */
export async function withClinic<T>(
  database: Database,
  given: { readonly actor: Actor; readonly command: ClinicCommand },
  decide: (work: UnitOfWork, clinic: Clinic, at: ExceptionAtHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, command } = given;
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const named = await findClinic(work, command.clinicId);
    if (!named) return refuse('ClinicNotFound');
    await work.lock(roundStream(named.roundId));
    await work.lock(clinicStream(named.id));
    const clinic = await findClinic(work, named.id);
    const at = clinic && (await aboutClinic(work, clinic));
    if (!clinic || !at) return refuse('ClinicNotFound');
    return changedSince(clinic, command.version) ?? decide(work, clinic, at);
  });
}

async function aboutClinic(work: UnitOfWork, clinic: Clinic): Promise<ExceptionAtHand | undefined> {
  const exception = await findException(work, clinic.exceptionId);
  const round = await findRound(work, clinic.roundId);
  const posts = await findServicePosts(work, clinic.serviceId);
  return exception && round && posts && { exception, round, posts, title: await findExceptionTitle(work, exception) };
}
