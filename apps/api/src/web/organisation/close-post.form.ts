import { Matches } from 'class-validator';

/** What is asked to close a post after a day. */
export class ClosePostForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter the last day as a real date.' })
  endsOn!: string;
}
