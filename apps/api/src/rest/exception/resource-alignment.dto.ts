import { TextField } from '../shared';

/** Resources aligned to where the need is greatest. The amount is written as people write it. */
export class ResourceAlignmentDto {
  @TextField(200, { example: 'Planned works' })
  from!: string;

  @TextField(200, { example: 'Voids' })
  to!: string;

  @TextField(200, { example: '£20,000' })
  amount!: string;
}
