/**
 * The types of components that run in production, and so are asked whether
 * they are ready for it. Libraries and documentation are not among them.
 */
export const SERVICE_TYPES = [
  'service',
  'backend',
  'api',
  'grpc',
  'server',
  'worker',
  'consumer',
  'website',
  'frontend',
  'application',
];
