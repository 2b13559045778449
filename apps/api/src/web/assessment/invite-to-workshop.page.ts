import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { type GuestLink, inviteToWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { type ParticipantRole, participantRoles } from '@golden-thread/domain/assessment/participant';
import { workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import type { ApiConfig } from '../../config';
import { MustSay, UpTo } from '../../http/text-field';
import { API_CONFIG } from '../../injection-tokens';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

const comesAs = { person: 'Somebody of this council', guest: 'A guest without an account here' } as const;

/** Who is invited, and as what. */
export class InviteToWorkshopForm {
  @IsIn(Object.keys(comesAs), { message: 'Choose whether they are of this council or a guest.' })
  comes!: keyof typeof comesAs;

  @MustSay('ParticipantNameMissing')
  @IsString()
  @UpTo(workshopLimits.name, 'The name')
  person = '';

  @IsString()
  @UpTo(workshopLimits.name, 'The council they come from')
  from = '';

  @IsIn(Object.keys(participantRoles), { message: 'Choose as what they take part.' })
  role!: ParticipantRole;
}

function inviteToWorkshopView({ reference, title, participants }: WorkshopView, form: FilledForm<object>): Page {
  const choices = (field: string, labels: Readonly<Record<string, string>>): readonly object[] => Object.entries(labels).map(([value, text]) => ({ value, text, checked: form.typed(field) === value }));
  return new Page('assessment/people', {
    heading: `Invite people to ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
    form,
    comes: choices('comes', comesAs),
    roles: choices('role', participantRoles),
    people: participants.map(({ name, role, from }) => ({ name, role: participantRoles[role], from })),
  });
}

/** A guest's link, shown once: of its key nothing is kept but a digest. */
const guestLinkView = (reference: string, name: string, address: string): Page =>
  new Page('assessment/guest-link', { heading: `The link of ${name}`, area: 'Assessments', back: { href: assessmentPaths.of(reference, 'people'), text: 'Back to those who take part' }, name, address });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** People of the council and guests are invited, before a workshop and while it runs. */
@Controller(assessmentPaths.people)
export class InviteToWorkshopPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'workshop.open-people', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    return inviteToWorkshopView(workshop, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'workshop.invite', navigation })
  async invite(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(InviteToWorkshopForm) form: FilledForm<InviteToWorkshopForm>): Promise<Page | SeeOther> {
    const page = async (filled: FilledForm<object>): Promise<Page> => inviteToWorkshopView(accepted(await getWorkshop(this.database, actor, named)), filled);
    if (!form.ok) return page(form);
    const { comes, person, from, role } = form.values;
    const invited = comes === 'person' ? { person: { typed: person } } : { guest: person, from };
    const done = await inviteToWorkshop(this.database, actor, { workshopId: named, invited, role, submission: form.submission });
    if (!done.ok) return page(form.refused(showRefusal(done.refusal)));
    const { reference, name, guest } = done.value;
    if (guest === null) return new SeeOther(assessmentPaths.of(reference, 'people'), `${name} is invited.`);
    return guestLinkView(reference, name, this.addressOf(actor, guest));
  }

  private addressOf({ councilId }: Actor, { participantId, key }: GuestLink): string {
    return `${this.config.publicUrl}${assessmentPaths.guest}?${new URLSearchParams({ council: councilId, guest: participantId, key }).toString()}`;
  }
}
