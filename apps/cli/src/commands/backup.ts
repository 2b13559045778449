import { readKeyFile } from '@golden-thread/process/key-file';
import { existsSync } from 'node:fs';
import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { openNewFolder, writeTables } from '../backup/backup-folder';
import type { Command } from '../command';

/** Writes the database, the keys of the record, the anchors and people's files into a folder, while everybody goes on working. */
export const backupCommand: Command<'databaseUrl' | 'recordKeysFile' | 'anchorsFolder' | 'filesFolder'> = {
  summary: 'back up the database, the keys of the record, the anchors and the files into a new folder',
  usage: 'backup FOLDER',
  needs: ['databaseUrl', 'recordKeysFile', 'anchorsFolder', 'filesFolder'],
  run: async ([folder], { databaseUrl, recordKeysFile, anchorsFolder, filesFolder }) => {
    if (folder === undefined) {
      console.error('Name the folder: backup FOLDER. It must be new or empty.');
      return 2;
    }
    readKeyFile(recordKeysFile);
    await openNewFolder(folder);
    const { tables } = await writeTables(databaseUrl, folder, new Date().toISOString());
    await copyFile(recordKeysFile, join(folder, 'record-keys.json'));
    if (anchorsFolder !== null && existsSync(anchorsFolder)) await cp(anchorsFolder, join(folder, 'anchors'), { recursive: true });
    // After the rows: a file that a row names is there by then, and one too many harms nothing.
    if (filesFolder !== null && existsSync(filesFolder)) await cp(filesFolder, join(folder, 'files'), { recursive: true });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${rows} rows of ${tables.length} tables, the keys of the record${anchorsFolder === null ? '' : ' and the anchors'}${filesFolder === null ? '' : ' and the files'} are in ${folder}.`);
    console.log('It holds keys and personal data: keep it where few people reach it, and apart from the database.');
    return 0;
  },
};
