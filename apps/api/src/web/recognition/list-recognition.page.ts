import { getRecognitions, type RecognitionSummary } from '@golden-thread/application/recognition/record-recognition';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { recognisedResults, recognitionForms } from '@golden-thread/domain/recognition/recognition';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { reviewPaths } from '../review/paths';
import { publicityLabels } from './labels';
import { recognitionPaths } from './paths';
import { resultAddress } from './record-recognition.page';

const rowOf = (actor: Actor) => ({ id, form, result, resultTitle, person, service, text, publicity, by, on, kind, concernsReader, recordedBy }: RecognitionSummary) => ({
  whom: person ?? service ?? '',
  text,
  form: recognitionForms[form],
  by: `${by}, ${shortDate(on)}`,
  result: { text: resultTitle ?? recognisedResults[result.kind], href: resultAddress(result.kind, result.id) },
  seen: kind === 'recognition' ? publicityLabels[publicity] : publicity === 'withdrawn' ? publicityLabels.withdrawn : 'Its circle',
  act: publicity !== 'withdrawn' && ((kind === 'recognition' && concernsReader && publicity !== 'staff') || recordedBy === actor.personId) ? recognitionPaths.answerOf(id) : null,
});

/** Who is recognised for what; and, for those in its circle, what else followed from a result. */
@Controller(recognitionPaths.list)
export class ListRecognitionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recognition.see', audit: 'recognition.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const { recognitions, mayRecord } = accepted(await getRecognitions(this.database, actor));
    const of = (kind: RecognitionSummary['kind']) => recognitions.filter((one) => one.kind === kind).map(rowOf(actor));
    return new Page('recognition/list', {
      heading: 'Recognition', area: 'Reviews', breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }], record: mayRecord ? recognitionPaths.record : null, recognised: of('recognition'), consequences: of('consequence'),
    });
  }
}
