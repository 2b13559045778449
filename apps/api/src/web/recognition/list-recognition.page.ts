import { getRecognitions, type RecognitionSummary } from '@golden-thread/application/recognition/record-recognition';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { recognisedResults, recognitionForms } from '@golden-thread/domain/recognition/recognition';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { reviewPaths } from '../review/paths';
import { publicityLabels } from './labels';
import { recognitionPaths } from './paths';
import { resultAddress } from './record-recognition.page';

const whomOf = ({ person, service }: RecognitionSummary): string => person ?? service ?? '';
const seenBy = ({ kind, publicity }: RecognitionSummary): string =>
  kind === 'recognition' ? publicityLabels[publicity] : publicity === 'withdrawn' ? publicityLabels.withdrawn : 'Its circle';

/** What the reader may change of one: who sees what they are recognised for, or what they recorded themself. */
const changeOf = (actor: Actor, { id, kind, publicity, concernsReader, recordedBy }: RecognitionSummary): string | null =>
  publicity !== 'withdrawn' && ((kind === 'recognition' && concernsReader && publicity !== 'staff') || recordedBy === actor.personId) ? recognitionPaths.answerOf(id) : null;

function recognitionList(actor: Actor): ListDefinition<RecognitionSummary> {
  return {
    name: 'Recognition',
    path: recognitionPaths.list,
    noun: 'entry',
    nouns: 'entries',
    columns: {
      whom: { title: 'Whom', by: whomOf, cell: (one) => ({ text: whomOf(one), note: recognitionForms[one.form] }) },
      text: { title: 'What for', cell: ({ text, by, on }) => ({ text, isWords: true, note: `${by}, ${shortDate(on)}` }) },
      result: {
        title: 'Result', by: ({ resultTitle, result }) => resultTitle ?? recognisedResults[result.kind],
        cell: (one) => ({ text: one.resultTitle ?? recognisedResults[one.result.kind], href: resultAddress(one.result.kind, one.result.id), about: `for ${whomOf(one)}` }),
      },
      on: { title: 'Recorded on', inFile: true, cell: ({ on }) => ({ text: on }) },
      seen: { title: 'Who sees it', by: seenBy, cell: (one) => ({ text: seenBy(one), links: changeLinks(actor, one) }) },
    },
    filters: {
      kind: { title: 'Kind', of: ({ kind }) => (kind === 'recognition' ? 'Recognised' : 'Consequences in your circle') },
      form: { title: 'Form', of: ({ form }) => recognitionForms[form] },
    },
    empty: { why: 'Nobody is recognised yet.', fills: 'Managers record it from the page of the result.' },
  };
}

function changeLinks(actor: Actor, one: RecognitionSummary): readonly { readonly text: string; readonly href: string; readonly about: string }[] {
  const href = changeOf(actor, one);
  return href === null ? [] : [{ text: 'Change', href, about: `who sees what ${whomOf(one)} is recognised for` }];
}

/** Who is recognised for what; and, for those in its circle, what else followed from a result. */
@Controller(recognitionPaths.list)
export class ListRecognitionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recognition.see', audit: 'recognition.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page | Download> {
    const { recognitions, mayRecord } = accepted(await getRecognitions(this.database, actor));
    const list = recognitionList(actor);
    return listFile(list, recognitions, query) ?? new Page('recognition/list', {
      heading: 'Recognition', area: 'Reviews', breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }], record: mayRecord ? recognitionPaths.record : null, list: listView(list, recognitions, query),
    });
  }
}
