import os from 'node:os';
import path from 'node:path';
import {
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { archiveHasFolder } from '../catalog/hosts/hosts';
import { ProductionChecklistConfig } from '../readConfig';
import { ScannerPool } from '../scanning/ScannerPool';
import { AddedSources } from './AddedSources';
import { ArchiveCache } from './ArchiveCache';
import { DirectorySource } from './DirectorySource';
import { RateLimitWatch } from './RateLimitWatch';
import { ScmSource } from './ScmSource';
import { Source } from './Source';
import { Sources } from './Sources';
import { sweepCheckouts } from './sweepCheckouts';

/** Everything that repositories are read from, as configuration has it. */
export async function createSource(options: {
  added: AddedSources;
  config: ProductionChecklistConfig;
  integrations: ScmIntegrationRegistry;
  pool: ScannerPool;
  reader: UrlReaderService;
  rootConfig: RootConfigService;
  shutdown: AbortSignal;
}): Promise<Source> {
  const { config, integrations, pool, reader, rootConfig, shutdown } = options;
  const { cache, limits, localDirectories, timeoutMs } = config;
  const workingDirectory = workingDirectoryOf(rootConfig);
  await sweepCheckouts(workingDirectory, timeoutMs);
  const rateLimits = RateLimitWatch.start(shutdown);
  return new Sources({
    added: options.added,
    directory: DirectorySource.create(localDirectories),
    scm: ScmSource.create({
      reader,
      workingDirectory,
      limits,
      cache: ArchiveCache.create({
        directory:
          cache.directory ??
          path.join(workingDirectory, 'production-checklist-cache'),
        maxBytes: cache.maxBytes,
      }),
      unpack: (job, signal) => pool.unpack(job, signal),
      hasFolder: url => archiveHasFolder(url, integrations),
      retryAt: host => rateLimits.retryAt(host),
    }),
  });
}

/** Where checkouts are put. */
export function workingDirectoryOf(rootConfig: RootConfigService): string {
  return (
    rootConfig.getOptionalString('backend.workingDirectory') ?? os.tmpdir()
  );
}
