import type { Database } from '@golden-thread/application/shared/command';
import { decideTimetableChange, getProposedChange, listChangesToApprove, type ProposedChange, type ProposedChangeView } from '@golden-thread/application/timetable/decide-timetable-change';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { timetablePaths } from './paths';
import { subjectOfChange, whatMoves } from './change-preview.view';

/** Approved, or not and why. */
export class DecideChangeForm {
  @IsIn(['approve', 'refuse'], { message: 'Choose whether you approve it.' })
  decision!: 'approve' | 'refuse';

  @MustSay<DecideChangeForm>({ message: 'Say why not: whoever proposed it is told.' }, ({ decision }) => decision === 'refuse')
  @IsString()
  @UpTo(longestChangeReason, 'The reason')
  reason = '';
}

const waitsSince = ({ proposedAt }: ProposedChange): string => shortDate(londonDate(proposedAt));

const waitingList: ListDefinition<ProposedChange> = {
  name: 'Changes of the timetable that wait for approval',
  path: timetablePaths.approvals,
  noun: 'change',
  columns: {
    year: { title: 'Year', by: ({ year }) => year, cell: (one) => ({ text: one.year, href: timetablePaths.decisionOf(one.id), about: `proposed by ${one.proposedBy} on ${waitsSince(one)}` }) },
    by: { title: 'Proposed by', by: ({ proposedBy }) => proposedBy, cell: ({ proposedBy }) => ({ text: proposedBy }) },
    since: { title: 'Waits since', by: ({ proposedAt }) => proposedAt, cell: (one) => ({ text: waitsSince(one) }) },
    tasks: { title: 'Would move', by: ({ tasks }) => tasks, cell: ({ tasks }) => ({ text: counted(tasks, 'open task') }) },
  },
  filters: { year: { title: 'Year', of: ({ year }) => year } },
  empty: { why: 'No change of the timetable waits for an approval.', fills: 'One that moves more open tasks than the council has chosen comes here before it is made.' },
};

function decideChangeView(view: ProposedChangeView, form: FilledForm<object>): Page {
  const { preview, year, proposal, mayDecide, holds } = view;
  return new Page('timetable/decide-change', {
    ...whatMoves(view),
    heading: `Approve a change: ${subjectOfChange(preview.shown, year)}`,
    back: { href: timetablePaths.approvals, text: 'Back to the changes that wait' },
    form,
    proposed: proposal.reason,
    isDecided: preview.appliedAt !== null || proposal.refusedAt !== null,
    mayDecide,
    holds,
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** Changes of the timetable that move so much that a second person approves them. */
@Controller()
export class DecideChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(timetablePaths.approvals)
  @RoutePolicy({ permission: 'timetable.approve', audit: 'timetable.list-approvals', navigation })
  async list(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const waiting = accepted(await listChangesToApprove(this.database, person.actor));
    return listFile(waitingList, waiting, query) ?? new Page('timetable/approvals', {
      heading: 'Changes that wait for approval', area: 'Timetable', back: { href: timetablePaths.usual, text: 'Back to the year' }, list: listView(waitingList, waiting, query),
    });
  }

  @Get(timetablePaths.decision)
  @RoutePolicy({ permission: 'timetable.approve', audit: 'timetable.open-decision', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) id: PreviewId): Promise<Page> {
    return decideChangeView(accepted(await getProposedChange(this.database, person.actor, id)), blankForm());
  }

  @Post(timetablePaths.decision)
  @RoutePolicy({ permission: 'timetable.approve', audit: 'timetable.decide-change', navigation })
  async decide(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) previewId: PreviewId, @FormBody(DecideChangeForm) form: FilledForm<DecideChangeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => decideChangeView(accepted(await getProposedChange(this.database, person.actor, previewId)), shown);
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const decided = await decideTimetableChange(this.database, person.actor, { previewId, decision, reason, submission: form.submission });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return decided.value === null
      ? new SeeOther(timetablePaths.approvals, 'Not approved. Whoever proposed it is told why.')
      : new SeeOther(timetablePaths.of(decided.value.year), `Approved: ${counted(decided.value.stagesMoved, 'stage')} moved, with ${counted(decided.value.tasksMoved, 'open task')}.`);
  }
}
