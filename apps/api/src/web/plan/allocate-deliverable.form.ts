import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** The one service that leads on a deliverable; the reason where it takes over from another. */
export class AllocateDeliverableForm {
  @IsNotEmpty({ message: 'Choose the service that leads.' })
  @IsString()
  serviceId!: string;

  @IsString()
  @MaxLength(1000, { message: 'The reason is longer than 1,000 characters. Shorten it.' })
  reason = '';
}
