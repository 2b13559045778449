import { enterConsultation } from '@golden-thread/application/consultation/keep-consultation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { consultationLimits, type ConsultationMethod, consultationMethodKeys, consultationMethods } from '@golden-thread/domain/consultation/consultation';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { consultationPaths } from './paths';

/** A consultation as it is entered. */
export class EnterConsultationForm {
  @MustSay({ message: 'Say what the consultation is about.' })
  @IsString()
  @UpTo(consultationLimits.title, 'The title')
  title = '';

  @IsIn(consultationMethodKeys, { message: 'Choose how people are asked.' })
  method!: ConsultationMethod;

  @MustSay({ message: 'Say who is asked.' })
  @IsString()
  @UpTo(consultationLimits.asked, 'Who is asked')
  asked = '';

  @IsDay({ message: 'Say until when answers are taken, as a real date such as 3 September 2026.' })
  endsOn!: CalendarDate;

  @MustSay('ConsultationOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';
}

const enterConsultationView = (form: FilledForm<object>): Page =>
  new Page('consultation/enter', {
    heading: 'Enter a consultation',
    area: 'Plans',
    back: { href: consultationPaths.list, text: 'Back to the consultations' },
    form,
    methods: Object.entries(consultationMethods).map(([value, text]) => ({ value, text })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Enters a consultation, for a post that whoever enters it answers for or manages. */
@Controller(consultationPaths.enter)
export class EnterConsultationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.open-new', navigation })
  show(): Page {
    return enterConsultationView(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.enter', navigation })
  async enter(@CurrentActor() actor: Actor, @FormBody(EnterConsultationForm) form: FilledForm<EnterConsultationForm>): Promise<Page | SeeOther> {
    if (!form.ok) return enterConsultationView(form);
    const { owner, ...said } = form.values;
    const entered = await enterConsultation(this.database, actor, { ...said, owner: { code: owner }, submission: form.submission });
    if (!entered.ok) return enterConsultationView(form.refused(showRefusal(entered.refusal)));
    return new SeeOther(consultationPaths.of(entered.value.reference), `${entered.value.reference} is in the register. Its owner is asked for its result.`);
  }
}
