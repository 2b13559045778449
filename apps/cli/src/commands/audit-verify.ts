import { verifyEventLog } from '@golden-thread/application/engine/verify-event-log';
import { commandLineActor } from '@golden-thread/application/import/command-line-actor';
import { type Command, needsOfUseCases, optionOf, selectCouncils, withApplication } from '../command';
import type { ApplicationConfig } from '../config';

/** Walks every stream and seal and says whether everything is as it was recorded. Ends with 1 where something is not. */
export const auditVerifyCommand: Command<keyof ApplicationConfig> = {
  summary: 'walk the event log and its seals, and find what was changed behind its back',
  usage: 'audit-verify [--council SLUG]',
  needs: needsOfUseCases,
  run: async (words, config) => {
    const councils = await selectCouncils(config.databaseSignInUrl, optionOf(words, '--council').value);
    if (councils.length === 0) console.log('There is no such council.');
    let faulty = councils.length === 0;
    await withApplication(config.databaseAppUrl, 'audit', async (database) => {
      for (const council of councils) {
        const outcome = await verifyEventLog(database, commandLineActor(council.id));
        if (!outcome.ok) throw new Error(`The log of ${council.name} was not read: ${outcome.refusal.code}`);
        const { events, streams, seals, notYetSealed, faults } = outcome.value;
        console.log(`${council.name}: ${events} events in ${streams} streams, ${seals} seals, ${notYetSealed} events not yet sealed.`);
        console.log(faults.length === 0 ? '  Everything is as it was recorded.' : `  ${faults.length} things are not as they were recorded:`);
        for (const { kind, where, what } of faults) console.log(`  ${kind} at ${where}: ${what}`);
        faulty ||= faults.length > 0;
      }
    });
    return faulty ? 1 : 0;
  },
};
