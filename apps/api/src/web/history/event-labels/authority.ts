import { powerChangeTitles } from '@golden-thread/application/organisation/second-approver';
import { formatParagraph } from '@golden-thread/domain/authority/exemption';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { type ReportText, reportTexts } from '@golden-thread/domain/report/report-texts';
import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { counted } from '../../../http/paging';
import { audienceLabels, matterLabels } from '../../authority/labels';
import type { EventLabels } from './event-label';

/** Which text of the thing was marked, before the rest of the sentence: 'Commentary on Quarter 1 2026/27. '. */
const partOf = (part: string | undefined): string => {
  if (part === undefined) return '';
  const period = findPeriod(part);
  return `${period ? `Commentary on ${period.label}` : (reportTexts[part as ReportText] ?? part)}. `;
};

export const authorityEventLabels = {
  ReadingRuleChanged: ({ matter, from, to }) => ({
    title: `Who reads what: ${matterLabels[matter].title.toLowerCase()}`,
    changes: [{ what: 'Read by', before: audienceLabels[from].text, after: audienceLabels[to].text }],
  }),
  PaperMarkedExempt: ({ paragraph, until, was, part }) => ({
    title: was === null ? 'Marked as exempt from publication' : 'Exemption changed',
    detail: `${partOf(part)}${formatParagraph(paragraph)}, until ${shortDate(until)}.`,
  }),
  ExemptionLifted: ({ paragraph, part }) => ({ title: 'No longer exempt from publication', detail: `${partOf(part)}It was under ${formatParagraph(paragraph).replace('P', 'p')}.` }),
  PowerRequested: ({ change, concerns, postId }, name) => ({
    title: 'A second person was asked',
    detail: `${powerChangeTitles[change]}${postId === null ? '' : `: ${name(postId)}`}. Concerns ${concerns.map(name).join(', ') || 'nobody yet'}.`,
  }),
  PowerRequestApproved: ({ change, askedBy }, name) => ({ title: 'Approved by a second person', detail: `${powerChangeTitles[change]}, asked for by ${askedBy.map(name).join(', ')}.` }),
  PowerRequestRefused: ({ change, askedBy }, name) => ({ title: 'Refused by a second person', detail: `${powerChangeTitles[change]}, asked for by ${askedBy.map(name).join(', ')}.` }),
  FallbackApproverNamed: ({ from, to }, name) => ({ title: 'Who decides in the administrators’ place', changes: [{ what: 'Post', before: from === null ? 'The head of the management chain' : name(from), after: name(to) }] }),
  SignInSubjectSet: ({ first }) => ({ title: first ? 'Sign-in set' : 'Sign-in changed', detail: 'Decided by two people.' }),
  ServiceAccountAdded: ({ ownerId }, name) => ({ title: 'Service account added', detail: `${name(ownerId)} owns it and answers for what it does.` }),
  PersonViewed: ({ minutes }) => ({ title: 'The policy team saw the pages as this person does', detail: `For ${counted(minutes, 'minute')} at most, changing nothing.` }),
  SessionsEnded: ({ sessions }) => ({ title: 'Signed out everywhere by an administrator', detail: `${counted(sessions, 'session')} ended.` }),
} satisfies EventLabels<EventsByArea['authority']>;
