import { Check } from '../check';
import { baseImagePinned } from './dependencies/baseImagePinned';
import { lockedInstall } from './dependencies/lockedInstall';
import { lockfile } from './dependencies/lockfile';
import { systemPackagesPinned } from './dependencies/systemPackagesPinned';
import { updateAutomation } from './dependencies/updateAutomation';
import { versionsPinned } from './dependencies/versionsPinned';
import { cleanLayers } from './docker-image/cleanLayers';
import { dockerfile } from './docker-image/dockerfile';
import { dockerignore } from './docker-image/dockerignore';
import { lightweight } from './docker-image/lightweight';
import { noBuildTools } from './docker-image/noBuildTools';
import { noSecrets } from './docker-image/noSecrets';
import { nonRoot } from './docker-image/nonRoot';
import { productionServer } from './docker-image/productionServer';
import { configFromEnv } from './environment-variables/configFromEnv';
import { noCommittedEnvFile } from './environment-variables/noCommittedEnvFile';
import { noCommittedSecrets } from './environment-variables/noCommittedSecrets';
import { handlesSigterm } from './graceful-shutdown/handlesSigterm';
import { signalDelivery } from './graceful-shutdown/signalDelivery';
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

/**
 * The checklist, in its sections' order.
 *
 * @public
 */
export const CHECKLIST: readonly Check[] = [
  // Docker image
  dockerfile,
  lightweight,
  noBuildTools,
  nonRoot,
  dockerignore,
  noSecrets,
  productionServer,
  cleanLayers,

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
  lockedInstall,
  baseImagePinned,
  systemPackagesPinned,
  updateAutomation,

  // README
  exists,
  requirements,
  run,
  migrations,

  // Graceful shutdown
  handlesSigterm,
  signalDelivery,
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
