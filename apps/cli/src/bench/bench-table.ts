import type { Rate } from './measure-rate';

const what = 50;
const columns = ['a second', 'p50 ms', 'p99 ms', 'of raw', 'bench', 'api', 'worker', 'postgres'] as const;

const row = (title: string, cells: readonly string[], width: number): string => title.padEnd(what) + cells.map((cell) => cell.padStart(width)).join('');
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const fixed = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(2));

/** One figure with what it should be. Smaller is better; `unit` stands after both. */
export interface Figure {
  readonly measured: number;
  readonly unit: string;
  readonly aim?: number;
  /** What else a reader needs to judge it. */
  readonly note?: string;
}

/** Prints the figures as they come, so that a run that is cut short has shown what it measured. */
export class BenchTable {
  private readonly began = Date.now();

  constructor(private readonly print: (line: string) => void) {}

  /** What is being done now, for whoever waits. */
  progress(doing: string): void {
    this.print(`  (${((Date.now() - this.began) / 1000).toFixed(0)} s) ${doing}`);
  }

  line(text = ''): void {
    this.print(text);
  }

  ratesHead(): void {
    this.print(`\n${' '.repeat(what + 40)}processor ms of each, by process`);
    this.print(row('Decisions', columns, 10));
  }

  rate(title: string, { perSecond, p50, p99, processor }: Rate, raw?: Rate): void {
    const ofRaw = raw ? `${((100 * perSecond) / raw.perSecond).toFixed(0)}%` : '';
    const { bench, api, worker, postgres } = processor;
    this.print(row(title, [whole(perSecond), p50.toFixed(2), p99.toFixed(2), ofRaw, ...[bench, api, worker, postgres].map(fixed)], 10));
  }

  figuresHead(): void {
    this.print(`\n${row('Others', ['measured', 'aim', ''], 14)}`);
  }

  figure(title: string, { measured, unit, aim, note }: Figure): void {
    const said = (value: number): string => `${value >= 100 ? whole(value) : value.toFixed(value >= 10 ? 1 : 2)} ${unit}`;
    const verdict = aim === undefined ? '' : measured <= aim ? 'met' : 'missed';
    this.print(row(title, [said(measured), aim === undefined ? '' : said(aim), verdict.padEnd(8)], 14) + (note ? `  ${note}` : ''));
  }
}
