import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Reading } from '@golden-thread/persistence';
import { findOrganisationPart, type PostKept } from '@golden-thread/persistence/organisation';

type Place = Pick<PostKept, 'directorateId' | 'serviceId' | 'unitId'>;

/** The directorate, service and unit of what lies in one of them. Refuses: NotWithinOpenPart. */
export async function placeOf(
  reading: Reading,
  within: { readonly kind: 'directorate' | 'service' | 'unit'; readonly id: string } | null,
): Promise<Outcome<Place>> {
  const unit = within?.kind === 'unit' ? await findOrganisationPart(reading, 'unit', within.id) : null;
  const serviceId = within?.kind === 'service' ? within.id : unit?.parentId;
  const service = serviceId ? await findOrganisationPart(reading, 'service', serviceId) : null;
  const directorateId = within?.kind === 'directorate' ? within.id : service?.parentId;
  const directorate = directorateId ? await findOrganisationPart(reading, 'directorate', directorateId) : null;
  const innermost = within === null ? null : { unit, service, directorate }[within.kind];
  if (within !== null && (!innermost || innermost.closedOn !== null)) return refuse('NotWithinOpenPart', { within: within.kind });
  return accept({ directorateId: directorate?.id ?? null, serviceId: service?.id ?? null, unitId: unit?.id ?? null });
}
