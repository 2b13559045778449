import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { longestPowerReason } from '@golden-thread/domain/authority/power-request';
import { IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { SeeOther } from '../kit';
import type { Question } from '../organisation/organisation-form.view';
import { authorityPaths } from './paths';

/** A form whose change may need a second person, who reads why it is asked for. Empty where it needs none. */
export class WithPowerReason {
  @IsString()
  @UpTo(longestPowerReason, 'The reason')
  reason = '';
}

/** The question for it. `when` says what makes the second person necessary, where the form alone does not. */
export const powerReasonQuestion = (when?: string): Question => ({
  kind: 'long-text',
  name: 'reason',
  label: 'Why?',
  hint: `${when ?? 'Another person decides this.'} They and whoever it concerns read the reason.`,
});

/** Where a change leads: to what it changed, or to the request that waits for a second person. */
export const changedOrAsked = (requested: PowerRequestId | null, changed: { readonly at: string; readonly banner: string }): SeeOther =>
  requested === null
    ? new SeeOther(changed.at, changed.banner)
    : new SeeOther(authorityPaths.secondApprovalOf(requested), 'Asked for. Nothing changes until a second person approves it; you are told either way.');
