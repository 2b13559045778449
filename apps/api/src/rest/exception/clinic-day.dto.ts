import { DayField, SaidField } from '../shared';

/** Another day for a clinic. */
export class ClinicDayDto {
  @DayField('2026-08-20')
  meetsOn!: string;

  @SaidField(2000, { example: 'The chair of the committee is ill.' })
  reason!: string;
}
