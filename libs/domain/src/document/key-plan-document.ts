/** A key plan as a paper, by the sections of its type. */

import { longDate, shortDate } from '../calendar/date-format';
import type { KeyPlan } from '../key-plan/key-plan';
import { approvalOfApprover } from '../plan-type/plan-approval';
import { textUnder } from '../plan-type/plan-text';
import type { DocumentBlock, DocumentContent } from './document-content';

export interface KeyPlanPaper {
  readonly council: string;
  readonly plan: KeyPlan;
  readonly owner: string;
  /** Where it stands, in words. */
  readonly standing: string;
  readonly refersTo: readonly string[];
}

/**
 * A plan of the whole council. One whose type limits its pages has no contents list and no table, so that what fits its pages by `overrunOf` prints on as many.
 */
export function keyPlanDocument({ council, plan, owner, standing, refersTo }: KeyPlanPaper): DocumentContent {
  const { type, text, beginsIn, endsIn, inForceOn, version } = plan;
  const isBrief = type.pages !== null;
  const approvals: DocumentBlock = {
    kind: 'table',
    caption: 'Approvals',
    columns: [{ title: 'Who', share: 44 }, { title: 'On', share: 20 }, { title: 'Minute', share: 36 }],
    rows: type.approvers.map((approver) => {
      const approval = approvalOfApprover(plan, approver);
      return [approver.named, approval ? shortDate(approval.decidedOn) : 'Not yet', approval?.minute ?? ''];
    }),
  };
  return {
    title: `${plan.title}, ${beginsIn === endsIn ? beginsIn : `${beginsIn} to ${endsIn}`}`,
    council,
    isBrief,
    head: [
      { label: type.title, text: inForceOn === null ? standing : `${standing} since ${longDate(inForceOn)}` },
      { label: 'Owner', text: owner },
      ...(isBrief ? [] : [{ label: 'Looked at again', text: longDate(plan.reviewOn) }]),
    ],
    foot: `${plan.reference}. ${standing}, version ${version}.`,
    blocks: [
      ...type.sections.flatMap(({ key, title }): readonly DocumentBlock[] => [{ kind: 'heading', level: 1, text: title }, { kind: 'paragraph', text: textUnder(text, key) || 'None.' }]),
      ...(isBrief || refersTo.length === 0 ? [] : [{ kind: 'heading' as const, level: 1 as const, text: 'Refers to' }, { kind: 'list' as const, items: refersTo }]),
      ...(isBrief ? [] : [{ kind: 'heading' as const, level: 1 as const, text: 'Approvals' }, approvals]),
    ],
  };
}
