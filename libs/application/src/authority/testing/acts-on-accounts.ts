import { blankMapping } from '@golden-thread/domain/import/figures-mapping';
import type { Id, NoticeId, OutboxMessageId, TokenId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { recordSessionsEnded } from '../../account/record-sessions-ended';
import { decideEmailInDoubt, retryFailedDeliveries, retryFailedDelivery } from '../../delivery/resolve-failed-delivery';
import { endCalendarFeed, renewCalendarFeed } from '../../feed/calendar-feed';
import { discardFormDraft, keepFormDraft } from '../../form/form-drafts';
import { takeBackAct } from '../../history/take-back-act';
import { withholdText } from '../../history/withhold-text';
import { applyImport, discardImport } from '../../import/apply-import';
import { followFeed } from '../../hr-feed/follow-feed';
import { followFeedFile } from '../../hr-feed/follow-feed-file';
import { endHrFeed, proposeFeedRules } from '../../hr-feed/hr-feed-rules';
import { importCouncilPack } from '../../council-pack/import-council-pack';
import { makeMapping, saveMapping } from '../../import/mappings';
import { proposeImport } from '../../import/propose-import';
import { createFed, removeFed, updateFed } from '../../hr-feed/tell-feed';
import { createFedPost, removeFedPost, updateFedPost } from '../../hr-feed/tell-feed-posts';
import { undoImport } from '../../import/undo-import';
import { markInboxRead, openInboxItem } from '../../inbox/inbox';
import { removeView, saveView } from '../../list/saved-views';
import { setNotices } from '../../notice/notice-settings';
import { endAbsenceInLine, nameDeputyInLine } from '../../organisation/absences-in-line';
import { erasePerson } from '../../personal-data/personal-data';
import { addServiceAccount } from '../../token/service-accounts';
import { makeToken, revokeToken } from '../../token/tokens';
import { viewAs } from '../view-as';
import { policyTeam, administrators, employees, everybodyHere } from './groups-of-writers';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { relations } from './writers';

const { person, posts } = placesOf('writers');
const text = 'A text that says something.';
/** The id of nothing that is there. */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);

/** What the HR system says of somebody. */
const said = { name: text, email: null, subject: null, postCode: null, startsOn: null, lastDay: null };

/** What is a person's own, or the machinery's. A session and a token end by their person, by an administrator, and with their person's time here. */
export const actsOnAccounts: readonly Act[] = [
  changes(viewAs)(policyTeam, () => ({ person: person('officer'), reason: text })),
  changes(keepFormDraft)(relations, () => ({ page: '/plans', action: '/plans', fields: {} as never })),
  changes(saveView)(relations, () => ({ name: 'Late', address: '/measures/figures?late=Late' })),
  changes(removeView)(relations, () => ({ id: nothing('view') }), ['SavedViewNotFound']),
  changes(discardFormDraft)(relations, () => '/plans'),
  changes(markInboxRead)(relations, () => ({ seenUntil: '2026-09-01T08:00:00.000Z' as never })),
  changes(openInboxItem)(relations, () => nothing<NoticeId>('notice'), ['NotFound']),
  changes(setNotices)(relations, () => ({ asked: 'daily', told: 'in-app' })),
  // The officer's own absence: theirs to say, by whichever post they act, and their line manager's.
  changes(nameDeputyInLine)(
    ['author of before', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'unit manager'],
    () => ({ holdingId: idFor('small-council', 'writers', 'holding', 'officer'), person: person('chiefExecutive'), startsOn: '2026-10-01', endsOn: '2026-10-02', reason: text }),
  ),
  changes(endAbsenceInLine)(everybodyHere, () => ({ deputyId: nothing('deputy') }), ['NotFound']),
  changes(renewCalendarFeed)(relations, () => null),
  changes(endCalendarFeed)(relations, () => null),
  changes(makeToken)(['writer', 'leaver'], () => ({ personId: person('serviceManager'), label: text, days: 1 })),
  changes(revokeToken)(relations, () => ({ tokenId: nothing<TokenId>('token') }), ['NoSuchToken']),
  changes(addServiceAccount)(administrators, () => ({ name: text })),
  changes(recordSessionsEnded)(['administrator'], () => ({ personId: person('officer'), sessions: 1 })),
  changes(withholdText)(administrators, () => ({ eventId: nothing('event'), field: 'reason', reason: text }), ['NoSuchText']),
  changes(erasePerson)(['administrator'], () => ({ personId: person('officer'), reason: text }), ['PersonStillHere']),
  changes(takeBackAct)(employees, () => ({ type: 'service-plan', id: nothing('plan'), reason: text }), ['NothingToTakeBack']),
  changes(retryFailedDelivery)(['operator'], () => ({ deliveryId: nothing<OutboxMessageId>('delivery') }), ['NoSuchDelivery']),
  changes(retryFailedDeliveries)(['operator'], () => ({ deliveryIds: [nothing<OutboxMessageId>('delivery')] }), ['NoSuchDelivery']),
  changes(decideEmailInDoubt)(['operator'], () => ({ letterId: nothing('letter') as never, decision: 'leave' }), ['NoSuchLetter']),
  changes(importCouncilPack)(['policy officer', ...administrators], () => ({ files: [] })),
  changes(proposeImport)(['policy officer', ...administrators], () => ({ files: [] })),
  changes(applyImport)(['policy officer', ...administrators], () => ({ importId: nothing('import'), confirmed: true }), ['NoSuchImport']),
  changes(makeMapping)(['policy officer', ...administrators], () => ({ name: text, holds: 'figures' as const, sample: { file: 'kpis.csv', columns: ['KPI'], rows: [] } })),
  changes(saveMapping)(['policy officer', ...administrators], () => ({ mappingId: nothing('mapping'), mapping: blankMapping }), ['NoSuchMapping']),
  changes(proposeFeedRules)(administrators, () => ({ rules: { issuer: 'https://id.example', allows: ['movers'] }, reason: text }), ['NobodyToApprove']),
  changes(endHrFeed)(administrators, () => ({ reason: text }), ['FeedNotApproved']),
  changes(followFeed)(['HR feed'], () => ({ externalId: 'E1', userName: null, entry: said }), ['FeedNotApproved']),
  changes(followFeedFile)(['HR feed'], () => [], ['FeedNotApproved']),
  changes(createFedPost)(['HR feed'], () => ({ code: 'CLERK', title: 'Clerk', within: null, reportsTo: null }), ['FeedNotApproved']),
  changes(updateFedPost)(['HR feed'], () => ({ postId: posts.officer, code: null, title: 'Clerk', within: null, reportsTo: null }), ['FeedNotApproved']),
  changes(removeFedPost)(['HR feed'], () => ({ postId: posts.officer }), ['FeedNotApproved']),
  changes(createFed)(['HR feed'], () => ({ ...said, userName: 'e1', externalId: 'E1', active: true }), ['FeedNotApproved']),
  changes(updateFed)(['HR feed'], () => ({ ...said, personId: person('officer'), userName: 'e1', externalId: 'E1', active: true }), ['FeedNotApproved']),
  changes(removeFed)(['HR feed'], () => ({ personId: person('officer') }), ['FeedNotApproved']),
  changes(undoImport)(['policy officer', ...administrators], () => ({ importId: nothing('import'), reason: text }), ['NoSuchImport']),
  changes(discardImport)(['policy officer', ...administrators], () => ({ importId: nothing('import') }), ['NoSuchImport']),
];
