import {
  type CauseCode,
  causeCodes,
  type ClinicOutcome,
  clinicOutcomes,
  type ClinicSeat,
  clinicSeats,
} from '@golden-thread/domain/exception';
import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';

const long = { message: 'This is longer than 4,000 characters. Shorten it.' };
const aName = { message: 'The name is longer than 200 characters. Shorten it.' };
const asList = ({ value }: { value: unknown }) => [value ?? []].flat();

class SeatRow {
  @IsIn(Object.keys(clinicSeats), { message: 'This seat is not one of the three. Open the page again.' })
  seat!: ClinicSeat;

  @IsString()
  @MaxLength(200, aName)
  name = '';

  @IsString()
  @MaxLength(200, aName)
  substituteFor = '';
}

/** The record of a clinic: who came, the five answers, and what comes of it. */
export class RecordClinicForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SeatRow)
  seats: SeatRow[] = [];

  @IsString()
  @MaxLength(4000, long)
  met = '';

  @IsString()
  @MaxLength(4000, long)
  why = '';

  @IsString()
  @MaxLength(4000, long)
  turn = '';

  @IsString()
  @MaxLength(4000, long)
  lack = '';

  @IsString()
  @MaxLength(4000, long)
  shift = '';

  @Transform(asList)
  @IsIn(Object.keys(causeCodes), { each: true, message: 'Choose causes of the list.' })
  causes: CauseCode[] = [];

  @Transform(asList)
  @IsIn(Object.keys(clinicOutcomes), { each: true, message: 'Choose outcomes of the list.' })
  outcomes: ClinicOutcome[] = [];

  @IsString()
  @MaxLength(4000, long)
  actions = '';
}
