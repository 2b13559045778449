import { IsNotEmpty, IsString } from 'class-validator';

/** For whom a deputy acts from now on: 'self', or the post they stand in for. */
export class ActOnBehalfForm {
  @IsString({ message: 'Choose whom you act for.' })
  @IsNotEmpty({ message: 'Choose whom you act for.' })
  actingFor!: string;
}
