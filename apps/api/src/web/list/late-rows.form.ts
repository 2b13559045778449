import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';

/** All that the form around a list of late rows sends, whichever of its buttons is pressed: what only the others ask for is passed over. */
class LateRowsForm {
  @IsString()
  message = '';

  @IsString()
  whom = '';

  @IsString()
  act = '';

  @IsString()
  to = '';

  @IsString()
  reason = '';

  @IsString()
  note = '';

  @IsString()
  followedUpBy = '';
}

/** The buttons that chase: those ticked, or all. */
export class ChaseLateForm extends LateRowsForm {
  @UpTo(reviewLimits.chaseMessage, 'The message')
  override message = '';

  @IsIn(['ticked', 'all'], { message: 'Choose whether to chase those ticked or all.' })
  override whom: 'ticked' | 'all' = 'ticked';
}

const extending = ({ act }: ActOnLateForm): boolean => act === 'extend';
const noting = ({ act }: ActOnLateForm): boolean => act === 'note';

/** The button that does something with those ticked: gives another date, or notes how they are followed up. Drawn by `partials/late-acts.njk`. */
export class ActOnLateForm extends LateRowsForm {
  @IsIn(['extend', 'note'], { message: 'Choose what is done with those ticked.' })
  override act!: 'extend' | 'note';

  @ValidateIf(extending)
  @IsDay({ message: 'The new date must be a real date, such as 31 July 2026.' })
  override to!: CalendarDate;

  @MustSay<ActOnLateForm>('ReasonMissing', extending)
  @UpTo(reviewLimits.extensionReason, 'The reason')
  override reason = '';

  @MustSay<ActOnLateForm>('NoteMissing', noting)
  @UpTo(reviewLimits.followUp, 'The note')
  override note = '';

  @UpTo(longestName, 'The name')
  override followedUpBy = '';
}
