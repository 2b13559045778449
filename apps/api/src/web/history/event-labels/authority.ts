import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { counted } from '../../../http/paging';
import { audienceLabels, matterLabels } from '../../authority/labels';
import type { EventLabels } from './event-label';

export const authorityEventLabels = {
  ReadingRuleChanged: ({ matter, from, to }) => ({
    title: `Who reads what: ${matterLabels[matter].title.toLowerCase()}`,
    changes: [{ what: 'Read by', before: audienceLabels[from].text, after: audienceLabels[to].text }],
  }),
  ServiceAccountAdded: ({ ownerId }, name) => ({ title: 'Service account added', detail: `${name(ownerId)} owns it and answers for what it does.` }),
  SessionsEnded: ({ sessions }) => ({ title: 'Signed out everywhere by an administrator', detail: `${counted(sessions, 'session')} ended.` }),
} satisfies EventLabels<EventsByArea['authority']>;
