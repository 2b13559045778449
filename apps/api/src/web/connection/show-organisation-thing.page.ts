import { type ConnectedThing, readConnections, readOrganisationThing } from '@golden-thread/application/connection/read-connections';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { permissionForHistoryOf } from '@golden-thread/domain/shared/areas';
import { type OrganisationKind, organisationKinds } from '@golden-thread/domain/shared/connected-kind';
import type { Id } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { organisationPaths, partAddress, postAddress } from '../organisation/paths';
import { connectionGroupsView, connectionsView } from './connections.view';
import { directoryPaths } from './paths';

const captions: Readonly<Record<OrganisationKind, string>> = {
  directorate: 'Directorate', service: 'Service', unit: 'Unit', post: 'Post', person: 'Person', committee: 'Committee',
};
const stateLabels: Readonly<Record<string, string>> = { closed: 'Closed. Its history stays.', left: 'Has left the council.' };

/** Where whoever keeps the organisation changes it. */
const changedAt = ({ kind, id }: { readonly kind: OrganisationKind; readonly id: Id }): string => {
  if (kind === 'post') return postAddress(id);
  if (kind === 'person') return organisationPaths.people;
  return kind === 'committee' ? organisationPaths.committees : partAddress(id);
};

/** What concerns it; of a person also what concerns each of the posts they hold, since work belongs to posts. */
interface Concerns {
  readonly connections: readonly object[];
  readonly posts: readonly { readonly title: string; readonly connections: readonly object[] }[];
}

function showOrganisationThingView({ actor }: SignedIn, thing: ConnectedThing & { readonly kind: OrganisationKind }, concerns: Concerns): Page {
  const { kind, id, title, state } = thing;
  const permission = permissionForHistoryOf(kind);
  return new Page('connection/organisation-thing', {
    heading: title,
    area: captions[kind],
    caption: captions[kind],
    state: state && (stateLabels[state] ?? null),
    ...concerns,
    links: [
      ...(may(actor, kind === 'committee' ? 'committees.change' : 'organisation.change') ? [{ href: changedAt({ kind, id }), text: 'Change it' }] : []),
      ...(permission !== null && may(actor, permission) ? [{ href: historyPaths.of(kind, id), text: 'History' }] : []),
    ],
  });
}

/** A directorate, service, unit, post, person or committee, for everybody in the council: what concerns it, with status, each one click away. */
@Controller(directoryPaths.thing)
export class ShowOrganisationThingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'organisation-thing.open', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Param('kind') word: string, @Param('id', ParseId) id: Id): Promise<Page> {
    const kind = organisationKinds.find((one) => one === word);
    if (kind === undefined) throw new NotFoundException();
    const thing = accepted(await readOrganisationThing(this.database, person.actor, { kind, id }));
    return showOrganisationThingView(person, { ...thing, kind }, await this.concernsOf(person, { kind, id }));
  }

  private async concernsOf({ actor }: SignedIn, named: { readonly kind: OrganisationKind; readonly id: Id }): Promise<Concerns> {
    const found = await readConnections(this.database, actor, named);
    const held = named.kind === 'person' ? (found.find(({ kind }) => kind === 'post')?.things ?? []) : [];
    const ofPosts = held.map(async ({ id, title }) => ({
      title, connections: await connectionsView(this.database, actor, { kind: 'post', id, without: ['person'] }),
    }));
    return { connections: connectionGroupsView(found, named), posts: await Promise.all(ofPosts) };
  }
}
