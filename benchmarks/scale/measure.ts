import { DatabaseService } from '@backstage/backend-plugin-api';
import { Store } from '../../plugins/production-checklist-backend/src/store/Store';
import { copyServices, moveServices } from './copyServices';
import { Database, TableSize } from './Database';
import { readOptions } from './Options';
import { toMarkdown, toText } from './print';
import { Answered, askAll } from './questions';
import { scanAll } from './reports';
import { writeYear } from './writeYear';

export interface Measured {
  /** With few services, and with all. */
  found: Found[];
  /** What a shorter retention left. */
  kept: { days: number; sizes: TableSize[] };
}

/** A store as it was found at some size. */
export interface Found {
  entities: number;
  sizes: TableSize[];
  answers: ReadonlyMap<string, Answered>;
}

/** How much smaller the portal is that the whole is held against. */
const FEW = 10;
/** For how long history is kept by default. */
const DEFAULT_DAYS = { changes: 400, scans: 30 };
/** The shortest history that configuration allows. */
const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

async function main(): Promise<void> {
  const options = readOptions();
  const database = Database.create(options);
  const origin = Database.create({ database: 'sqlite' });
  try {
    console.error('Scanning what the year is made of');
    const reports = await scanAll(options.repositories);
    const store = await storeOf(database);
    console.error(
      `Writing ${options.days} days of ${options.written} services`,
    );
    // It asks for little at a time, which a database in the process is best at.
    const written = await storeOf(origin);
    await writeYear(written, reports, options);
    await written.enforceRetention({
      changesSince: daysAgo(DEFAULT_DAYS.changes),
      scansSince: daysAgo(DEFAULT_DAYS.scans),
    });
    await moveServices(origin.knex, database.knex);
    const found: Found[] = [];
    let copies = 1;
    for (const entities of [options.entities / FEW, options.entities]) {
      const wanted = Math.ceil(entities / options.written);
      console.error(`Copying to ${wanted * options.written} services`);
      if (wanted > copies) {
        await copyServices(database.knex, copies, wanted - 1);
      }
      copies = Math.max(copies, wanted);
      found.push(await look(database, store, copies * options.written));
    }
    console.error(`Forgetting all but ${KEPT_DAYS} days`);
    await store.enforceRetention({
      changesSince: daysAgo(KEPT_DAYS),
      scansSince: daysAgo(DEFAULT_DAYS.scans),
    });
    const kept = { days: KEPT_DAYS, sizes: await database.sizes() };
    const print = options.format === 'markdown' ? toMarkdown : toText;
    console.log(print({ found, kept }, options));
  } finally {
    await database.close();
    await origin.close();
  }
}

async function look(
  database: Database,
  store: Store,
  entities: number,
): Promise<Found> {
  await database.analyze();
  return {
    entities,
    sizes: await database.sizes(),
    answers: await askAll(database.knex, store),
  };
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

function storeOf({ knex }: Database): Promise<Store> {
  const database: DatabaseService = { getClient: async () => knex };
  return Store.create(database);
}

main();
