import { Matches } from 'class-validator';

/** What is asked to arrange a meeting of a committee. */
export class ArrangeMeetingForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the date of the meeting as a real date.' })
  heldOn!: string;
}
