import type { Clinic } from '@golden-thread/domain/exception/clinic';
import { clinicStream } from '@golden-thread/domain/exception/exception-case';
import type { ClinicId, ThingType } from '@golden-thread/domain/shared/id';
import { clinicToChange } from '@golden-thread/persistence/exception/clinics';
import { findClinicSummary } from '@golden-thread/persistence/exception/clinics.query';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Loading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** A clinic as the subject of tasks: 'CL-1: Repairs done in time'. */
export const clinicSubject = (clinic: { id: ClinicId; reference: string }, title: string): { type: ThingType; id: ClinicId; label: string } => ({
  ...clinicStream(clinic.id),
  label: `${clinic.reference}: ${title}`,
});

/** What every decision about a clinic names. */
export interface ClinicCommand extends ThingCommand {
  readonly clinicId: IdOrReference;
}

/** A clinic as it stands, what it is about and the posts that answer for its service. */
interface LoadedClinic {
  readonly clinic: Clinic;
  readonly title: string;
  readonly posts: ServicePosts;
}

/** Opens a clinic, with its round held. Refuses: `ClinicNotFound`. */
export const withClinic = commandOn({
  load: (loading, { clinicId }: ClinicCommand) => loadClinic(loading, clinicId),
  missing: 'ClinicNotFound',
  versioned: ({ clinic }) => clinic,
  stream: ({ clinic }) => clinicStream(clinic.id),
});

async function loadClinic(loading: Loading, named: IdOrReference): Promise<LoadedClinic | undefined> {
  const [clinic, line] = await Promise.all([loading.loadForUpdate(clinicToChange, named), findClinicSummary(loading, named)]);
  if (!clinic || !line) return undefined;
  const posts = await findServicePosts(loading, clinic.serviceId);
  return posts && { clinic, posts, title: line.title };
}
