import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  type Evidence,
  type EvidenceHeading,
  evidenceHeadings,
  type ServicePlanContent,
  servicePlanLimits,
  type ServicePlanSection,
  servicePlanSections,
} from '@golden-thread/domain/plan/service-plan-content';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { DayField, TextField } from '../shared/dto-fields';

const waiver = { message: `waivedBecause is text of at most ${servicePlanLimits.waiver} characters, or null.` };
const object = { message: '$property is an object with every heading.' };

/** What a service looked at under one heading, or why it does not apply. */
export class EvidenceDto {
  @TextField(servicePlanLimits.evidence, { example: '1,240 households waited in March, 90 more than a year before.' })
  text!: string;

  @DayField('2026-03-31', { optional: true, description: 'The day of the source.' })
  sourcedOn?: CalendarDate | null;

  @ApiProperty({ type: String, nullable: true, maxLength: servicePlanLimits.waiver, description: 'Why the heading does not apply; null where it is filled.' })
  @ValidateIf((evidence: EvidenceDto) => evidence.waivedBecause !== null)
  @IsString(waiver)
  @MaxLength(servicePlanLimits.waiver, waiver)
  waivedBecause!: string | null;
}

/** The four sections. */
export class ServicePlanSectionsDto implements Record<ServicePlanSection, string> {
  @TextField(servicePlanLimits.section, { description: servicePlanSections.measures.title, example: 'HS07 reaches 90% by March.' })
  measures!: string;

  @TextField(servicePlanLimits.section, { description: servicePlanSections.projects.title, example: 'One diary for all trades, by September; Leanne Hopcroft.' })
  projects!: string;

  @TextField(servicePlanLimits.section, { description: servicePlanSections.risks.title, example: 'Surveyors leave: likely, serious; two trainees.' })
  risks!: string;

  @TextField(servicePlanLimits.section, { description: servicePlanSections.workforce.title, example: 'Two trainee surveyors from October.' })
  workforce!: string;
}

const Heading = (key: EvidenceHeading): PropertyDecorator => (target, property) => {
  ApiProperty({ type: EvidenceDto, description: evidenceHeadings[key] })(target, property);
  IsObject(object)(target, property);
  ValidateNested()(target, property);
  Type(() => EvidenceDto)(target, property);
};

/** The six headings of evidence. */
export class EvidenceByHeadingDto implements Record<EvidenceHeading, EvidenceDto> {
  @Heading('legislation') legislation!: EvidenceDto;
  @Heading('demography') demography!: EvidenceDto;
  @Heading('social-trends') 'social-trends'!: EvidenceDto;
  @Heading('customers') customers!: EvidenceDto;
  @Heading('past-performance') 'past-performance'!: EvidenceDto;
  @Heading('workforce') workforce!: EvidenceDto;
}

/** A service plan's sections and evidence, complete or not: a draft is kept as it is. */
export class ServicePlanContentDto {
  @ApiProperty({ type: ServicePlanSectionsDto })
  @IsObject(object)
  @ValidateNested()
  @Type(() => ServicePlanSectionsDto)
  sections!: ServicePlanSectionsDto;

  @ApiProperty({ type: EvidenceByHeadingDto })
  @IsObject(object)
  @ValidateNested()
  @Type(() => EvidenceByHeadingDto)
  evidence!: EvidenceByHeadingDto;

  /** As the plan keeps it, and as it is answered. */
  static plain({ sections, evidence }: ServicePlanContentDto | ServicePlanContent): ServicePlanContent {
    const kept = ({ text, sourcedOn, waivedBecause }: EvidenceDto | Evidence): Evidence => ({ text, sourcedOn: sourcedOn ?? null, waivedBecause });
    const headings = Object.keys(evidenceHeadings) as EvidenceHeading[];
    return {
      sections: { ...sections },
      evidence: Object.fromEntries(headings.map((key) => [key, kept(evidence[key])])) as ServicePlanContent['evidence'],
    };
  }
}
