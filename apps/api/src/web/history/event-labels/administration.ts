import type { TokenEvent } from '@golden-thread/domain/authority/events';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { isInstant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import type { FailedDeliveryEvent } from '@golden-thread/domain/delivery/delivery';
import type { FeedActKind } from '@golden-thread/domain/hr-feed/hr-feed';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import type { TaskEvent } from '@golden-thread/domain/task/events';
import { taskKinds } from '@golden-thread/domain/task/task';
import { feedAllowanceLabels } from '../../import/labels';
import { actLabels } from '../../task/act-labels';
import { formatScopes } from '../../token/labels';
import { counted } from '../../../http/paging';
import { type EventLabels, labelOfText } from './event-label';

export const failedDeliveryEventLabels = {
  DeliveryRetried: ({ errand, attempts }) => ({ title: `Delivery tried again: ${errand}`, detail: `It had failed ${counted(attempts, 'time')}.` }),
  LetterSentAgain: () => ({ title: 'E-mail sent again by the operator' }),
  LetterLeftAsSent: () => ({ title: 'E-mail left as sent by the operator' }),
} satisfies EventLabels<FailedDeliveryEvent>;

const feedActLabels: Readonly<Record<FeedActKind, string>> = { add: 'Added', rename: 'name changed', email: 'e-mail changed', appoint: 'came into a post', move: 'moved to another post', leave: 'left' };

export const importEventLabels = {
  ImportProposed: ({ brings, changes, leaves }) => ({ title: 'Council pack handed in', detail: `Would bring ${counted(brings, 'row')}, change ${changes} and leave ${leaves} as they stand.` }),
  ImportDiscarded: () => ({ title: 'Import discarded' }),
  ImportWritingAsked: () => ({ title: 'Import approved, to be written' }),
  ImportMappingSaved: ({ version }) => ({ title: version === 1 ? 'Mapping begun' : 'Mapping saved', detail: `Version ${version}.` }),
  FeedRulesApproved: ({ version, issuer, allows }) => ({
    title: 'Rules of the HR feed approved',
    detail: `Version ${version}, for ${issuer}. Without asking: ${allows.map((allowed) => feedAllowanceLabels[allowed].text.toLowerCase()).join(', ')}.`,
  }),
  FeedEnded: ({ version }) => ({ title: 'HR feed ended', detail: `Version ${version} of its rules holds no more.` }),
  FeedFollowed: ({ acts, rulesVersion }) => ({ title: 'Followed the HR feed', detail: `${acts.map((act) => feedActLabels[act]).join(', ')}, under version ${rulesVersion} of its rules.` }),
  FeedAsked: ({ asks }) => ({ title: 'The HR feed asked an administrator', detail: `About: ${[...new Set(asks)].join(', ')}.` }),
  RowImported: ({ sheet, ref, added, from }) => ({ title: added ? 'Brought by an import' : 'Changed by an import', detail: `Row ${ref} of the sheet ${sheet}${from === undefined ? '' : `, so from ${longDate(from)}`}.` }),
  RowTakenBack: ({ sheet, ref, removed }) => ({ title: removed ? 'Gone again, as an import was undone' : 'As it was, as an import was undone', detail: `Row ${ref} of the sheet ${sheet}.` }),
  ImportUndone: ({ removed, restored }) => ({ title: 'Import undone', detail: `${counted(removed, 'row')} went, ${restored} are as they were.` }),
  PackImported: ({ organisation, plans, measures, targets, figures, registers = 0, exempt }) => ({
    title: 'Council pack imported',
    detail: `Rows new or changed: organisation ${organisation}, plans ${plans}, measures ${measures}, targets ${targets}, figures ${figures}${registers > 0 ? `, budget lines, risks and actions ${registers}` : ''}.${
      exempt === true ? ' The first pack, brought by the operator: there was no administrator to ask.' : ''
    }`,
  }),
} satisfies EventLabels<ImportEvent>;

export const recordEventLabels = {
  WordingWithheld: ({ field }) => ({ title: 'Text withheld', detail: `The text “${labelOfText(field)}” of an earlier event was taken out of the record for good.` }),
  PersonErased: ({ because, texts }) =>
    because === 'retention'
      ? { title: 'E-mail address and sign-in deleted', detail: 'They had left long enough ago.' }
      : { title: 'Personal data erased', detail: `${counted(texts, 'text')} of the record withheld.` },
  RecordRestored: ({ madeAt, seal, emailsInDoubt }) => ({
    title: 'Restored from a backup',
    detail: `The backup of ${isInstant(madeAt) ? `${longDate(londonDate(madeAt))}, ${londonTime(madeAt)}` : madeAt}, ${seal === null ? 'before any seal' : `up to seal ${seal}`}. What was done after it is lost. ${
      emailsInDoubt === 0 ? 'No e-mail was in doubt.' : `${counted(emailsInDoubt, 'e-mail')} that may have left meanwhile wait for an operator.`
    }`,
  }),
} satisfies EventLabels<RecordEvent>;

export const taskEventLabels = {
  TaskReminded: ({ kind, postId, dueOn }, name) => ({
    title: `Reminded: ${taskKinds[kind].asks}`,
    detail: `${name(postId)} was reminded. Due on ${longDate(dueOn)}.`,
  }),
  TaskChased: ({ kind, postId, dueOn }, name) => ({
    title: `Asked again: ${taskKinds[kind].asks}`,
    detail: `${name(postId)} was asked once more.${dueOn === null ? '' : ` Due on ${longDate(dueOn)}.`}`,
  }),
  TaskEscalated: ({ kind, dueOn, postId, toPostIds }, name) => ({
    title: `Escalated to ${toPostIds.map(name).join(', ') || 'nobody, as there is no post above'}: ${taskKinds[kind].asks}`,
    detail: `Due on ${longDate(dueOn)} from ${name(postId)}.`,
  }),
  ActTakenBack: ({ act }) => ({ title: `Taken back: ${actLabels[act] ?? 'the last act'}`, detail: 'It stands again as it did before.' }),
} satisfies EventLabels<TaskEvent>;

export const tokenEventLabels = {
  TokenMade: ({ personId, expiresOn, scopes }, name) => ({
    title: 'Token made',
    detail: `For ${name(personId)}, until ${longDate(expiresOn)}. ${scopes === undefined ? 'For every area.' : formatScopes(scopes)}`,
  }),
  TokenRevoked: ({ personId }, name) => ({ title: 'Token revoked', detail: `It was ${name(personId)}’s.` }),
} satisfies EventLabels<TokenEvent>;
