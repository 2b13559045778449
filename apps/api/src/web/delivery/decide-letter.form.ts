import { IsIn } from 'class-validator';

/** What an operator decides of a letter in doubt. */
export class DecideLetterForm {
  @IsIn(['send-again', 'leave'], { message: 'Choose whether the letter is sent again or left as it is.' })
  decision!: 'send-again' | 'leave';
}
