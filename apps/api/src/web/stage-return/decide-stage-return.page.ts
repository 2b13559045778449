import type { Database } from '@golden-thread/application/shared/command';
import { sendBackStageReturn, signOffStageReturn } from '@golden-thread/application/stage-return/decide-stage-return';
import { getStageReturn, type StageReturnView } from '@golden-thread/application/stage-return/get-stage-return';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { longestReturnReason } from '@golden-thread/domain/stage-return/stage-return';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { answersView } from './answers.view';
import { stageReturnPaths } from './paths';

/** Signed off, or sent back with a reason. */
export class DecideStageReturnForm {
  @IsIn(['sign-off', 'send-back'], { message: 'Choose whether you sign it off or send it back.' })
  decision!: 'sign-off' | 'send-back';

  @MustSay<DecideStageReturnForm>({ message: 'Say what must change: nothing is sent back without a reason.' }, ({ decision }) => decision === 'send-back')
  @IsString()
  @UpTo(longestReturnReason, 'The reason')
  reason = '';
}

/** What was answered, and below it the question whether it stands. */
function decideStageReturnView(view: StageReturnView, form: FilledForm<object>): Page {
  const { given, authors, mayDecide, isSelfApproval } = view;
  return new Page('stage-return/decide-stage-return', {
    heading: `Sign off: ${given.label}`,
    area: 'Timetable',
    back: { href: stageReturnPaths.of(given.id), text: 'Back to the return' },
    form,
    came: given.submittedOn && `Given on ${longDate(given.submittedOn)} by ${authors.join(', ') || 'nobody'}.`,
    before: given.returnReason,
    answers: answersView(view),
    isAwaited: given.state === 'submitted' || form.isStale,
    mayDecide: mayDecide && !isSelfApproval,
    isSelfApproval,
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** Whoever was named signs a return off, or sends it back with a reason. */
@Controller(stageReturnPaths.decision)
export class DecideStageReturnPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'returns.decide', audit: 'stage-return.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('return', ParseId) id: StageReturnId): Promise<Page> {
    const view = accepted(await getStageReturn(this.database, person.actor, id));
    return decideStageReturnView(view, blankForm({}, view.given.version));
  }

  @Post()
  @RoutePolicy({ permission: 'returns.decide', audit: 'stage-return.decide', navigation })
  async decide(
    @CurrentPerson() person: SignedIn,
    @Param('return', ParseId) returnId: StageReturnId,
    @FormBody(DecideStageReturnForm) form: FilledForm<DecideStageReturnForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => decideStageReturnView(accepted(await getStageReturn(this.database, person.actor, returnId)), shown);
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const signsOff = decision === 'sign-off';
    const decided = signsOff
      ? await signOffStageReturn(this.database, person.actor, { returnId, ...form.sent })
      : await sendBackStageReturn(this.database, person.actor, { returnId, reason, ...form.sent });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(stageReturnPaths.of(returnId), signsOff ? 'You signed it off.' : 'You sent it back with your reason.');
  }
}
