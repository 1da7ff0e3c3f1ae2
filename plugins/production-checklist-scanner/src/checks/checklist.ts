import { Check } from '../check';
import { lockfile } from './dependencies/lockfile';
import { updateAutomation } from './dependencies/updateAutomation';
import { versionsPinned } from './dependencies/versionsPinned';
import { configFromEnv } from './environment-variables/configFromEnv';
import { noCommittedEnvFile } from './environment-variables/noCommittedEnvFile';
import { noCommittedSecrets } from './environment-variables/noCommittedSecrets';
import { handlesSigterm } from './graceful-shutdown/handlesSigterm';
import { endpoint } from './health-probes/endpoint';
import { grpc } from './health-probes/grpc';
import { noLogRotation } from './logs/noLogRotation';
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

  // Readiness and liveness probes
  endpoint,
  grpc,

  // Monitoring
  errorTracking,
  apm,
  metrics,
];
