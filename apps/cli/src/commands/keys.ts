import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile, withNewKey, writeKeyFile } from '@golden-thread/process/key-file';
import { existsSync } from 'node:fs';
import type { Command } from '../command';

/**
 * Shows the keys of the record by their ids with their public halves, or puts a fresh one in front. Earlier keys stay in the file, so that
 * what was made with them can be verified; the processes use the fresh one from their next start.
 */
export const keysCommand: Command<'recordKeysFile'> = {
  summary: 'the keys of the record: show their public halves, or rotate them',
  usage: 'keys [rotate]',
  needs: ['recordKeysFile'],
  run: async ([action], { recordKeysFile: file }) => {
    if (action === 'rotate') {
      const keys = withNewKey(existsSync(file) ? readKeyFile(file) : undefined, new Date().toISOString().slice(0, 10));
      writeKeyFile(file, keys);
      console.log(`The key ${keys.current} is in ${file}. Restart worker and api; back the file up; give auditors its public half:`);
      console.log(new RecordKeys(keys).publicKey(keys.current));
      return 0;
    }
    if (action !== undefined) {
      console.error(`There is no "keys ${action}". To rotate: keys rotate. To see the public halves: keys.`);
      return 2;
    }
    const read = readKeyFile(file);
    const keys = new RecordKeys(read);
    for (const id of Object.keys(read.keys)) console.log(`${id}${id === read.current ? ' (in use)' : ''}\n${keys.publicKey(id)}`);
    return 0;
  },
};
