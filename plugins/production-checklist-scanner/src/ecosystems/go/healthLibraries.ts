/** A library that brings a health check along. */
export interface HealthLibrary {
  imports: RegExp;
  call: RegExp;
  /** The route, where the library names it. */
  target: string;
}

export const HEALTH_LIBRARIES: readonly HealthLibrary[] = [
  {
    imports: /^github\.com\/heptiolabs\/healthcheck$/,
    call: /\bhealthcheck\.NewHandler\s*\(/,
    target: '/live and /ready (healthcheck)',
  },
  {
    imports: /^github\.com\/alexliesenfeld\/health$/,
    call: /\bhealth\.New(?:Checker|Handler)\s*\(/,
    target: '/health',
  },
  {
    imports: /^github\.com\/hellofresh\/health-go(\/v\d)?$/,
    call: /\bhealth\.New\s*\(/,
    target: '/status',
  },
  {
    imports:
      /^github\.com\/(?:InVisionApp|nelkinda)\/(?:go-health|health-go)(\/v\d)?(\/handlers)?$/,
    call: /\b(?:health|handlers)\.New\w*\s*\(/,
    target: '/health',
  },
  {
    imports: /^github\.com\/etherlabsio\/healthcheck(\/v\d)?$/,
    call: /\bhealthcheck\.Handler\w*\s*\(/,
    target: '/healthcheck',
  },
  {
    imports: /^github\.com\/AppsFlyer\/go-sundheit\/http$/,
    call: /\bHandleHealthJSON\s*\(/,
    target: '/health',
  },
  {
    imports: /^github\.com\/dimiro1\/health$/,
    call: /\bhealth\.NewHandler\s*\(/,
    target: '/health',
  },
  {
    imports: /^github\.com\/gofiber\/fiber\/v\d\/middleware\/healthcheck$/,
    call: /\bhealthcheck\.New\w*\s*\(/,
    target: '/livez and /readyz',
  },
  {
    imports: /^github\.com\/tavsec\/gin-healthcheck$/,
    call: /\bhealthcheck\.New\s*\(/,
    target: '/healthz',
  },
  {
    imports: /^sigs\.k8s\.io\/controller-runtime/,
    call: /\.Add(?:Healthz|Readyz)Check\s*\(/,
    target: '/healthz',
  },
  {
    imports: /^k8s\.io\/apiserver\/pkg\/server\/healthz$/,
    call: /\bhealthz\.Install\w{0,40}Handler\s*\(/,
    target: '/healthz',
  },
  {
    imports: /^gofr\.dev\/pkg\/gofr$/,
    call: /\bgofr\.New\s*\(/,
    target: '/.well-known/health',
  },
];
