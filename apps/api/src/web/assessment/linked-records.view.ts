import type { LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Linkable } from '@golden-thread/application/assessment/get-desk-assessment';
import { type AuditHeading, auditHeadings, type LinkedKind, linkedKinds, type RecordState } from '@golden-thread/domain/assessment/linked-record';
import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { type Level, levels } from '@golden-thread/domain/status/status';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { orEmpty, UpTo } from '../../http/text-field';
import { evidencePaths } from '../evidence/paths';
import { formatState, thingAddress } from '../history/things';
import { type FilledForm, Page } from '../kit';

/** A record as a list says it: `<kind>.<id>`. */
const recordPattern = /^[a-z-]+\.[0-9a-f-]{36}$/;
const headings = Object.entries(auditHeadings);

/** A record to link, by its reference or from the list; or one whose link is taken away. */
export class LinkRecordsForm {
  @IsString()
  @UpTo(deskLimits.named, 'The reference')
  record = '';

  @Matches(orEmpty(recordPattern), { message: 'Choose a record that is listed.' })
  chosen = '';

  @IsOptional()
  @IsIn(['', ...Object.keys(auditHeadings)], { message: 'Choose a heading that is listed.' })
  heading?: AuditHeading | '';

  @IsOptional()
  @Matches(orEmpty(recordPattern), { message: 'Choose a link that is listed.' })
  unlink?: string;
}

const isLinkedKind = (word: string | undefined): word is LinkedKind => word !== undefined && Object.hasOwn(linkedKinds, word);

function recordOf(value: string): { readonly kind: LinkedKind; readonly id: Id } | null {
  const [kind, id] = value.split('.');
  return isLinkedKind(kind) && isId(id) ? { kind, id } : null;
}

/** What a sent form asks for: a link taken away, or a record linked under a heading. */
export const linkAsked = ({ record, chosen, heading = '', unlink = '' }: LinkRecordsForm) => ({
  gone: recordOf(unlink), link: { record: recordOf(chosen) ?? { reference: record }, heading: heading === '' ? null : heading },
});

/** Where a linked record is looked at. */
export const recordAddress = (kind: LinkedKind, id: Id): string => (kind === 'evidence' ? evidencePaths.fileOf(id) : thingAddress(kind, id));

/** How a record stands, in its own words: a measure by its figure and level. */
export function recordStateText(kind: LinkedKind, { state, figure }: Pick<RecordState, 'state' | 'figure'>): string {
  const word = kind === 'measure' && Object.hasOwn(levels, state) ? levels[state as Level].word : (formatState(kind, state) ?? state);
  return [figure, word.toLowerCase()].filter((part) => part !== null && part !== '').join(', ');
}

/** A linked record: how it stood when it was linked, and how it stands. What is not the reader's to read has no name for them. */
export const linkView = ({ record, kind, id, now, broken }: LinkedNow): object => ({
  kind: linkedKinds[kind],
  id: `${kind}.${id}`,
  label: record === null ? 'A record that is not yours to read' : record.then.label,
  href: record === null ? null : recordAddress(kind, id),
  then: record === null ? null : `${recordStateText(kind, record.then)} on ${shortDate(record.linkedOn)}`,
  now: now === null || record === null || (now.state === record.then.state && now.figure === record.then.figure) ? null : recordStateText(kind, now),
  broken,
});

interface LinksOf {
  readonly heading: string;
  readonly caption: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly links: readonly object[];
  readonly mayLink: boolean;
  /** Who links, said to whoever may not. */
  readonly who: string;
  readonly linkable: Linkable;
}

/** The page on which records are linked to a score, of a workshop or at the desk. */
export function linksPage({ linkable: { papers, files }, ...shown }: LinksOf, form: FilledForm<object>): Page {
  return new Page('assessment/links', {
    area: 'Assessments',
    form,
    ...shown,
    records: [
      { value: '', text: 'None' },
      ...files.map(({ id, label }) => ({ value: `evidence.${id}`, text: `File: ${label}` })),
      ...papers.map(({ kind, id, label }) => ({ value: `${kind}.${id}`, text: `${linkedKinds[kind]}: ${label}` })),
    ],
    headings: [{ value: '', text: 'As its kind does' }, ...headings.map(([value, text]) => ({ value, text }))],
  });
}
