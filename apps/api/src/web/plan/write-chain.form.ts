import { IsString, MaxLength } from 'class-validator';

/** The accountability chain, a step a line: who, a colon, what they do. */
export class WriteChainForm {
  @IsString()
  @MaxLength(4000, { message: 'The chain is longer than 4,000 characters. Shorten it.' })
  chain = '';
}
