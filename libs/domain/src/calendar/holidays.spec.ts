import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englandHolidays } from './holidays';

const published = join(__dirname, '../../../../../shared/data/reference/uk_bank_holidays_2019-2028.json');

describe('bank holidays of England', () => {
  it('are those published, day for day', () => {
    if (!existsSync(published)) {
      console.warn('DID NOT RUN: ../shared/data/reference/uk_bank_holidays_2019-2028.json is absent.');
      return;
    }
    const list = JSON.parse(readFileSync(published, 'utf8')) as { 'england-and-wales': { date: string }[] };
    expect([...englandHolidays.dates.keys()]).toEqual(list['england-and-wales'].map((holiday) => holiday.date));
  });
});
