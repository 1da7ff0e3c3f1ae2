import { Check } from '../check';
import { lockfile } from './dependencies/lockfile';
import { updateAutomation } from './dependencies/updateAutomation';
import { versionsPinned } from './dependencies/versionsPinned';
import { configFromEnv } from './environment-variables/configFromEnv';
import { noCommittedEnvFile } from './environment-variables/noCommittedEnvFile';
import { noCommittedSecrets } from './environment-variables/noCommittedSecrets';
import { handlesSigterm } from './graceful-shutdown/handlesSigterm';
import { terminationGracePeriod } from './graceful-shutdown/terminationGracePeriod';
import { distinct } from './health-probes/distinct';
import { endpoint } from './health-probes/endpoint';
import { grpc } from './health-probes/grpc';
import { liveness } from './health-probes/liveness';
import { readiness } from './health-probes/readiness';
import { noLogRotation } from './logs/noLogRotation';
import { noLogSidecar } from './logs/noLogSidecar';
import { stdout } from './logs/stdout';
import { apm } from './monitoring/apm';
import { errorTracking } from './monitoring/errorTracking';
import { metrics } from './monitoring/metrics';
import { exists } from './readme/exists';
import { migrations } from './readme/migrations';
import { requirements } from './readme/requirements';
import { run } from './readme/run';

/** The checklist, in its sections' order. */
export const CHECKLIST: readonly Check[] = [
  // Docker image

  // Logs
  stdout,
  noLogRotation,
  noLogSidecar,

  // Environment variables
  configFromEnv,
  noCommittedSecrets,
  noCommittedEnvFile,

  // Dependencies
  lockfile,
  versionsPinned,
  updateAutomation,

  // README
  exists,
  requirements,
  run,
  migrations,

  // Graceful shutdown
  handlesSigterm,
  terminationGracePeriod,

  // Readiness and liveness probes
  readiness,
  liveness,
  endpoint,
  distinct,
  grpc,

  // Monitoring
  errorTracking,
  apm,
  metrics,
];
