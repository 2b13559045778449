import { type Clinic, clinicStream } from '@golden-thread/domain/exception';
import type { IdOrReference, Loading } from '@golden-thread/persistence';
import { clinicToChange, findClinicLine } from '@golden-thread/persistence/exception';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/review';
import { opener, type Shown } from '../shared';

/** What every decision about a clinic names. */
export interface ClinicCommand extends Shown {
  readonly clinicId: IdOrReference;
}

/** A clinic as it stands, what it is about and the posts that answer for its service. */
interface ClinicAtHand {
  readonly clinic: Clinic;
  readonly title: string;
  readonly posts: ServicePosts;
}

/** Opens a clinic, with its round held. Refuses: `ClinicNotFound`. */
export const withClinic = opener({
  load: (loading, { clinicId }: ClinicCommand) => loadClinic(loading, clinicId),
  missing: 'ClinicNotFound',
  versioned: ({ clinic }) => clinic,
  stream: ({ clinic }) => clinicStream(clinic.id),
});

async function loadClinic(loading: Loading, named: IdOrReference): Promise<ClinicAtHand | undefined> {
  const [clinic, line] = await Promise.all([loading.loadForUpdate(clinicToChange, named), findClinicLine(loading, named)]);
  if (!clinic || !line) return undefined;
  const posts = await findServicePosts(loading, clinic.serviceId);
  return posts && { clinic, posts, title: line.title };
}
