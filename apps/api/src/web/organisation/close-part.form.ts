import { Matches } from 'class-validator';

/** What is asked to close a directorate, service or unit after a day. */
export class ClosePartForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;
}
