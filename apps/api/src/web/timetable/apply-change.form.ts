import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Why the timetable is changed. */
export class ApplyChangeForm {
  @IsNotEmpty({ message: 'Say why: those whose dates move are told.' })
  @IsString()
  @MaxLength(2000, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason = '';
}
