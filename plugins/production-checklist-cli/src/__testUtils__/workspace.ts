import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The sample services of this repository. */
export const SERVICES = path.resolve(
  __dirname,
  '../../../../examples/services',
);

/** A folder of its own for each test. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'checklist-'));

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  write(files: Record<string, string | Uint8Array>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), content);
    }
  }

  /** Packs with the system's tar, as people do. */
  tar(name: string, ...args: string[]): string {
    execFileSync('tar', ['-czf', this.path(name), ...args]);
    return this.path(name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
