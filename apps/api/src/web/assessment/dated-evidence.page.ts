import { type DeskView, getDeskAssessment, type LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import { auditHeadings, headingOf, linkedKinds, type LinkedRecord } from '@golden-thread/domain/assessment/linked-record';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { recordAddress, recordStateText } from './desk.view';
import { assessmentPaths } from './paths';

/** A record on which a score rests, as far as it is the reader's to read. */
interface DatedEvidence extends LinkedNow {
  readonly record: LinkedRecord;
  readonly statement: string;
}

const datedEvidenceOf = ({ characteristics }: DeskView): readonly DatedEvidence[] =>
  characteristics.flatMap(({ key, links }) => links.flatMap((link) => (link.record === null ? [] : [{ ...link, record: link.record, statement: key }])));

/** Every record by the five headings of an audit: how it stood on its day, and how it stands. */
const evidenceList = (desk: DeskView): ListDefinition<DatedEvidence> => ({
  name: `Dated evidence of ${desk.reference}`,
  path: assessmentPaths.deskOf(desk.reference, 'dated-evidence'),
  noun: 'record',
  alsoCounted: (records) => [`${records.filter(({ broken }) => broken !== null).length} no longer hold`],
  columns: {
    heading: { title: 'Audit heading', by: ({ kind }) => auditHeadings[headingOf[kind]], cell: ({ kind }) => ({ text: auditHeadings[headingOf[kind]] }) },
    record: { title: 'Record', by: ({ record }) => record.then.label, cell: ({ record, kind, id }) => ({ text: record.then.label, href: recordAddress(kind, id), note: linkedKinds[kind] }) },
    dated: { title: 'On', by: ({ record }) => record.linkedOn, cell: ({ record }) => ({ text: shortDate(record.linkedOn) }) },
    stood: { title: 'As it stood', cell: ({ record: { then }, kind }) => ({ text: recordStateText(kind, then) }) },
    stands: { title: 'As it stands now', cell: ({ now, kind, broken }) => ({ text: now === null ? 'Gone' : recordStateText(kind, now), note: broken }) },
    statement: { title: 'Shows', by: ({ statement }) => statement, cell: ({ statement }) => ({ text: characteristicTitle(desk, statement), href: assessmentPaths.characteristicOf(desk.reference, statement), note: statement.toUpperCase() }) },
  },
  filters: {
    heading: { title: 'Audit heading', of: ({ kind }) => auditHeadings[headingOf[kind]] },
    holds: { title: 'Holds', of: ({ broken }) => (broken === null ? 'Holds' : 'No longer holds') },
  },
  empty: { why: 'No record that you may read is linked yet.', fills: 'Leads link records to the characteristics they lead on.' },
});

/** What an inspector asks for first: the evidence by the five headings, each record with its date; also as a file. */
@Controller(assessmentPaths.deskEvidence)
export class DatedEvidencePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'desk-assessment.dated-evidence', navigation: { section: 'assessments', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    const list = evidenceList(desk);
    const records = datedEvidenceOf(desk);
    return listFile(list, records, query) ?? new Page('assessment/dated-evidence', {
      heading: `Dated evidence of ${desk.reference}: ${desk.title}`, area: 'Assessments', back: { href: assessmentPaths.deskOf(desk.reference), text: `Back to ${desk.reference}` },
      list: listView(list, records, query),
    });
  }
}
