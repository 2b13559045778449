import type { RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { actionPaths } from '../action/paths';
import { formatParty } from './labels';

/** The conditions of an approval, each with whose it is, by when, and how it was met. */
export const recoveryConditionsView = ({ conditions, accountable, director, requester, panelChair }: RecoveryPlanView, today: CalendarDate): readonly object[] =>
  conditions.map(({ text, postId, dueOn, met, actionId }, index) => {
    const owner = [accountable, director, requester, panelChair].find((party) => party.postId === postId);
    return {
      number: index + 1, text, action: actionId === undefined ? null : actionPaths.of(actionId), owner: owner ? formatParty(owner) : 'A post that is closed', due: shortDate(dueOn),
      met: met && `${shortDate(met.on)}: ${met.how}`, when: formatDueDate(dueOn, today), late: met === null && dueOn < today,
    };
  });
