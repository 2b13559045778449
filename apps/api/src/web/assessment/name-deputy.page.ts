import { type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import { nameDeputyOfOfficer } from '@golden-thread/application/assessment/statutory-officers';
import type { Database } from '@golden-thread/application/shared/command';
import { deskLimits, type StatutoryOfficer, statutoryOfficers, statutoryOfficersWithDeputy } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** Whose deputy agrees, and why. */
export class NameDeputyForm {
  @IsIn(statutoryOfficersWithDeputy, { message: 'Choose whose deputy agrees.' })
  officer!: StatutoryOfficer;

  @MustSay('DeputyMissing')
  @IsString()
  @UpTo(deskLimits.named, 'The code of the deputy’s post')
  deputy = '';

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(deskLimits.text, 'The reason')
  reason = '';
}

const nameDeputyView = ({ reference, title, runs, state, agreedBy, names, officers }: DeskView, form: FilledForm<object>): Page =>
  new Page('assessment/deputy', {
    heading: `Name the deputy of a statutory officer: ${reference}`,
    caption: title,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    runs,
    officers: state !== 'management-team' ? [] : statutoryOfficersWithDeputy.filter((officer) => !agreedBy.includes(officer)).map((officer) => ({
      value: officer, text: statutoryOfficers[officer], hint: { text: names.get(officers[officer]) ?? 'A post' }, checked: form.typed('officer') === officer,
    })),
  });

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever runs the assessment names who agrees in the place of an officer who led on some of it, or is away. */
@Controller(assessmentPaths.deskDeputy)
export class NameDeputyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.open-deputy', navigation })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string): Promise<Page> {
    return nameDeputyView(accepted(await getDeskAssessment(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.name-deputy', navigation })
  async name(@CurrentActor() actor: Actor, @Param('assessment') named: string, @FormBody(NameDeputyForm) form: FilledForm<NameDeputyForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => nameDeputyView(accepted(await getDeskAssessment(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const { officer, deputy, reason } = form.values;
    const done = await nameDeputyOfOfficer(this.database, actor, { assessmentId: named, officer, deputy: { code: deputy }, reason, submission: form.submission });
    return done.ok ? new SeeOther(assessmentPaths.deskOf(done.value.reference), 'The deputy is asked to agree.') : again(form.refused(showRefusal(done.refusal)));
  }
}
