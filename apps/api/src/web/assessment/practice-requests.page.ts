import { getPractice, type PracticeView } from '@golden-thread/application/assessment/get-practices';
import { askUnderPractice, meetPracticeRequest } from '@golden-thread/application/assessment/keep-practice';
import type { Database } from '@golden-thread/application/shared/command';
import { practiceLimits } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { isId, type PracticeRequestId } from '@golden-thread/domain/shared/id';
import { BadRequestException, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';
import { formatMet } from './show-practice.page';

/** Something that is asked for under a service level. */
export class AskUnderPracticeForm {
  @MustSay('PracticeRequestMissing')
  @IsString()
  @UpTo(practiceLimits.request, 'What is asked for')
  what = '';
}

function practiceRequestsView(practice: PracticeView, form: FilledForm<object>): Page {
  const { reference, title, requests, today, withinDays, mayAsk, mayLookAfter } = practice;
  return new Page('assessment/practice-requests', {
    heading: `What was asked for under ${reference}`,
    caption: title,
    area: 'Assessments',
    back: { href: assessmentPaths.practiceOf(reference), text: `Back to ${reference}` },
    form,
    met: formatMet(practice),
    withinDays,
    mayAsk,
    requests: requests.map(({ id, what, askedOn, dueOn, givenOn }) => ({
      what, askedOn: shortDate(askedOn), dueOn: shortDate(dueOn),
      stands: givenOn === null ? formatDueDate(dueOn, today) : `Given on ${shortDate(givenOn)}, ${givenOn <= dueOn ? 'in time' : 'late'}`,
      isLate: givenOn === null && dueOn < today,
      give: givenOn === null && mayLookAfter ? assessmentPaths.practiceRequestOf(reference, id) : null,
    })),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** What was asked for under a service level, with its clock. */
@Controller(assessmentPaths.practiceRequests)
export class PracticeRequestsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'practice.open-requests', navigation })
  async show(@CurrentActor() actor: Actor, @Param('practice') named: string): Promise<Page> {
    return practiceRequestsView(accepted(await getPractice(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'practice.ask', navigation })
  async ask(@CurrentActor() actor: Actor, @Param('practice') named: string, @FormBody(AskUnderPracticeForm) form: FilledForm<AskUnderPracticeForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => practiceRequestsView(accepted(await getPractice(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const asked = await askUnderPractice(this.database, actor, { practiceId: named, what: form.values.what, submission: form.submission });
    return asked.ok ? new SeeOther(assessmentPaths.practiceOf(asked.value.reference, 'requests'), 'The clock runs; the owner is told.') : again(form.refused(showRefusal(asked.refusal)));
  }
}

/** Nothing is filled in: the address says which. */
export class MeetPracticeRequestForm {}

/** Whoever looks after a service level says that what was asked for is given. */
@Controller(assessmentPaths.practiceRequest)
export class MeetPracticeRequestPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'practice.give', navigation: 'machine' })
  async give(@CurrentActor() actor: Actor, @Param('practice') named: string, @Param('request') request: string, @FormBody(MeetPracticeRequestForm) form: FilledForm<MeetPracticeRequestForm>): Promise<SeeOther> {
    if (!form.ok || !isId<PracticeRequestId>(request)) throw new BadRequestException('The form does not say what is given. Open the page again.');
    const { reference } = accepted(await meetPracticeRequest(this.database, actor, { practiceId: named, request, submission: form.submission }));
    return new SeeOther(assessmentPaths.practiceOf(reference, 'requests'), 'It is given; the clock has stopped.');
  }
}
