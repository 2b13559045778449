import { actionLimits } from '@golden-thread/domain/action/action';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';

/** What an action says, and who owns it. */
export class ActionForm {
  @MustSay('ActionTitleMissing')
  @IsString()
  @UpTo(actionLimits.title, 'What is done')
  title = '';

  @IsString()
  @UpTo(actionLimits.steps, 'How it is done')
  steps = '';

  @MustSay('ActionOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';
}
