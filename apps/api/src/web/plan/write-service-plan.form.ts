import { evidenceHeadings, servicePlanSections } from '@golden-thread/domain/plan';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

/** One heading of evidence: filled, or waived with the reason. */
class EvidenceFields {
  @IsString()
  @MaxLength(5000, { message: 'The evidence is longer than 5,000 characters. Shorten it.' })
  text = '';

  @IsString()
  sourcedOn = '';

  @IsString()
  @MaxLength(1000, { message: 'The reason is longer than 1,000 characters. Shorten it.' })
  waivedBecause = '';
}

const tooLong = { message: 'The section is longer than 10,000 characters. Shorten it.' };

/** The four sections, in the plan's own order. */
class SectionFields implements Record<keyof typeof servicePlanSections, string> {
  @IsString() @MaxLength(10_000, tooLong) measures = '';
  @IsString() @MaxLength(10_000, tooLong) projects = '';
  @IsString() @MaxLength(10_000, tooLong) risks = '';
  @IsString() @MaxLength(10_000, tooLong) workforce = '';
}

/** The six headings of evidence. */
class EvidenceByHeading implements Record<keyof typeof evidenceHeadings, EvidenceFields> {
  @ValidateNested() @Type(() => EvidenceFields) legislation = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) demography = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) 'social-trends' = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) customers = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) 'past-performance' = new EvidenceFields();
  @ValidateNested() @Type(() => EvidenceFields) workforce = new EvidenceFields();
}

/** A service plan's sections and evidence, complete or not: a draft is kept as it is. */
export class WriteServicePlanForm {
  @IsOptional() @ValidateNested() @Type(() => SectionFields) sections = new SectionFields();

  @IsOptional() @ValidateNested() @Type(() => EvidenceByHeading) evidence = new EvidenceByHeading();
}
