import type { EvidencePageView } from '@golden-thread/application/evidence/read-evidence';
import { evidencedThings, evidenceLimits, evidenceTypes } from '@golden-thread/domain/evidence/evidence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { SaidField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

/** A file in base64: as many characters as the largest file has. */
const longestContent = Math.ceil(evidenceLimits.bytes / 3) * 4;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** A file that shows something. */
export class EvidenceFileDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'What of the thing it shows: a period, a section, an action; empty: the thing as a whole.' })
  part!: string;

  @ApiProperty()
  shows!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: Object.keys(evidenceTypes) })
  type!: string;

  @ApiProperty({ type: 'integer' })
  bytes!: number;

  @ApiProperty({ description: 'SHA-256 of the bytes, as in the record.' })
  digest!: string;

  @ApiProperty()
  scanned!: boolean;

  @ApiProperty({ type: String, nullable: true })
  addedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  static of({ id, part, shows, name, type, bytes, digest, scanned, addedByName, addedAt }: EvidencePageView['evidence'][number]): EvidenceFileDto {
    return { id, part, shows, name, type, bytes, digest, scanned, addedBy: addedByName, addedAt };
  }
}

/** The evidence of a thing. */
export class EvidenceOfThingDto {
  @ApiProperty({ enum: Object.keys(evidencedThings) })
  thing!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: [EvidenceFileDto] })
  files!: EvidenceFileDto[];

  static of({ thing, label, evidence }: EvidencePageView): EvidenceOfThingDto {
    return {
      thing, label,
      files: evidence.map((file) => EvidenceFileDto.of(file)),
    };
  }
}

/** A file to be added. */
export class NewEvidenceDto {
  @ApiPropertyOptional({ type: String, maxLength: evidenceLimits.name, description: 'What of the thing it shows, as its page offers: a period, a section, an action; left out: the thing as a whole.' })
  @WhereGiven()
  @IsString({ message: 'part is text.' })
  @MaxLength(evidenceLimits.name, { message: `part is text of at most ${evidenceLimits.name} characters.` })
  part?: string;

  @SaidField(evidenceLimits.shows, { example: 'The count of 30 June, by ward' })
  shows!: string;

  @SaidField(evidenceLimits.name, { example: 'count.csv', description: `Ends as its kind does: ${Object.keys(evidenceTypes).join(', ')}.` })
  name!: string;

  @ApiProperty({ type: String, format: 'byte', minLength: 1, maxLength: longestContent, pattern: base64.source, example: 'd2FyZCxjb3VudA==', description: `The file in base64, at most ${evidenceLimits.bytes / 1024 / 1024} MB.` })
  @MaxLength(longestContent, { message: `content is a file of at most ${evidenceLimits.bytes / 1024 / 1024} MB, in base64.` })
  @Matches(base64, { message: 'content is the file in base64.' })
  content!: string;
}

/** A file with what is in it. */
export class EvidenceContentDto extends EvidenceFileDto {
  @ApiProperty({ format: 'byte', description: 'The file in base64.' })
  content!: string;

  static withBytes(file: EvidencePageView['evidence'][number], bytes: Buffer): EvidenceContentDto {
    return { ...EvidenceFileDto.of(file), content: bytes.toString('base64') };
  }
}
