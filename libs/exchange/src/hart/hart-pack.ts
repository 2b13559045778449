import { statusOf } from '@golden-thread/domain/status/status-of';
import { writeCsv } from '../tabular/csv';
import type { GivenFile } from '../tabular/table';
import { decimalsOf, hartProfile, hartQuestion, isMissing } from './hart-question';
import type { HartRow } from './read-hart';

const file = (name: string, columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): GivenFile => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(writeCsv(columns, rows)),
});

const serviceRef = (row: HartRow): string => row.code.split(/\d/, 1)[0]!;

function organisation(rows: readonly HartRow[]): GivenFile[] {
  const services = new Map(rows.map((row) => [row.service, serviceRef(row)]));
  const refs = [...services];
  return [
    file('council', ['ref', 'name', 'kind'], [[hartProfile.council.ref, hartProfile.council.name, 'live']]),
    file('directorates', ['ref', 'name'], [['ALL', 'All services']]),
    file('services', ['ref', 'name', 'directorate', 'manager_post'], refs.map(([name, ref]) => [ref, name, 'ALL', `${ref}-HEAD`])),
    file('posts', ['ref', 'title', 'service', 'reports_to', 'roles'], [
      ['CE', 'Chief Executive', null, null, 'director'],
      ...refs.flatMap(([name, ref]) => [
        [`${ref}-HEAD`, `Head of ${name}`, ref, 'CE', 'service-manager'],
        [`${ref}-DATA`, `Measure officer, ${name}`, ref, `${ref}-HEAD`, 'employee'],
      ]),
    ]),
  ];
}

const serviceOf = (row: HartRow, rows: readonly HartRow[]): string => {
  const sameService = rows.filter(({ service }) => service === row.service);
  return serviceRef(sameService.at(-1)!);
};

function measures(rows: readonly HartRow[]): GivenFile {
  const columns = [
    'ref', 'name', 'definition', 'service', 'dimension', 'polarity', 'frequency', 'unit', 'decimals', 'cumulative', 'tolerance_basis',
    'tolerance_amber', 'zero_target', 'kind', 'owner_post', 'verifier_post', 'data_source',
  ];
  return file('measures', columns, rows.map((row) => {
    const service = serviceOf(row, rows);
    const { polarity } = hartQuestion(row);
    return [
      row.code, row.description.slice(0, 200), row.description, service, 'business-critical', polarity, 'quarterly', row.unit, decimalsOf(row),
      hartProfile.cumulative.includes(row.code) ? 'yes' : 'no', hartProfile.tolerance.basis, polarity === 'data-only' ? null : hartProfile.tolerance.amber,
      'aim', 'local', `${service}-DATA`, `${service}-HEAD`, 'Published figures',
    ];
  }));
}

/**
 * The file as a council pack, so that it goes through the same check and the same import as any other. What stands for a missing
 * figure is left out: missing is not zero. The organisation is the least that measures need, because the file has none.
 */
export function hartPack(rows: readonly HartRow[]): readonly GivenFile[] {
  const judged = rows.filter((row) => statusOf(hartQuestion(row)).level !== 'data-only');
  return [
    ...organisation(rows),
    measures(rows),
    file('targets', ['measure', 'period', 'target'], judged.map((row) => [row.code, row.period, row.target])),
    file('published-statuses', ['measure', 'period', 'status', 'note'], rows.map((row) => [row.code, row.period, row.published, row.note || null])),
    file('values', ['measure', 'period', 'value', 'note'], rows.filter((row) => !isMissing(row)).map((row) => [row.code, row.period, row.thisQuarter, row.note || null])),
  ];
}
