import { answerRecognition, getRecognitions, type RecognitionSummary } from '@golden-thread/application/recognition/record-recognition';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { publicityTransitions } from '@golden-thread/domain/recognition/transitions';
import type { RecognitionId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { publicityLabels } from './labels';
import { recognitionPaths } from './paths';

const moves = { agree: 'The public may see it too', decline: 'Staff alone see it', withdraw: 'Take it back' } as const;
type Move = keyof typeof moves;

/** Who is to see a recognition. */
export class AnswerRecognitionForm {
  @IsIn(Object.keys(moves), { message: 'Choose who sees it.' })
  move!: Move;
}

function answerView(actor: Actor, { person, service, text, publicity, concernsReader, recordedBy, kind }: RecognitionSummary, form: FilledForm<object>): Page {
  const isTheirs = (move: Move): boolean => (move === 'withdraw' ? recordedBy === actor.personId : kind === 'recognition' && concernsReader);
  return new Page('recognition/answer', {
    heading: `Who sees it: ${person ?? service ?? ''}`,
    area: 'Reviews',
    back: { href: recognitionPaths.list, text: 'Back to recognition' },
    form,
    text,
    now: publicityLabels[publicity],
    moves: (Object.keys(moves) as Move[]).filter((move) => isTheirs(move) && publicityTransitions.next(publicity, move) !== null).map((value) => ({ value, text: moves[value] })),
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** Whoever it is about says whether the public sees it; whoever recorded it takes it back. */
@Controller(recognitionPaths.answer)
export class AnswerRecognitionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recognition.see', audit: 'recognition.open-answer', navigation })
  async show(@CurrentActor() actor: Actor, @Param('recognition', ParseId) id: RecognitionId): Promise<Page> {
    const one = await this.find(actor, id);
    return answerView(actor, one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recognition.see', audit: 'recognition.answer', navigation })
  async answer(@CurrentActor() actor: Actor, @Param('recognition', ParseId) id: RecognitionId, @FormBody(AnswerRecognitionForm) form: FilledForm<AnswerRecognitionForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => answerView(actor, await this.find(actor, id), shown);
    if (!form.ok) return again(form);
    const answered = await answerRecognition(this.database, actor, { recognitionId: id, ...form.values, ...form.sent });
    return answered.ok ? new SeeOther(recognitionPaths.list, 'It is recorded.') : again(form.refused(showRefusal(answered.refusal)));
  }

  /** What is not the reader's to know is not there for them. */
  private async find(actor: Actor, id: RecognitionId): Promise<RecognitionSummary> {
    const one = accepted(await getRecognitions(this.database, actor)).recognitions.find((each) => each.id === id);
    if (!one) throw new NotFoundException();
    return one;
  }
}
