import type { OrganisationEvent } from './events';
import { type OrganisationPartKind, organisationPartKinds } from './organisation';

type NameOf<Verb extends string> = Extract<OrganisationEvent['name'], `${string}${Verb}`>;

/** For each part: the part it lies in, and what its events are called. */
export const organisationParts: Readonly<
  Record<
    OrganisationPartKind,
    {
      readonly within: 'directorate' | 'service' | null;
      readonly added: NameOf<'Added'>;
      readonly renamed: NameOf<'Renamed'>;
      readonly closed: NameOf<'Closed'>;
    }
  >
> = {
  directorate: { within: null, added: 'DirectorateAdded', renamed: 'DirectorateRenamed', closed: 'DirectorateClosed' },
  service: { within: 'directorate', added: 'ServiceAdded', renamed: 'ServiceRenamed', closed: 'ServiceClosed' },
  unit: { within: 'service', added: 'UnitAdded', renamed: 'UnitRenamed', closed: 'UnitClosed' },
};

/** What lies directly in a part: services in a directorate, units in a service; in the council itself (null), directorates. Undefined: nothing does. */
export const partWithin = (part: OrganisationPartKind | null): OrganisationPartKind | undefined =>
  organisationPartKinds.find((kind) => organisationParts[kind].within === part);
