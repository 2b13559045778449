import { type DeskView, getDeskAssessment, type LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import { statementTitle } from '@golden-thread/domain/assessment/decide-scoring';
import { auditHeadings, headingOfRecord, linkedKinds, type LinkedRecord } from '@golden-thread/domain/assessment/linked-record';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { recordAddress, recordStateText } from './linked-records.view';
import { assessmentPaths } from './paths';

/** A record on which a score rests, as far as it is the reader's to read. */
interface DatedEvidence extends LinkedNow {
  readonly record: LinkedRecord;
  /** What it shows: the statement's key, its title, and where it is looked at. */
  readonly shows: { readonly key: string; readonly title: string; readonly href: string };
}

/** The evidence of one assessment, a workshop or one at the desk. */
interface EvidenceOf {
  readonly reference: string;
  readonly title: string;
  readonly path: string;
  readonly back: string;
  readonly records: readonly DatedEvidence[];
  readonly fills: string;
}

const readable = (links: readonly LinkedNow[], shows: DatedEvidence['shows']): readonly DatedEvidence[] => links.flatMap((link) => (link.record === null ? [] : [{ ...link, record: link.record, shows }]));

const evidenceOfDesk = (desk: DeskView): EvidenceOf => ({
  reference: desk.reference, title: desk.title, path: assessmentPaths.deskOf(desk.reference, 'dated-evidence'), back: assessmentPaths.deskOf(desk.reference),
  records: desk.characteristics.flatMap(({ key, links }) => readable(links, { key, title: characteristicTitle(desk, key), href: assessmentPaths.characteristicOf(desk.reference, key) })),
  fills: 'Leads link records to the characteristics they lead on.',
});

const evidenceOfWorkshop = (workshop: WorkshopView): EvidenceOf => ({
  reference: workshop.reference, title: workshop.title, path: assessmentPaths.of(workshop.reference, 'dated-evidence'), back: assessmentPaths.of(workshop.reference),
  records: workshop.statements.flatMap(({ key }) => readable(workshop.links.get(key) ?? [], { key, title: statementTitle(workshop, key), href: `${assessmentPaths.of(workshop.reference)}#${key}` })),
  fills: 'Those who take part link records to the statements.',
});

const headingText = ({ record }: DatedEvidence): string => auditHeadings[headingOfRecord(record)];

/** Every record by the five headings of an audit: how it stood on its day, and how it stands. */
const evidenceList = ({ reference, path, fills }: EvidenceOf): ListDefinition<DatedEvidence> => ({
  name: `Dated evidence of ${reference}`,
  path,
  noun: 'record',
  alsoCounted: (records) => [`${records.filter(({ broken }) => broken !== null).length} no longer hold`],
  columns: {
    heading: { title: 'Audit heading', by: headingText, cell: (one) => ({ text: headingText(one) }) },
    record: { title: 'Record', by: ({ record }) => record.then.label, cell: ({ record, kind, id }) => ({ text: record.then.label, href: recordAddress(kind, id), note: linkedKinds[kind] }) },
    dated: { title: 'On', by: ({ record }) => record.linkedOn, cell: ({ record }) => ({ text: shortDate(record.linkedOn) }) },
    stood: { title: 'As it stood', cell: ({ record: { then }, kind }) => ({ text: recordStateText(kind, then) }) },
    stands: { title: 'As it stands now', cell: ({ now, kind, broken }) => ({ text: now === null ? 'Gone' : recordStateText(kind, now), note: broken }) },
    statement: { title: 'Shows', by: ({ shows }) => shows.key, cell: ({ shows }) => ({ text: shows.title, href: shows.href, note: shows.key.toUpperCase() }) },
  },
  filters: {
    heading: { title: 'Audit heading', of: headingText },
    holds: { title: 'Holds', of: ({ broken }) => (broken === null ? 'Holds' : 'No longer holds') },
  },
  empty: { why: 'No record that you may read is linked yet.', fills },
});

/** How many records answer each heading, also those that none answers: what an inspector finds missing. */
function headingsOf(records: readonly DatedEvidence[]): readonly object[] {
  return Object.values(auditHeadings).map((title) => {
    const of = records.filter((one) => headingText(one) === title);
    return { title, records: of.length, broken: of.filter(({ broken }) => broken !== null).length };
  });
}

function evidencePage(of: EvidenceOf, query: ListQuery): Page | Download {
  const list = evidenceList(of);
  return listFile(list, of.records, query) ?? new Page('assessment/dated-evidence', {
    heading: `Dated evidence of ${of.reference}: ${of.title}`, area: 'Assessments', back: { href: of.back, text: `Back to ${of.reference}` }, headings: headingsOf(of.records),
    list: listView(list, of.records, query),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** What an inspector asks for first: the evidence by the five headings, each record with its date; also as a file. */
@Controller()
export class DatedEvidencePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(assessmentPaths.deskEvidence)
  @RoutePolicy({ permission: 'assessments.see', audit: 'desk-assessment.dated-evidence', navigation })
  async ofDesk(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    return evidencePage(evidenceOfDesk(accepted(await getDeskAssessment(this.database, actor, named))), query);
  }

  @Get(assessmentPaths.workshopEvidence)
  @RoutePolicy({ permission: 'assessments.see', audit: 'workshop.dated-evidence', navigation })
  async ofWorkshop(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    return evidencePage(evidenceOfWorkshop(accepted(await getWorkshop(this.database, actor, named))), query);
  }
}
