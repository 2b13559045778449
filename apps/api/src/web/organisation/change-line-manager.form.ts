import { IsString, MaxLength } from 'class-validator';

/** What is asked to put a post under another line manager. */
export class ChangeLineManagerForm {
  @IsString()
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  lineManager = '';
}
