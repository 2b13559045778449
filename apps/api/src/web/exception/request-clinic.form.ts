import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** A clinic asked for outside the corporate review. */
export class RequestClinicForm {
  /** A service's id, and after a slash its measure's; without one, the service's plan. */
  @Matches(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/, { message: 'Choose what the clinic is about.' })
  about!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'The day must be a real date, such as 20 August 2026.' })
  meetsOn!: string;

  @IsString()
  @IsNotEmpty({ message: 'Say why a clinic is wanted.' })
  @MaxLength(2000, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason!: string;
}
