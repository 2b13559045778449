import type { OrganisationPartLine } from '@golden-thread/application/organisation';

/** What can be added to a part: directorates to the council, services to a directorate, units to a service (and beside a unit). */
export function kindBelow(part: OrganisationPartLine | null): 'directorate' | 'service' | 'unit' {
  if (part === null) return 'directorate';
  return part.kind === 'directorate' ? 'service' : 'unit';
}
