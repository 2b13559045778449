import { type Clinic, clinicStream } from '@golden-thread/domain/exception';
import { roundStream } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findClinic, findException, findExceptionTitle } from '@golden-thread/persistence/exception';
import { findRound, findServicePosts } from '@golden-thread/persistence/review';
import { opener, type Shown } from '../shared';
import type { ExceptionAtHand } from './with-exception';

/** What every decision about a clinic names. */
export interface ClinicCommand extends Shown {
  readonly clinicId: string;
}

/** A clinic as it stands, with all that the exception it is about brings along. */
interface ClinicAtHand extends ExceptionAtHand {
  readonly clinic: Clinic;
}

/** Opens a clinic, with its round held. Refuses: `ClinicNotFound`. */
export const withClinic = opener({
  hold: async (work, { clinicId }: ClinicCommand) => holdClinic(work, clinicId),
  missing: 'ClinicNotFound',
  versioned: ({ clinic }) => clinic,
});

async function holdClinic(work: UnitOfWork, id: string): Promise<ClinicAtHand | undefined> {
  const named = await findClinic(work, id);
  if (!named) return undefined;
  await work.lock(roundStream(named.roundId));
  await work.lock(clinicStream(id));
  const clinic = await findClinic(work, id);
  const exception = await findException(work, named.exceptionId);
  const round = await findRound(work, named.roundId);
  const posts = await findServicePosts(work, named.serviceId);
  return clinic && exception && round && posts && { clinic, exception, round, posts, title: await findExceptionTitle(work, exception) };
}
