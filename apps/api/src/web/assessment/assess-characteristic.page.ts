import { proposeScore } from '@golden-thread/application/assessment/assess-characteristic';
import { type CharacteristicView, type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import { getLiveAnswer, type LiveAnswer } from '@golden-thread/application/assessment/live-answers';
import type { Database } from '@golden-thread/application/shared/command';
import { deskLimits, isWithLead } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { characteristicView, scoreChoices } from './desk.view';
import { assessmentPaths } from './paths';

const numberOrNull = ({ value }: { value: unknown }): unknown => (value === '' || value === undefined || value === null ? null : Number(value));

/** What a lead proposes. */
export class ProposeScoreForm {
  @MustSay('NarrativeMissing')
  @IsString()
  @UpTo(deskLimits.narrative, 'The narrative')
  narrative = '';

  @Transform(numberOrNull)
  @IsInt({ message: 'Choose the score that you propose.' })
  score: number | null = null;

  @Transform(numberOrNull)
  @IsInt({ message: 'Choose the score you would like to get to.' })
  wanted: number | null = null;

  @IsString()
  @UpTo(deskLimits.text, 'Why not the best')
  whyLower = '';

  @IsString()
  @UpTo(deskLimits.action, 'What is done about it')
  improvement = '';

  @IsString()
  @UpTo(deskLimits.named, 'The code of the post')
  improvementOwner = '';

  @IsDay({ orEmpty: true, message: 'Give the day by which it is done as a real date.' })
  improvementDueOn: CalendarDate | '' = '';
}

/** The characteristic that an address names. */
export function characteristicIn({ characteristics }: DeskView, statement: string): CharacteristicView {
  const found = characteristics.find(({ key }) => key === statement);
  if (!found) throw new NotFoundException();
  return found;
}

/** What the form begins with: what was proposed already. */
const proposalBegun = ({ proposal, version }: CharacteristicView): FilledForm<object> =>
  blankForm(
    proposal === null ? {} : {
      narrative: proposal.narrative, score: String(proposal.score), wanted: String(proposal.wanted), whyLower: proposal.whyLower ?? '', improvement: proposal.improvement?.title ?? '',
      improvementDueOn: proposal.improvement?.dueOn ?? '',
    },
    version,
  );

/** What the product itself answers of a statement, with its date. */
export const liveView = (live: LiveAnswer | null): object | null => live && { ...live, on: longDate(live.on) };

function assessCharacteristicView(desk: DeskView, one: CharacteristicView, form: FilledForm<object>, live: LiveAnswer | null): Page {
  const { reference, framework: { scale, sections }, state } = desk;
  const questions = sections.find(({ statements }) => statements.some(({ key }) => key === one.key))?.questions ?? [];
  const opens = state === 'assessing' && one.isLead && (isWithLead(one) || one.state === 'proposed');
  return new Page('assessment/assess-characteristic', {
    heading: `${one.key.toUpperCase()}: ${characteristicView(desk, one).title}`,
    caption: `${reference}: ${desk.title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    one: characteristicView(desk, one),
    questions,
    live: liveView(live),
    keptOwner: one.proposal?.improvement ? (desk.names.get(one.proposal.improvement.ownerPostId) ?? null) : null,
    writes: opens,
    linksPage: opens ? assessmentPaths.characteristicOf(reference, one.key, 'links') : null,
    review: state === 'assessing' && one.isReviewer && one.state === 'proposed' ? assessmentPaths.characteristicOf(reference, one.key, 'review') : null,
    scores: scoreChoices(scale, form.typed('score')),
    wanted: scoreChoices(scale, form.typed('wanted')),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** One characteristic: what it says, what it rests on; its lead proposes the score. */
@Controller(assessmentPaths.characteristic)
export class AssessCharacteristicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'characteristic.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    const one = characteristicIn(desk, statement);
    return assessCharacteristicView(desk, one, proposalBegun(one), accepted(await getLiveAnswer(this.database, actor, one.key)));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'characteristic.propose', navigation })
  async propose(
    @CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string, @FormBody(ProposeScoreForm) form: FilledForm<ProposeScoreForm>,
  ): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => {
      const desk = accepted(await getDeskAssessment(this.database, actor, named));
      const one = characteristicIn(desk, statement);
      const live = accepted(await getLiveAnswer(this.database, actor, one.key));
      return redisplay((as) => assessCharacteristicView(desk, one, as, live), filled, proposalBegun(one));
    };
    if (!form.ok) return again(form);
    const { narrative, score, wanted, whyLower, improvement, improvementOwner, improvementDueOn } = form.values;
    const proposal = { narrative, score, wanted, whyLower, improvement: { title: improvement, owner: { code: improvementOwner }, dueOn: improvementDueOn } };
    const proposed = await proposeScore(this.database, actor, { assessmentId: named, statement, proposal, ...form.sent });
    if (!proposed.ok) return again(form.refused(showRefusal(proposed.refusal)));
    return new SeeOther(assessmentPaths.deskOf(proposed.value.reference), 'The score is proposed. Its reviewer is asked.');
  }
}
