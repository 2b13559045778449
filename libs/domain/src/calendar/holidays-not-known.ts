/**
 * The fault of counting working days in a year whose bank holidays are not known. Thrown, never guessed at: a deadline counted
 * over an unknown holiday would be wrong without anybody seeing it. `compileTimetable` asks first and answers with a refusal.
 */
export class HolidaysNotKnown extends Error {
  constructor(
    readonly place: string,
    readonly year: number,
  ) {
    super(`The bank holidays of ${place} are not known for ${year}.`);
    this.name = 'HolidaysNotKnown';
  }
}
