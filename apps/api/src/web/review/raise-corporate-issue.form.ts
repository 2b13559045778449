import { Transform } from 'class-transformer';
import { IsArray, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/is-id';

/** An issue for services to take back to their teams. */
export class RaiseCorporateIssueForm {
  @IsString()
  @IsNotEmpty({ message: 'Say what the services are to take back.' })
  @MaxLength(2000, { message: 'The issue is longer than 2,000 characters. Shorten it.' })
  text!: string;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: string[] = [];
}
