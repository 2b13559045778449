import { Transform } from 'class-transformer';
import { IsArray, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';

/** An issue for services to take back to their teams. */
export class RaiseCorporateIssueForm {
  @IsString()
  @IsNotEmpty({ message: 'Say what the services are to take back.' })
  @MaxLength(2000, { message: 'The issue is longer than 2,000 characters. Shorten it.' })
  text!: string;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsUUID('all', { each: true, message: 'Choose services of the list.' })
  services: string[] = [];
}
