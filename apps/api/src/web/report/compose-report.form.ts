import { IsString, MaxLength } from 'class-validator';

/** The composer's own words at the head of the report. */
export class ComposeReportForm {
  @IsString()
  @MaxLength(8000, { message: 'The summary is longer than 8,000 characters. Shorten it.' })
  summary = '';
}
