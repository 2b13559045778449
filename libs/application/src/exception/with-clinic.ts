import { type Clinic, clinicStream } from '@golden-thread/domain/exception';
import { roundStream } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findClinic, findClinicLine } from '@golden-thread/persistence/exception';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/review';
import { opener, type Shown } from '../shared';

/** What every decision about a clinic names. */
export interface ClinicCommand extends Shown {
  readonly clinicId: string;
}

/** A clinic as it stands, what it is about and the posts that answer for its service. */
interface ClinicAtHand {
  readonly clinic: Clinic;
  readonly title: string;
  readonly posts: ServicePosts;
}

/** Opens a clinic, with its round held. Refuses: `ClinicNotFound`. */
export const withClinic = opener({
  hold: async (work, { clinicId }: ClinicCommand) => holdClinic(work, clinicId),
  missing: 'ClinicNotFound',
  versioned: ({ clinic }) => clinic,
});

async function holdClinic(work: UnitOfWork, id: string): Promise<ClinicAtHand | undefined> {
  const named = await findClinicLine(work, id);
  if (!named) return undefined;
  await work.lock(roundStream(named.roundId));
  await work.lock(clinicStream(named.id));
  const clinic = await findClinic(work, named.id);
  const posts = await findServicePosts(work, named.serviceId);
  return clinic && posts && { clinic, posts, title: named.title };
}
