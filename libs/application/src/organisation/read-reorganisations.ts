import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ReorganisationFacts, ServiceFound } from '@golden-thread/domain/organisation/decide-reorganisation';
import type { Reorganisation, WhatComesOver, WhatStays } from '@golden-thread/domain/organisation/service-reorganisation';
import type { ReorganisationId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { countWhatComesOver, countWhatStays } from '@golden-thread/persistence/organisation/service-succession';
import { findReorganisation, findReorganisationFacts, listReorganisations } from '@golden-thread/persistence/organisation/reorganisations';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

/** A reorganisation with the services by name: also of one that is formed on the day. */
export interface ReorganisationNamed extends Reorganisation {
  readonly fromNames: readonly string[];
  readonly intoName: string;
}

/** One of them with what comes over and what stays, as things stand now; null once it is carried out, withdrawn or lapsed. */
export interface ReorganisationView extends ReorganisationNamed {
  readonly reach: { readonly moves: WhatComesOver; readonly stays: WhatStays } | null;
}

const named = (reorganisation: Reorganisation, services: readonly ServiceFound[]): ReorganisationNamed => {
  const nameOf = (id: ServiceId): string => services.find((one) => one.id === id)?.name ?? '';
  const { from, into, intoServiceId } = reorganisation;
  return { ...reorganisation, fromNames: from.map(nameOf), intoName: 'formed' in into ? into.formed.name : nameOf(intoServiceId) };
};

/** Every merger and split, the latest day first. Refuses: `NotPermitted`. */
export async function listAllReorganisations(database: Asked, actor: Actor): Promise<Outcome<readonly ReorganisationNamed[]>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const { services } = await findReorganisationFacts(reading);
    return accept((await listReorganisations(reading)).map((one) => named(one, services)));
  });
}

/** What a merger or split is chosen from: open services with their units, and directorates. Refuses: `NotPermitted`. */
export async function listWhatReorganises(database: Asked, actor: Actor): Promise<Outcome<Pick<ReorganisationFacts, 'services' | 'openDirectorates'>>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const { services, openDirectorates } = await findReorganisationFacts(reading);
    return accept({ services: services.filter(({ closedOn }) => closedOn === null || closedOn > reading.today), openDirectorates });
  });
}

/** Refuses: `NotPermitted`, `NotFound`. */
export async function getReorganisation(database: Asked, actor: Actor, { id }: { readonly id: ReorganisationId }): Promise<Outcome<ReorganisationView>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const found = await findReorganisation(reading, id);
    if (!found) return refuse('NotFound');
    const { services } = await findReorganisationFacts(reading);
    return accept({ ...named(found, services), reach: await reachOf(reading, found) });
  });
}

const reachOf = async (reading: Reading, found: Reorganisation): Promise<ReorganisationView['reach']> =>
  found.state === 'previewed' || found.state === 'planned' ? { moves: await countWhatComesOver(reading, found), stays: await countWhatStays(reading, found) } : null;
