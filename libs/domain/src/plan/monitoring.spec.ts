import fc from 'fast-check';
import type { FinancialYear } from '../calendar/financial-year';
import type { ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { arrangementsOf, buildProgramme, checkProgramme, programmeYears } from './monitoring';

const year: FinancialYear = '2026/27';

it('T: the monitoring arrangements of a year (Stockton) are 1 + 4 + 1 + 4 x directors + departments + staff + services due', () => {
  fc.assert(fc.property(fc.nat(6), fc.nat(6), fc.nat(600), fc.nat(12), (directors, departments, staff, servicesDue) => {
    const all = Object.values(arrangementsOf({ directors, departments, staff, servicesDue }));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(1 + 4 + 1 + 4 * directors + departments + staff + servicesDue);
  }));
});

describe('the five-year programme (Best Value)', () => {
  it('T: covers all services, evenly, whatever their number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const services = Array.from({ length: count }, (_, n) => anId<ServiceId>(`s${n}`));
      const programme = buildProgramme(services, year);
      expect(checkProgramme(services, programme)).toEqual({ leftOut: [], twice: [] });
      const years = [...new Set(programme.map((one) => one.year))];
      const perYear = years.map((one) => programme.filter((review) => review.year === one).length);
      expect(years.length).toBe(Math.min(count, programmeYears));
      expect(Math.max(...perYear) - Math.min(...perYear)).toBeLessThanOrEqual(1);
    }));
  });
  it('T: a service reviewed twice before another is reviewed once gets a warning', () => {
    const [one, two] = [anId<ServiceId>('one'), anId<ServiceId>('two')];
    const programme = [{ serviceId: one, year }, { serviceId: one, year: '2028/29' as FinancialYear }, { serviceId: two, year: '2029/30' as FinancialYear }];
    expect(checkProgramme([one, two], programme)).toEqual({ leftOut: [], twice: [one] });
    expect(checkProgramme([one, two], [...programme, { serviceId: two, year: '2027/28' }])).toEqual({ leftOut: [], twice: [] });
    expect(checkProgramme([one, two], [{ serviceId: one, year }])).toEqual({ leftOut: [two], twice: [] });
  });
});
