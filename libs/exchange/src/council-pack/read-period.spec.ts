import { readPeriod } from './read-period';

describe('periods of more years than one', () => {
  it('are read where they are unmistakable: years that roll, and every second year', () => {
    expect(['2024/27', '2024-27', '2015–2018', '2023/27', '2025/27', '2010/12'].map(readPeriod)).toEqual(['2026-R3', '2026-R3', '2017-R3', '2026-R4', '2026-R2', '2011-R2']);
    expect(['2026/27 every second year', '2027-28, every second year'].map(readPeriod)).toEqual(['2026-B', '2027-B']);
  });
  it('leave a financial year one, a month one, and refuse what is neither', () => {
    expect(['2026/27', '2026-27', '2010-12', '2024-04'].map(readPeriod)).toEqual(['2026-Y', '2026-Y', '2010-M09', '2024-M01']);
    expect(['2024/30', '2027/24', '2026/28 every second year'].map(readPeriod)).toEqual([undefined, undefined, undefined]);
  });
});
