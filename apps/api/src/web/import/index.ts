import { ImportPackController } from './import-pack.controller';

export const importControllers = [ImportPackController];
