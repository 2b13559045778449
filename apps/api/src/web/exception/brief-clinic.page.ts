import { type BriefingToWrite, getBriefingToWrite, writeClinicBriefing } from '@golden-thread/application/exception/brief-clinic';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { clinicLimits, clinicQuestionKeys, clinicQuestions } from '@golden-thread/domain/exception/clinic';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { exceptionPaths } from './paths';

/** What those who come are to have read. */
export class BriefClinicForm {
  @MustSay('BriefingMissing')
  @IsString()
  @UpTo(clinicLimits.briefing, 'The briefing')
  text = '';
}

const briefClinicView = ({ view: { clinic } }: BriefingToWrite, form: FilledForm<object>): Page =>
  new Page('exception/brief-clinic', {
    heading: `Brief clinic ${clinic.reference}`,
    area: 'Reviews',
    caption: clinic.title,
    back: { href: exceptionPaths.clinicOf(clinic.reference), text: `Back to ${clinic.reference}` },
    form,
    meets: longDate(clinic.meetsOn),
    reason: clinic.reason,
    isNew: clinic.briefing === null,
    isOpen: clinic.state === 'called',
    questions: clinicQuestionKeys.map((question) => clinicQuestions[question]),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The service's manager, who presents a clinic, writes its briefing; it begins from what the record says. */
@Controller(exceptionPaths.clinicBriefing)
export class BriefClinicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'clinic.open-briefing', navigation })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const briefing = accepted(await getBriefingToWrite(this.database, actor, named));
    return briefClinicView(briefing, blankForm({ text: briefing.text }, briefing.view.clinic.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'clinic.brief', navigation })
  async write(@CurrentActor() actor: Actor, @Param('clinic') named: string, @FormBody(BriefClinicForm) form: FilledForm<BriefClinicForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => briefClinicView(accepted(await getBriefingToWrite(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const written = await writeClinicBriefing(this.database, actor, { clinicId: named, text: form.values.text, ...form.sent });
    if (!written.ok) return again(form.refused(showRefusal(written.refusal)));
    return new SeeOther(exceptionPaths.clinicOf(written.value.reference), 'Those who come are told that the briefing is there to read.');
  }
}
