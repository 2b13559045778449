import { Matches } from 'class-validator';

/** Which year to draft. */
export class DraftYearForm {
  @Matches(/^\d{4}\/\d{2}$/, { message: 'Choose the year to draft.' })
  year!: string;
}
