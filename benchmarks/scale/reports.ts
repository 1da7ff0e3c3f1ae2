import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Report } from 'backstage-plugin-production-checklist-common';
import {
  readDirectory,
  scan,
} from 'backstage-plugin-production-checklist-scanner';

/** The reports of real files: of every repository in a folder. */
export async function scanAll(folder: string): Promise<Report[]> {
  const reports: Report[] = [];
  for (const name of readdirSync(folder).sort()) {
    const tree = await readDirectory(path.join(folder, name));
    reports.push(await scan(tree, { path: '' }));
  }
  return reports;
}
