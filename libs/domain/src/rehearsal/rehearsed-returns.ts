import type { MeasureId, PersonId, StageId, StageReturnId, YearId } from '../shared/id';
import { decideReturnSentBack, decideReturnSignOff } from '../stage-return/decide-sign-off';
import { decideReturnSubmission } from '../stage-return/decide-submission';
import { answerKey, asksOfMeasures, isAskedOf, type MeasureAsked, questionsAsked } from '../stage-return/measures-asked';
import { type AskingStage, returnDueOn, type ReturnsSoFar } from '../stage-return/schedule';
import { returnDueAgainOn, returnSignOffDueOn, signOffPostOf, type StageReturn, stageReturnTransitions } from '../stage-return/stage-return';
import type { StageKey } from '../timetable/stage-key';
import type { Answers, Question } from '../timetable/stage-question';
import type { AskedWork, MeasureScope } from '../timetable/stage-work';
import type { DeskTask } from './desk';
import type { RehearsedThing } from './rehearsal';
import type { RehearsedAudience } from './rehearsed-council';
import type { Moment, YearUnderway } from './year-underway';

type PostAsked = RehearsedAudience['posts'][number];

interface RehearsedReturn {
  given: StageReturn;
  readonly work: AskedWork;
}

/** Something that stands as an answer to each question. */
const answersOf = (questions: readonly Question[], { today }: Moment): Answers => {
  const said = ({ type, choices }: Question): string =>
    type === 'yes-no' ? 'yes' : type === 'number' ? '1' : type === 'date' ? today : type === 'choice' ? choices![0]! : 'Rehearsed';
  return Object.fromEntries(questions.map((question) => [question.key, said(question)]));
};

/** What the stages of a rehearsed year ask of people: each return asked for, given, signed off or sent back, overdue once its grace is over. */
export class RehearsedReturns {
  private readonly returns = new Map<RehearsedThing, RehearsedReturn>();
  private readonly asked = new Set<StageKey>();

  constructor(private readonly of: YearUnderway, private readonly follower: string) {}

  get soFar(): ReturnsSoFar {
    const open = [...this.returns.values()].filter(({ given: { state } }) => stageReturnTransitions.next(state, 'withdraw') !== null);
    const waiting = open.filter(({ given }) => isOwed(given) && given.overdueOn === null);
    const stagesOf = (returns: typeof open): Set<StageKey> => new Set(returns.map(({ given }) => given.stage));
    return { asked: this.asked, open: stagesOf(open), waiting: stagesOf(waiting) };
  }

  askFor(stages: readonly AskingStage[], at: Moment): void {
    for (const asking of stages) {
      const { key } = asking.stage;
      this.asked.add(key);
      this.of.record('StageReturnsAsked', key, at);
      for (const post of this.of.council.audiences.get(key)?.posts ?? []) this.askPost(asking, post, at);
    }
  }

  private askPost(asking: AskingStage, post: PostAsked, at: Moment): void {
    const { stage, work } = asking;
    const measures = this.measuresFor(work, post);
    if (!isAskedOf(work, measures)) return;
    const { postId, serviceId, name } = post;
    const thing = `stage-return ${stage.key} ${postId} ${serviceId ?? ''}`;
    const { kind, guidance, link, grace, signOff } = work;
    const dueOn = returnDueOn(asking, at);
    this.returns.set(thing, {
      work,
      given: {
        id: thing as StageReturnId, label: `${stage.title}: ${name}`, yearId: this.of.council.year as string as YearId, stageId: stage.key as StageId, stage: stage.key,
        asked: { kind, guidance, link, grace, signOff, title: stage.title, version: 1, questions: questionsAsked(work, measures), measures },
        postId, serviceId, signOffPostId: signOffPostOf(signOff, post, this.of.council.audiences.get(stage.key)!.ownerPostId), state: stageReturnTransitions.first, dueOn,
        answers: {}, authorIds: [], submittedOn: null, completedOn: null, returnReason: null, overdueOn: null, version: 1,
      },
    });
    this.ask('complete-stage-return', thing, { postId, dueOn }, at);
  }

  /** The measures that a form asks somebody about: their own, and of these, where it asks about the answers to an earlier stage, those that were answered so. */
  private measuresFor(work: AskedWork, { postId, serviceId }: PostAsked): readonly MeasureAsked[] {
    if (!asksOfMeasures(work)) return [];
    const { of, named } = work.audience;
    const answered = work.measures && this.answeredTo(work.measures);
    return this.of.council.measures
      .filter((measure) => (of === 'services' ? measure.serviceId === serviceId : of === 'measures' ? measure.ownerPostId === postId && (named.length === 0 || named.includes(measure.ref)) : true))
      .filter(({ measureId }) => answered === undefined || answered.has(measureId))
      .map(({ measureId, ref }) => ({ id: measureId, ref, title: ref, target: null, known: [] }));
  }

  private answeredTo({ stage, question, answers: wanted }: MeasureScope): ReadonlySet<MeasureId> {
    const found = new Set<MeasureId>();
    for (const { given } of this.returns.values()) {
      if (given.stage !== stage) continue;
      given.asked.measures.forEach(({ id }, index) => {
        const said = given.answers[answerKey(question, index + 1)] ?? '';
        if (said !== '' && (wanted.length === 0 || wanted.includes(said))) found.add(id);
      });
    }
    return found;
  }

  /** Whoever owns a stage is told of each return that has not come. */
  noteOverdue(stages: readonly AskingStage[], at: Moment): void {
    const keys = stages.map(({ stage }) => stage.key);
    for (const [thing, one] of this.returns) {
      if (!keys.includes(one.given.stage) || !isOwed(one.given) || one.given.overdueOn !== null) continue;
      one.given = { ...one.given, overdueOn: at.today };
      this.of.record('StageReturnOverdue', thing, at);
    }
  }

  /** The year ends: what was not given is asked for no more. */
  withdraw(at: Moment): void {
    for (const [thing, one] of this.returns) {
      const state = stageReturnTransitions.next(one.given.state, 'withdraw');
      if (state === null) continue;
      one.given = { ...one.given, state };
      this.of.desk.close(thing, { kinds: ['complete-stage-return', 'decide-stage-return'], as: 'cancelled', by: null, on: at.today });
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    const one = this.returns.get(task.thing)!;
    const actor = this.of.actor(by);
    const isSentBack = task.kind === 'decide-stage-return' && this.of.behaviour.isReturned(task);
    const dueOn = returnDueAgainOn(at);
    const decided =
      task.kind === 'complete-stage-return'
        ? decideReturnSubmission(one.given, { answers: answersOf(one.given.asked.questions, at), by: actor, today: at.today })
        : isSentBack
          ? decideReturnSentBack(one.given, { by: actor, reason: 'Rehearsed', dueOn })
          : decideReturnSignOff(one.given, { by: actor, today: at.today });
    if (!decided.ok) return false;
    one.given = decided.value.given;
    this.of.record(decided.value.event.name, task.thing, at);
    this.of.desk.close(task.thing, { kinds: [task.kind], as: 'done', by, on: at.today });
    if (isSentBack) this.ask('complete-stage-return', task.thing, { postId: one.given.postId, dueOn }, at);
    if (one.given.state === 'submitted') {
      const postId = this.of.posts.decidingPost(one.given.signOffPostId!, { permission: 'returns.decide', contributors: one.given.authorIds, on: at.today });
      this.ask('decide-stage-return', task.thing, { postId, dueOn: returnSignOffDueOn(at) }, at);
    }
    return true;
  }

  private ask(kind: 'complete-stage-return' | 'decide-stage-return', thing: RehearsedThing, of: Pick<DeskTask, 'postId' | 'dueOn'>, at: Moment): void {
    const { given, work } = this.returns.get(thing)!;
    this.of.desk.ask({ ...of, kind, thing, about: given.label, serviceId: given.serviceId, follower: this.follower, pattern: work.reminders }, at.today);
  }
}

const isOwed = ({ state }: StageReturn): boolean => state === 'asked' || state === 'returned';
