/** A library that answers health checks, and where it does. */
interface HealthLibrary {
  packages: readonly string[];
  used: RegExp;
  route: string;
}

export const HEALTH_LIBRARIES: readonly HealthLibrary[] = [
  {
    packages: ['@nestjs/terminus'],
    used: /@HealthCheck\s*\(|\bHealthCheckService\b/,
    route: '/health',
  },
  {
    packages: ['lightship'],
    used: /\bcreateLightship\s*\(/,
    route: '/health',
  },
  {
    packages: ['@hmcts/nodejs-healthcheck'],
    used: /\.(?:addTo|configure)\s*\(/,
    route: '/health',
  },
  {
    packages: ['express-healthcheck', 'express-health-check'],
    used: /\.use\s*\([^)\n]{0,60}health/i,
    route: '/healthcheck',
  },
  {
    packages: ['express-actuator'],
    used: /\bactuator\s*\(/,
    route: '/health',
  },
  {
    packages: ['@cloudnative/health-connect', '@cloudnative/health'],
    used: /\b(?:Liveness|Readiness|Health)Endpoint\s*\(/,
    route: '/health',
  },
  {
    packages: ['fastify-healthcheck', 'fastify-custom-healthcheck'],
    used: /\.register\s*\(/,
    route: '/health',
  },
  {
    packages: ['@fastify/under-pressure', 'under-pressure'],
    used: /\bexposeStatusRoute\b/,
    route: '/status',
  },
  {
    packages: ['hapi-alive', 'hapi-and-healthy', 'hapi-health-check-plugin'],
    used: /\bregister\s*\(|\bplugin\s*:/,
    route: '/health',
  },
  {
    packages: ['@loopback/health'],
    used: /\bHealthComponent\b/,
    route: '/health',
  },
  {
    packages: ['koa-ping', 'koa-healthcheck', 'koa-simple-healthcheck'],
    used: /\.use\s*\(/,
    route: '/healthcheck',
  },
  {
    packages: ['@ministryofjustice/hmpps-monitoring'],
    used: /\bmonitoringMiddleware\s*\(|\bendpoints\b/,
    route: '/health',
  },
];

/** How the gRPC health service is registered. */
export const GRPC_HEALTH =
  /\bgrpc-health-check\b|\bgrpc-js-health-check\b|\bnice-grpc-server-health\b|\.grpc\.health\.v1\b|['"`]grpc\.health\.v1(?:\.Health)?['"`]|\bHealthImplementation\s*\(|\baddService\s*\(\s*[\w$.]{0,60}[hH]ealth[\w$.]{0,40}|\bHealthService\b[^;\n]{0,60}\baddService\b/;
