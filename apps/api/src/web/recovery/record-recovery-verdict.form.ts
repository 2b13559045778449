import { recoveryLimits } from '@golden-thread/domain/recovery';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { IsId } from '../../http/is-id';

/** The panel's one verdict, with those present. */
export class RecordRecoveryVerdictForm {
  @IsIn(['satisfied', 'not-yet', 'escalate'], { message: 'Choose the panel’s verdict.' })
  verdict!: 'satisfied' | 'not-yet' | 'escalate';

  @IsNotEmpty({ message: 'Say why: members, the manager and the public read it.' })
  @IsString()
  @MaxLength(recoveryLimits.text, { message: 'The reason is longer than 4,000 characters. Shorten it.' })
  reason = '';

  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @ArrayNotEmpty({ message: 'Tick who was present at the panel, yourself among them.' })
  @ArrayMaxSize(recoveryLimits.present, { message: `Tick at most ${recoveryLimits.present} people.` })
  @IsId({ each: true, message: 'Tick people of the list only. Open the page again.' })
  present: string[] = [];
}
