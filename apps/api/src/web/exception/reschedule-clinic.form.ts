import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** Another day for a clinic. */
export class RescheduleClinicForm {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'The new day must be a real date, such as 20 August 2026.' })
  meetsOn!: string;

  @IsString()
  @IsNotEmpty({ message: 'Say why the clinic is moved.' })
  @MaxLength(2000, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason!: string;
}
