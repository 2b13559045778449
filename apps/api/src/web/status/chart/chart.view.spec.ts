import { trendRows } from './chart.view';

it('writes a row for each period, with its note, and nothing typed can become markup', () => {
  const rows = trendRows([
    { period: 'Q1', value: '74%', target: 'No target', note: '' },
    { period: 'Q2 <b>', value: '1 & 2', target: '<script>', note: 'provisional' },
  ]).split('\n');
  expect(rows[0]).toBe('<tr><th scope="row">Q1</th><td>74%</td><td>No target</td></tr>');
  expect(rows[1]).toContain('Q2 &lt;b&gt; <span class="gt-status__why">provisional</span>');
  expect(rows[1]).toContain('<td>1 &amp; 2</td><td>&lt;script&gt;</td>');
});
