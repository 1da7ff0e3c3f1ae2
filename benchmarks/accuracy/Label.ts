import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CheckStatus } from 'backstage-plugin-production-checklist-common';

/** A component of a repository, judged by hand. */
export interface LabelledComponent {
  /** The label file's name without its ending. */
  name: string;
  /** `<owner>/<name>`. */
  repo: string;
  /** The component's directory, empty for the root. */
  component: string;
  labels: Record<string, Label>;
}

export interface Label {
  status: CheckStatus;
  /** `path` or `path:line`, empty where nothing is decisive. */
  at: string;
  why: string;
  sure: boolean;
}

export function readLabels(folder: string): LabelledComponent[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => ({
      ...JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
      name: path.basename(file, '.json'),
    }));
}
