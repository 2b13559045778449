/** The edit that would undo another, seen beforehand and applied with a reason like every other. */

import type { Quarter } from '../calendar/financial-year';
import { extraRound } from './extra-round';
import { paperChain } from './paper-chain';
import { type ReviewMove, reviewStages } from './postpone-reviews';
import type { StageDefinition } from './stage-definition';
import { ownStageKey, type StageKey } from './stage-key';
import type { TimetableChange, TimetableEdit } from './timetable-change';
import type { Year } from './year';

/**
 * What would lead back from an edit of a year as it stands before it. Null for what has no one edit that does: dates recalculated from meetings follow these again.
 */
export function undoOf({ definitions }: Pick<Year, 'definitions'>, edit: TimetableEdit, { meeting, reviews }: Pick<TimetableChange, 'meeting' | 'reviews'>): TimetableEdit | null {
  switch (edit.kind) {
    case 'change-rule':
      return asBefore(edit, definitions.find(({ key }) => key === edit.stage));
    case 'remove-stage': {
      const definition = definitions.find(({ key }) => key === edit.stage);
      return definition === undefined ? null : { kind: 'put-back', definition };
    }
    case 'put-back':
      return { kind: 'remove-stage', stage: edit.definition.key };
    case 'add-stage':
      return withoutAdded(edit);
    case 'move-meeting':
      return meeting === null ? null : { kind: 'move-meeting', meeting: edit.meeting, to: meeting.from };
    case 'add-chain': {
      const at = definitions.find(({ key }) => key === edit.stage);
      return at === undefined ? null : takenOut(paperChain(at, edit.chain));
    }
    case 'add-round': {
      const added = extraRound(edit.round);
      return added.ok ? takenOut(added.value) : null;
    }
    case 'postpone-reviews':
      return edit.services.length > 0 ? asTheyWere(edit.quarter, reviews) : ruledAsBefore(definitions, reviewStages(edit.quarter, edit));
    case 'redate-reviews':
      return asTheyWere(edit.quarter, reviews);
    case 'change-stages':
      return {
        ...ruledAsBefore(definitions, edit.rules.map(({ stage }) => stage)),
        add: definitions.filter(({ key }) => edit.remove.includes(key)),
        remove: edit.add.map(({ key }) => key),
      };
    case 'refresh':
      return null;
  }
}

/** The stage that was added goes, with its paper's way. */
function withoutAdded({ stage, chain }: TimetableEdit & { readonly kind: 'add-stage' }): TimetableEdit {
  const key = ownStageKey(stage.title);
  return chain === undefined ? { kind: 'remove-stage', stage: key } : takenOut([{ key }, ...paperChain({ ...stage, key }, chain)]);
}

/** The rule as it was; calendar and conditions where the edit said something of them. */
const asBefore = ({ stage, calendar, needs, notIn }: TimetableEdit & { readonly kind: 'change-rule' }, before: StageDefinition | undefined): TimetableEdit | null =>
  before === undefined ? null : {
    kind: 'change-rule', stage, rule: before.rule, ...(calendar !== undefined && { calendar: before.calendar ?? null }),
    ...(needs !== undefined && { needs: before.needs ?? [] }), ...(notIn !== undefined && { notIn: before.notIn ?? [] }),
  };

const takenOut = (stages: readonly Pick<StageDefinition, 'key'>[]): TimetableEdit => ({ kind: 'change-stages', add: [], remove: stages.map(({ key }) => key), rules: [] });

const ruledAsBefore = (definitions: readonly StageDefinition[], keys: readonly StageKey[]): TimetableEdit & { readonly kind: 'change-stages' } => ({
  kind: 'change-stages', add: [], remove: [], rules: definitions.filter(({ key }) => keys.includes(key)).map(({ key, rule }) => ({ stage: key, rule })),
});

const asTheyWere = (quarter: Quarter, reviews: readonly ReviewMove[]): TimetableEdit => ({ kind: 'redate-reviews', quarter, dates: reviews.map(({ code, from }) => ({ code, dueOn: from })) });
