import { actionStatuses, wholeProgress } from '@golden-thread/domain/action/action';
import { isOnMatrix, isSoundMatrix, type MatrixSize, type RiskMatrix, shippedMatrices } from '@golden-thread/domain/risk/risk-matrix';
import type { PackFault } from '../council-pack';
import { circleIn } from './circle-in';
import { ofTheCouncil, type PackRule, type UncheckedSheets } from './pack-rule';

/** After how many months a risk is looked at again where a pack does not say it: with each quarter's return. */
export const usualReviewCycle = '3';

/** How the register numbers its things: whoever follows a link finds them by it. */
const numbered = { actions: /^AC-[1-9][0-9]{0,5}$/, risks: /^RK-[1-9][0-9]{0,5}$/ } as const;
const example = { actions: 'AC-12', risks: 'RK-4' } as const;

const wrongNumbers = (sheets: UncheckedSheets, sheet: 'actions' | 'risks'): PackFault[] =>
  sheets.rows(sheet).filter(({ ref }) => ref !== undefined && !numbered[sheet].test(ref)).map(({ row, ref }) => sheets.fault(sheet, row, 'ref', ref!, `a number of the register, as ${example[sheet]}`));

/**
 * The number made of another system's code may be that of something else here, of which the row would then seem to say otherwise. Where the titles differ it is not the same
 * thing, as far as anybody can tell.
 */
export const numbersAreFree: PackRule = (sheets) =>
  (['actions', 'risks'] as const).flatMap((sheet) => {
    const known = sheets.council.rows.get(sheet) ?? [];
    const highest = known.map(({ cells }) => String(cells['ref'])).reduce((most, ref) => (numberOf(ref) > numberOf(most) ? ref : most), '');
    return sheets.rows(sheet).flatMap((thing): PackFault[] => {
      const code = sheets.codeBefore(sheet, thing.row);
      const title = code === undefined ? undefined : sheets.knownRow(sheet, thing)?.cells['title'];
      if (title === undefined || thing.title === undefined || title === thing.title) return [];
      const is = typeof title === 'string' ? title : 'something that is not everybody’s to read';
      return [sheets.fault(sheet, thing.row, 'ref', `${code}, of which ${thing.ref} is made, and ${thing.ref} is here already: ${is}`, `codes whose numbers are above ${highest}, or the title that ${thing.ref} has here, where it is the same`)];
    });
  });

const numberOf = (ref: string): number => Number(ref.slice('AC-'.length));

/** Objectives of people's own are read by their circle alone: nothing of a register hangs on them. */
function ownObjectives(sheets: UncheckedSheets, sheet: 'actions' | 'risks'): PackFault[] {
  const own = new Set(sheets.all('objectives').filter(({ level }) => level === 'individual').map(({ ref }) => ref));
  return sheets.rows(sheet).filter(({ objective }) => typeof objective === 'string' && own.has(objective))
    .map(({ row, objective }) => sheets.fault(sheet, row, 'objective', objective!, "an objective of the council, a service or a unit, not somebody's own"));
}

/** Whoever owns something new that is open is there: a closed post is asked for nothing. */
function ownersAreThere(sheets: UncheckedSheets, sheet: 'actions' | 'risks', isOpen: (row: { readonly status?: string | null | undefined; readonly state?: string | null | undefined }) => boolean): PackFault[] {
  const there = new Set(sheets.all('posts').filter(({ closed_on: closed }) => closed === null || closed === undefined).map(({ ref }) => ref));
  const closed = new Set([...sheets.all('posts').map(({ ref }) => ref), ...(sheets.council.rows.get('posts') ?? []).map(({ cells }) => String(cells['ref']))].filter((ref) => !there.has(ref)));
  return sheets.rows(sheet).filter((row) => isOpen(row) && sheets.knownRow(sheet, row) === undefined && row.owner_post !== undefined && closed.has(row.owner_post))
    .map(({ row, owner_post: owner }) => sheets.fault(sheet, row, 'owner_post', owner!, 'a post that is not closed'));
}

const isOpenAction = ({ status }: { readonly status?: string | null | undefined }): boolean => actionStatuses[(status ?? 'on-track') as keyof typeof actionStatuses].open;

/** An action says what the page of actions wants: a number, a day not before it starts, and why it stands as it does. Known ones stay as they are. */
export const actionsCanBePromised: PackRule = (sheets) => [
  ...wrongNumbers(sheets, 'actions'),
  ...ownObjectives(sheets, 'actions'),
  ...ownersAreThere(sheets, 'actions', isOpenAction),
  ...sheets.rows('actions').flatMap((action): PackFault[] => {
    const { row, status, progress, starts_on: starts, due_on: due, status_reason: reason } = action;
    if (sheets.knownRow('actions', action) !== undefined) return [];
    const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('actions', row, column, found, accepted);
    return [
      ...(typeof starts === 'string' && due !== undefined && starts > due ? [at('due_on', due, `a day not before starts_on, ${starts}`)] : []),
      ...(typeof status === 'string' && actionStatuses[status].asksWhy && reason === null ? [at('status_reason', 'nothing', `why it is ${status}; only on-track goes without`)] : []),
      ...(status === 'achieved' && typeof progress === 'number' && progress !== wholeProgress ? [at('progress', String(progress), `${wholeProgress} of an achieved action`)] : []),
      ...(typeof action.objective === 'string' && typeof action.risk === 'string' ? [at('risk', action.risk, 'nothing where an objective is named: it was agreed in one of them')] : []),
      ...(typeof action.predicted_by === 'string' && action.predicted_measure === null ? [at('predicted_measure', 'nothing', 'filled where predicted_by is')] : []),
    ];
  }),
];

/** The council's own matrix, or the pack's where the council has none and scores nothing on the one that it began with. */
function matrixOf(sheets: UncheckedSheets): { readonly matrix: RiskMatrix; readonly faults: readonly PackFault[] } {
  const [given] = sheets.rows('risk-matrix');
  const [known] = (sheets.council.rows.get('risk-matrix') ?? []).map(({ cells }) => cells);
  const begun = (sheets.council.rows.get('risks') ?? []).some(({ cells }) => cells['state'] !== 'closed');
  const own = known === undefined ? null : { size: known['size'] as MatrixSize, mediumFrom: Number(known['medium_from']), highFrom: Number(known['high_from']), appetite: Number(known['appetite']) };
  const stands = own ?? shippedMatrices[3];
  if (given?.size === undefined || given.medium_from === undefined || given.high_from === undefined || given.appetite === undefined) return { matrix: stands, faults: [] };
  const matrix = { size: given.size as MatrixSize, mediumFrom: given.medium_from, highFrom: given.high_from, appetite: given.appetite };
  const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('risk-matrix', given.row, column, found, accepted);
  return {
    matrix: own ?? matrix,
    faults: [
      ...(isSoundMatrix(matrix) ? [] : [at('high_from', String(matrix.highFrom), `zones and appetite on the matrix, in their order: from 2 to ${matrix.size * matrix.size}, high_from above medium_from`)]),
      ...((own !== null || begun) && matrix.size !== stands.size ? [at('size', String(matrix.size), `${stands.size}, on which the council scores its risks`)] : []),
      ...sheets.rows('risk-matrix').slice(1).map(({ row }) => sheets.fault('risk-matrix', row, null, 'a second matrix', 'one row')),
    ],
  };
}

const scores = ['inherent', 'residual', 'target'] as const;

/** A risk is scored on the matrix that the council has when the pack is in; controls make nothing worse; what was accepted or closed says why. */
export const risksStandOnTheMatrix: PackRule = (sheets) => {
  const { matrix, faults } = matrixOf(sheets);
  const risks = sheets.rows('risks').filter((risk) => sheets.knownRow('risks', risk) === undefined);
  const isOff = (impact: number | undefined, likelihood: number | undefined): boolean => !isOnMatrix({ impact: impact ?? 1, likelihood: likelihood ?? 1 }, matrix);
  const levels = `from 1 to ${matrix.size}, the levels of the council's matrix`;
  return [
    ...faults, ...wrongNumbers(sheets, 'risks'), ...ownObjectives(sheets, 'risks'), ...ownersAreThere(sheets, 'risks', ({ state }) => state !== 'closed'),
    ...risks.flatMap((risk): PackFault[] => {
      const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('risks', risk.row, column, found, accepted);
      const value = (which: 'inherent' | 'residual'): number => (risk[`${which}_impact`] ?? NaN) * (risk[`${which}_likelihood`] ?? NaN);
      return [
        ...scores.filter((which) => isOff(risk[`${which}_impact`], risk[`${which}_likelihood`])).map((which) => at(`${which}_impact`, `${risk[`${which}_impact`]} by ${risk[`${which}_likelihood`]}`, levels)),
        ...(value('residual') > value('inherent') ? [at('residual_impact', String(value('residual')), `at most the inherent score, ${value('inherent')}: controls make nothing worse`)] : []),
        ...(typeof risk.state === 'string' && risk.state !== 'open' && risk.state_reason === null ? [at('state_reason', 'nothing', `why it is ${risk.state}`)] : []),
      ];
    }),
    ...sheets.rows('risk-reviews').filter(({ impact, likelihood }) => isOff(impact, likelihood)).map(({ row, impact, likelihood }) => sheets.fault('risk-reviews', row, 'impact', `${impact} by ${likelihood}`, levels)),
  ];
};

/** What is brought in with a thing comes with it or is there: of one that the council has, moves and reviews are made on its page. And no action waits for itself. */
export const registersAreWhole: PackRule = (sheets) => {
  const late = (sheet: 'action-moves' | 'action-waits' | 'risk-reviews', of: 'actions' | 'risks', column: string): PackFault[] => {
    const known = new Set((sheets.council.rows.get(of) ?? []).map(({ cells }) => String(cells['ref'])));
    return sheets.rows(sheet).flatMap((row) => {
      const ref = (row as unknown as Readonly<Record<string, string | undefined>>)[column];
      if (ref === undefined || !known.has(ref) || sheets.knownRow(sheet, row) !== undefined) return [];
      return [sheets.fault(sheet, row.row, column, ref, `one that the pack brings: what happens to ${ref} now is said on its page`)];
    });
  };
  const waits = new Map<string, string[]>();
  for (const { action, waits_for: other } of sheets.all('action-waits')) if (action !== undefined && other !== undefined) waits.set(action, [...(waits.get(action) ?? []), other]);
  const circle = circleIn(waits);
  const row = sheets.rows('action-waits').find(({ action }) => action !== undefined && circle.includes(action))?.row ?? ofTheCouncil;
  return [
    ...late('action-moves', 'actions', 'action'), ...late('action-waits', 'actions', 'action'), ...late('risk-reviews', 'risks', 'risk'),
    ...(circle.length === 0 || row === ofTheCouncil ? [] : [sheets.fault('action-waits', row, 'waits_for', `a circle: ${[...circle, circle[0]].join(' waits for ')}`, 'actions of which one can be the first')]),
  ];
};
