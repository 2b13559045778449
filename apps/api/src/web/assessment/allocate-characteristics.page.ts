import { type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import { allocateCharacteristics, beginDeskAssessment } from '@golden-thread/application/assessment/set-up-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import { frameworkKeyPattern } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { characteristicView } from './desk.view';
import { assessmentPaths } from './paths';

const allocates = ({ act }: AllocateCharacteristicsForm): boolean => act !== 'begin';

/** Who leads on the ticked characteristics and who reviews them; or that the leads are asked now. */
export class AllocateCharacteristicsForm {
  @IsOptional()
  @IsIn(['allocate', 'begin'], { message: 'Choose what is to be done.' })
  act?: 'allocate' | 'begin';

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @Matches(frameworkKeyPattern, { each: true, message: 'Choose characteristics that are listed.' })
  statements: string[] = [];

  @MustSay('LeadMissing', allocates)
  @IsString()
  @UpTo(deskLimits.named, 'The code of the lead')
  lead = '';

  @MustSay('ReviewerMissing', allocates)
  @IsString()
  @UpTo(deskLimits.named, 'The code of the reviewer')
  reviewer = '';
}

function allocateCharacteristicsView(desk: DeskView, form: FilledForm<object>): Page {
  const { reference, title, state, characteristics, framework, runs } = desk;
  const ticked = [form.typed('statements')].flat();
  return new Page('assessment/allocation', {
    heading: `Who leads and who reviews: ${reference}`,
    caption: title,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    runs,
    begins: runs && state === 'allocating',
    unallocated: characteristics.filter(({ leadPostId }) => leadPostId === null).length,
    sections: framework.sections.map((section) => ({
      title: section.title,
      items: section.statements.flatMap(({ key }) => characteristics.filter((one) => one.key === key)).filter((one) => one.state !== 'agreed').map((one) => {
        const { title: text, lead, reviewer } = characteristicView(desk, one);
        return { value: one.key, text: `${one.key.toUpperCase()}: ${text}`, hint: { text: `${lead} leads, ${reviewer} reviews` }, checked: ticked.includes(one.key) };
      }),
    })).filter(({ items }) => items.length > 0),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever runs the assessment says who leads on which characteristics and who reviews them, then has the leads asked. */
@Controller(assessmentPaths.deskAllocation)
export class AllocateCharacteristicsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.open-allocation', navigation })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string): Promise<Page> {
    return allocateCharacteristicsView(accepted(await getDeskAssessment(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.allocate', navigation })
  async allocate(@CurrentActor() actor: Actor, @Param('assessment') named: string, @FormBody(AllocateCharacteristicsForm) form: FilledForm<AllocateCharacteristicsForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => allocateCharacteristicsView(accepted(await getDeskAssessment(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const { act, statements, lead, reviewer } = form.values;
    const command = { assessmentId: named, submission: form.submission };
    const done = act === 'begin'
      ? await beginDeskAssessment(this.database, actor, command)
      : await allocateCharacteristics(this.database, actor, { ...command, statements, lead: { code: lead }, reviewer: { code: reviewer } });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    const { reference } = done.value;
    return act === 'begin' ? new SeeOther(assessmentPaths.deskOf(reference), 'The leads are asked.') : new SeeOther(assessmentPaths.deskOf(reference, 'allocation'), 'Allocated.');
  }
}
