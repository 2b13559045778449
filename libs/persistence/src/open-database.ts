import type { DomainEvent } from '@golden-thread/domain';
import { createDataSource, type DataSourceOptions } from './data-source';
import { Database, type Surroundings } from './unit-of-work/database';
import type { Errand } from './unit-of-work/errand';

/** Opens the application role's connections. `errandsOf` is application's table; */
export async function openDatabase(
  options: DataSourceOptions,
  errandsOf: (event: DomainEvent<string, object>) => readonly Errand[],
  surroundings?: Surroundings,
): Promise<Database> {
  const dataSource = createDataSource(options);
  await dataSource.initialize();
  return new Database(dataSource, errandsOf, surroundings);
}
