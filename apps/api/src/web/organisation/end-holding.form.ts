import { Matches } from 'class-validator';

/** What is asked to end somebody’s time in a post. */
export class EndHoldingForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;
}
