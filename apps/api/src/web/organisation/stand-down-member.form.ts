import { Matches } from 'class-validator';

/** The last day of a member on a committee. */
export class StandDownMemberForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  lastDay!: string;
}
