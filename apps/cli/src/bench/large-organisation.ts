import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, DirectorateId, HoldingId, PersonId, PostId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { OrganisationToImport } from '@golden-thread/persistence/organisation/import-organisation';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';

type Post = OrganisationToImport['posts'][number];

interface Place {
  readonly directorateId: DirectorateId | null;
  readonly serviceId: ServiceId | null;
  readonly unitId: UnitId | null;
}

interface Ids {
  readonly person: PersonId;
  readonly post: PostId;
  readonly holding: HoldingId;
  readonly directorate: DirectorateId;
  readonly service: ServiceId;
  readonly unit: UnitId;
}

const since: CalendarDate = '2020-04-01';
const servicesPerDirectorate = 5;
const unitsPerService = 5;

/**
 * A council of so many people, for measuring: a chief executive, five directorates of five services of five units, everybody else in
 * units of equal size. Each post has one holder.
 */
export class LargeOrganisation {
  readonly posts: Post[] = [];
  readonly directorates: OrganisationToImport['directorates'][number][] = [];
  readonly services: OrganisationToImport['services'][number][] = [];
  readonly units: OrganisationToImport['units'][number][] = [];

  constructor(
    private readonly councilId: CouncilId,
    people: number,
  ) {
    const chief = this.addPost('Chief Executive', null, ['director'], nowhere);
    this.addPost('Policy Officer', chief, ['policy-officer'], nowhere);
    this.addPost('Committee Chair', null, ['committee-chair', 'scrutiny-member'], nowhere);
    const heads = Array.from({ length: 5 }, (_, index) => this.addDirectorate(index, chief)).flat();
    for (let index = 0; this.posts.length < people; index += 1) {
      const head = heads[index % heads.length]!;
      this.addPost(`Officer ${index}`, head.id, ['employee'], head);
    }
  }

  /** As the set-based import takes it. */
  get toImport(): OrganisationToImport {
    const nothing = { deputies: [], committees: [], seats: [], meetings: [] };
    const people = this.posts.map((post) => ({
      id: this.id('person', post.code), name: `Holder of ${post.title} ${post.code}`, email: `${post.code}@bench.example`,
      subject: `bench/${post.code}`, introduction: null, leftOn: null,
    }));
    const holdings = this.posts.map((post) => ({
      id: this.id('holding', post.code), postId: post.id, personId: this.id('person', post.code), basis: 'permanent' as const,
      share: '1', startsOn: since, endsOn: null,
    }));
    const { directorates, services, units, posts } = this;
    return { ...nothing, directorates, services, units, posts, people, holdings };
  }

  /** The first post whose title begins so. */
  postTitled(title: string): Post {
    const post = this.posts.find((one) => one.title.startsWith(title));
    if (post === undefined) throw new Error(`The council that is measured has no post called ${title}.`);
    return post;
  }

  personOf = (post: Post): PersonId => this.id('person', post.code);

  private addDirectorate(index: number, chief: PostId): Post[] {
    const id = this.id('directorate', index);
    const place = { ...nowhere, directorateId: id };
    const head = this.addPost(`Director ${index}`, chief, ['director'], place);
    this.directorates.push({ id, code: `D${index}`, name: `Directorate ${index}`, parentId: null, headPostId: head, closedOn: null });
    return Array.from({ length: servicesPerDirectorate }, (_, service) => this.addService(`${index}.${service}`, head, place)).flat();
  }

  private addService(code: string, director: PostId, above: Place): Post[] {
    const id = this.id('service', code);
    const place = { ...above, serviceId: id };
    const head = this.addPost(`Head of service ${code}`, director, ['service-manager'], place);
    this.services.push({
      id, code: `S${code}`, name: `Service ${code}`, parentId: above.directorateId, headPostId: head, closedOn: null, leadMemberPostId: null, committeeId: null,
    });
    return Array.from({ length: unitsPerService }, (_, unit) => this.addUnit(`${code}.${unit}`, head, place));
  }

  private addUnit(code: string, manager: PostId, above: Place): Post {
    const id = this.id('unit', code);
    const head = this.addPost(`Unit manager ${code}`, manager, ['unit-manager'], { ...above, unitId: id });
    this.units.push({ id, code: `U${code}`, name: `Unit ${code}`, parentId: above.serviceId, headPostId: head, closedOn: null });
    return this.posts.find((post) => post.id === head)!;
  }

  private addPost(title: string, lineManagerPostId: PostId | null, roles: readonly Role[], { directorateId, serviceId, unitId }: Place): PostId {
    const code = `P${this.posts.length}`;
    const id = this.id('post', code);
    this.posts.push({ id, code, title, lineManagerPostId, roles, fte: '1', directorateId, serviceId, unitId, committeeId: null, closedOn: null });
    return id;
  }

  private id = <Kind extends keyof Ids>(kind: Kind, code: string | number): Ids[Kind] => idFor(this.councilId, 'bench', kind, code);
}

const nowhere: Place = { directorateId: null, serviceId: null, unitId: null };
