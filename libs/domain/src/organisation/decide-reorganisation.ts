import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { DirectorateId, ServiceId, UnitId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { OrganisationRefusal } from './refusals';
import { type NewService, type Reorganisation, type ReorganisationAsked, reorganisationTransitions } from './service-reorganisation';

/** A service as a reorganisation finds it. */
export interface ServiceFound {
  readonly id: ServiceId;
  readonly code: string;
  readonly name: string;
  readonly closedOn: CalendarDate | null;
  readonly units: readonly Named<UnitId>[];
}

/** A part of the organisation by its code and name. */
interface Named<Id> {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
}

/** What there is: services, open directorates, and what else is planned. */
export interface ReorganisationFacts {
  readonly services: readonly ServiceFound[];
  readonly openDirectorates: readonly Named<DirectorateId>[];
  readonly planned: readonly Pick<Reorganisation, 'id' | 'effectiveOn' | 'from' | 'intoServiceId'>[];
  /** Whether a published year looks after what happens on its days. */
  readonly yearRuns: boolean;
}

type Checked<T> = Outcome<T, Refusal<OrganisationRefusal | DayRefusal | 'ReasonMissing'>>;

/**
 * Whether services may merge or split as asked. Refused: a day that has passed (`DayHasPassed`, `DayTooFar`), too few services (`ServicesNotChosen`), one that is not
 * there or ends before (`ServiceNotOpen`) or is part of another that is planned (`ReorganisedAlready`), one that ends and goes on at once (`ServiceEndsAndGoesOn`), a
 * split without units of its own, or with all of them (`UnitsNotChosen`), a new service without name, under a code there is, or in no open directorate, and a council
 * without a published year, which would carry it out (`NoYearRuns`).
 */
export function decideReorganisation(asked: ReorganisationAsked, facts: ReorganisationFacts, on: CouncilDate): Checked<ReorganisationAsked> {
  const day = refusalOfDay(asked.effectiveOn, on, 'effectiveOn');
  return day === null ? standsOn(asked, facts) : { ok: false, refusal: day };
}

/** The same, on its day: whether it may still be done as it was planned. */
export function standsOn(asked: ReorganisationAsked, { services, openDirectorates, planned, yearRuns }: ReorganisationFacts, except?: Reorganisation['id']): Checked<ReorganisationAsked> {
  if (!yearRuns) return refuse('NoYearRuns');
  const goesOn = 'goesOn' in asked.into ? [asked.into.goesOn] : [];
  const enough = asked.kind === 'split' ? asked.from.length === 1 : asked.from.length + goesOn.length >= 2 && asked.from.length >= 1;
  if (!enough || new Set(asked.from).size !== asked.from.length) return refuse('ServicesNotChosen');
  if (goesOn.some((id) => asked.from.includes(id))) return refuse('ServiceEndsAndGoesOn');
  const named = [...asked.from, ...goesOn];
  const closed = named.filter((id) => !services.some((one) => one.id === id && (one.closedOn === null || one.closedOn >= asked.effectiveOn)));
  if (closed.length > 0) return refuse('ServiceNotOpen', { services: closed.map((id) => services.find((one) => one.id === id)?.name ?? id) });
  const other = planned.find((one) => one.id !== except && [...one.from, one.intoServiceId].some((id) => named.includes(id)));
  if (other !== undefined) return refuse('ReorganisedAlready', { on: other.effectiveOn });
  const units = unitsChosen(asked, services);
  if (!units.ok) return units;
  if ('goesOn' in asked.into) return accept(asked);
  const formed = newServiceStands(asked.into.formed, { services, openDirectorates });
  return formed.ok ? accept({ ...asked, into: { formed: formed.value } }) : formed;
}

function unitsChosen({ kind, from, unitIds }: ReorganisationAsked, services: readonly ServiceFound[]): Checked<null> {
  if (kind === 'merge') return accept(null);
  const own = services.find(({ id }) => id === from[0])?.units.map((unit) => unit.id) ?? [];
  const isPart = unitIds.length > 0 && unitIds.every((id) => own.includes(id)) && new Set(unitIds).size < own.length;
  return isPart ? accept(null) : refuse('UnitsNotChosen');
}

function newServiceStands(formed: NewService, { services, openDirectorates }: Pick<ReorganisationFacts, 'services' | 'openDirectorates'>): Checked<NewService> {
  const [code, name] = [normalText(formed.code), normalText(formed.name)];
  if (code === '' || name === '') return refuse('NameMissing');
  if (services.some((one) => one.code === code)) return refuse('AlreadyAddedUnderCode', { code });
  return openDirectorates.some(({ id }) => id === formed.directorateId) ? accept({ ...formed, code, name }) : refuse('NotWithinOpenPart');
}

/** Plans it, with its reason. Refuses: `ReorganisationDecided`. */
export function decidePlanning(reorganisation: Reorganisation, reason: string): Checked<Reorganisation> {
  const state = reorganisationTransitions.next(reorganisation.state, 'plan');
  if (state === null) return refuse('ReorganisationDecided', { state: reorganisation.state });
  if (normalText(reason) === '') return refuse('ReasonMissing');
  return accept({ ...reorganisation, state, reason: normalText(reason), version: reorganisation.version + 1 });
}

/** Takes it back before its day. Refuses: `ReorganisationDecided`. */
export function decideWithdrawal(reorganisation: Reorganisation): Checked<Reorganisation> {
  const state = reorganisationTransitions.next(reorganisation.state, 'withdraw');
  return state === null ? refuse('ReorganisationDecided', { state: reorganisation.state }) : accept({ ...reorganisation, state, version: reorganisation.version + 1 });
}
