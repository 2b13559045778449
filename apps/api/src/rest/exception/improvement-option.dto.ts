import { TextField } from '../shared';

/** An option for improvement, with what it costs and brings. */
export class ImprovementOptionDto {
  @TextField(500, { example: 'Take an agency surveyor for six months' })
  title!: string;

  @TextField(500, { example: '£31,000' })
  cost!: string;

  @TextField(500, { example: 'Relet times back under 20 days by December' })
  benefit!: string;

  @TextField(500, { example: 'The market is thin in August' })
  risk!: string;
}
