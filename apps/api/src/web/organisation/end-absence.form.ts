import { Matches } from 'class-validator';

/** What is asked to end an absence early or late. */
export class EndAbsenceForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;
}
