import { IsISO8601 } from 'class-validator';

/** Up to which notice the inbox was seen. */
export class MarkInboxReadForm {
  @IsISO8601({ strict: true }, { message: 'The form does not say up to when you have read. Open the inbox again.' })
  seenUntil!: string;
}
