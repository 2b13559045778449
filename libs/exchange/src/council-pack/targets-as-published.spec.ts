import { readPublishedTarget } from '@golden-thread/domain/target/published-target';
import { readCsv, writeCsv } from '../tabular/csv';
import { packOf } from '../testing/cases';
import { knownFrom } from '../testing/known-from';
import { describeOnRealData } from '../testing/real-data';
import { checkPack } from './check-pack';
import { writePackFiles } from './write-pack-files';

const polarities: Readonly<Record<string, string>> = { High: 'maximise', Low: 'minimise', 'Representative of the borough': 'representative' };
const organisation = {
  'directorates.csv': 'ref,name\nD1,Council',
  'services.csv': 'ref,name,directorate\nS1,Performance,D1',
  'posts.csv': 'ref,title,service,reports_to,roles\nP1,Head,S1,,service-manager\nP2,Officer,S1,P1,employee',
};

describeOnRealData({ describe, it }, 'targets as a council published them', 'council_plan/rotherham_2022-25_measures_extract.csv', (read) => {
  const table = readCsv(read('council_plan/rotherham_2022-25_measures_extract.csv'));
  const rows = table.rows.map(({ cells }) => Object.fromEntries(table.columns.map((column, at) => [column, cells[at] ?? ''])));

  it('come in without loss: each wording word for word, each number that it says by its year, strict where it is to be passed', () => {
    const judged = rows.map((row) => ({ row, said: readPublishedTarget(row['target_2022_23_as_published']!) }));
    const files = packOf({
      ...organisation,
      'measures.csv': writeCsv(
        ['ref', 'name', 'definition', 'service', 'dimension', 'polarity', 'frequency', 'unit', 'decimals', 'cumulative', 'tolerance_amber', 'target_strict', 'kind', 'owner_post', 'verifier_post'],
        judged.map(({ row, said }) => [row['ref']!, row['measure']!, row['measure']!, 'S1', 'council-plan', polarities[row['good_is']!]!, 'annual', '%', 1, 'no', '5', said?.strict === true ? 'yes' : 'no', 'local', 'P2', 'P1']),
      ),
      'target-statements.csv': writeCsv(['measure', 'wording'], rows.map((row) => [row['ref']!, row['target_2022_23_as_published']!])),
      'targets.csv': writeCsv(['measure', 'period', 'target'], judged.flatMap(({ row, said }) => (said?.numbers ?? []).map(({ year, target }) => [row['ref']!, year ?? '2022/23', target]))),
    });
    const check = checkPack(files);
    if (!check.sound) throw new Error(JSON.stringify(check.faults));
    expect(check.pack['target-statements'].map(({ wording }) => wording)).toEqual(rows.map((row) => row['target_2022_23_as_published']));
    expect(judged.filter(({ said }) => said === null).map(({ row }) => row['ref'])).toEqual(['OC07a', 'OC07b', 'EC01']);
    expect(check.pack.targets).toHaveLength(19);
    expect(check.pack.measures.filter((row) => row.target_strict).map(({ ref }) => ref)).toEqual(['OC02a', 'OC02b', 'EC02a', 'EC02b']);
    const known = knownFrom(check.pack);
    const again = checkPack(writePackFiles(check.pack.council[0]!, known), known);
    expect(again.sound ? again.changes : again.faults).toEqual([]);
  });
});

describe('what a target says', () => {
  const measures = 'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post\nM1,One,As it says,S1,council-plan,maximise,annual,%,1,no,5,local,P2,P1\nM2,Two,As it says,S1,council-plan,maximise,quarterly,%,1,no,5,local,P2,P1';
  const faultsOf = (statements: string) => {
    const check = checkPack(packOf({ ...organisation, 'measures.csv': measures, 'target-statements.csv': statements }));
    return check.sound ? [] : check.faults.map(({ row, column, accepted }) => `${row} ${column}: ${accepted}`);
  };

  it('is judged as on the page of the target, every fault at once', () => {
    expect(faultsOf('measure,wording,form,baseline,change,comparator\nM1,Up by a tenth,percent,,,\nM2,Above the region,above-comparator,,,M1')).toEqual([
      '2 baseline: where the change starts from', '2 change: by how much, in percent or in the unit', '3 comparator: one that is collected as often',
    ]);
    expect(faultsOf('measure,wording,form,baseline,change\nM1,Up by a tenth,percent,40,10\nM2,Top quartile,,,')).toEqual([]);
  });
});

const lgbfFrequencies: Readonly<Record<string, string>> = {
  Annual: 'annual', '2 Yearly': 'even-years', '2 Year Aggregates (annual)': 'two-years-rolling', '3 Year Aggregates': 'three-years-rolling', '4 Year Aggregates': 'four-years-rolling',
};
const periodOf: Readonly<Record<string, string>> = {
  annual: '2018/19', 'even-years': '2018/19 every second year', 'two-years-rolling': '2017/19', 'three-years-rolling': '2016/19', 'four-years-rolling': '2015/19',
};
const lgbfPolarities: Readonly<Record<string, string>> = { Ascending: 'minimise', Descending: 'maximise', Goldilocks: 'plan-is-best' };

describeOnRealData({ describe, it }, 'the indicators of a national benchmark', 'lgbf/lgbf_indicator_information.csv', (read) => {
  const rowsOf = (file: string) => {
    const table = readCsv(read(file), (cells) => cells.includes('Code'));
    return table.rows.map(({ cells }) => Object.fromEntries(table.columns.map((column, at) => [column, cells[at] ?? ''])));
  };
  const refOf = (code: string): string => code.replaceAll(/\W+/g, '');

  it('come in with their periods, those of several years and of every second year too', () => {
    const indicators = rowsOf('lgbf/lgbf_indicator_information.csv').filter((row) => Object.hasOwn(lgbfFrequencies, row['ReportingPeriod']!));
    const columns = ['ref', 'name', 'definition', 'service', 'dimension', 'polarity', 'frequency', 'unit', 'decimals', 'cumulative', 'tolerance_amber', 'kind', 'owner_post', 'verifier_post'];
    const check = checkPack(packOf({
      ...organisation,
      'measures.csv': writeCsv(columns, indicators.map((row) => [refOf(row['Code']!), row['Title']!.slice(0, 200), row['Title']!, 'S1', 'council-plan', lgbfPolarities[row['Ranking_Type']!]!, lgbfFrequencies[row['ReportingPeriod']!]!, '%', 1, 'no', '5', 'national', 'P2', 'P1'])),
      'values.csv': writeCsv(['measure', 'period', 'value'], indicators.slice(0, 60).map((row) => [refOf(row['Code']!), periodOf[lgbfFrequencies[row['ReportingPeriod']!]!]!, '1'])),
    }));
    if (!check.sound) throw new Error(JSON.stringify(check.faults.slice(0, 5)));
    expect(check.pack.measures).toHaveLength(108);
    expect(check.pack.values).toHaveLength(60);
  });

  it('have their quarters read as the benchmark writes them', () => {
    const quarters = rowsOf('lgbf/lgbf_indicator_data_real_quarterly.csv').filter((row) => row['LocalAuthority'] === 'Aberdeen City' && row['Code'] === 'CORP 09').map((row) => row['Period']!);
    const check = checkPack(packOf({
      ...organisation,
      'measures.csv': `ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post\nCORP09,One,One,S1,council-plan,maximise,quarterly,%,1,no,5,national,P2,P1`,
      'values.csv': writeCsv(['measure', 'period', 'value'], quarters.map((period) => ['CORP09', period, '1'])),
    }));
    if (!check.sound) throw new Error(JSON.stringify(check.faults.slice(0, 5)));
    expect(new Set(check.pack.values.map(({ period }) => period)).size).toBe(quarters.length);
    expect(quarters[0]).toBe('2018-19;Q1');
  });
});
