import { Matches } from 'class-validator';

/** What is asked to record that somebody leaves the council. */
export class RecordLeaverForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;
}
