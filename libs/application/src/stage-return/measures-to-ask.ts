import { type KnownFact, type MeasureAsked, answerKey, asksOfMeasures, measureAsked } from '@golden-thread/domain/stage-return/measures-asked';
import type { AskingStage } from '@golden-thread/domain/stage-return/schedule';
import type { Measure } from '@golden-thread/domain/measure/measure';
import type { MeasureId, YearId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import type { MeasureScope } from '@golden-thread/domain/timetable/stage-work';
import { questionsOf } from '@golden-thread/domain/timetable/stage-work';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { PostAsked } from '@golden-thread/persistence/stage-return/audience.query';
import { listAnswersAboutMeasures } from '@golden-thread/persistence/stage-return/stage-returns';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The measures that each of those asked is asked about. */
type MeasuresOfPost = (post: PostAsked) => readonly MeasureAsked[];

/**
 * The measures that a stage asks about, each with what is known of it now; none for a form whose questions come for none. Heads of services are asked about those of
 * their service, posts responsible for measures about theirs, everybody else about all of them.
 */
export async function measuresToAsk(reading: Reading, yearId: YearId, { work }: AskingStage): Promise<MeasuresOfPost> {
  if (!asksOfMeasures(work)) return () => [];
  const { of, named } = work.audience;
  const answered = work.measures === undefined ? null : await factsAnswered(reading, yearId, work.measures);
  const all = await listMeasures(reading);
  const measures = all.filter(({ id, ref }) => (answered === null || answered.has(id)) && (of !== 'measures' || named.length === 0 || named.includes(ref)));
  const [histories, titles] = await Promise.all([loadHistories(reading, measures.map(({ id }) => id), { queried: work.measures === undefined ? 'withheld' : 'shown' }), findNames(reading, measures.map(({ memberPostId }) => memberPostId))]);
  const asked = measures.map((measure) => {
    const known = measureAsked(measure, histories.get(measure.id)!, { memberTitle: measure.memberPostId && (titles.get(measure.memberPostId) ?? null) });
    return { measure, asked: { ...known, known: [...known.known, ...(answered?.get(measure.id) ?? [])] } };
  });
  const concerns = (post: PostAsked) => ({ serviceId, ownerPostId }: Measure): boolean =>
    of === 'services' ? serviceId === post.serviceId : of === 'measures' ? ownerPostId === post.postId : true;
  return (post) => asked.filter(({ measure }) => concerns(post)(measure)).map((one) => one.asked);
}

/** By measure, what was answered about it to an earlier stage, where that stage's question got one of some answers. */
async function factsAnswered(reading: Reading, yearId: YearId, { stage, question, answers: wanted }: MeasureScope): Promise<ReadonlyMap<MeasureId, readonly KnownFact[]>> {
  const facts = new Map<MeasureId, readonly KnownFact[]>();
  for (const { work, measures, answers } of await listAnswersAboutMeasures(reading, yearId, stage)) {
    measures.forEach(({ id }, index) => {
      const given = answers[answerKey(question, index + 1)] ?? '';
      if (isBlank(given) || (wanted.length > 0 && !wanted.includes(given))) return;
      const told = questionsOf(work).flatMap(({ key, asks }): KnownFact[] => {
        const value = answers[answerKey(key, index + 1)] ?? '';
        return isBlank(value) ? [] : [{ name: asks, value }];
      });
      facts.set(id, [...(facts.get(id) ?? []), ...told]);
    });
  }
  return facts;
}
