import { subjectOf } from './settingNames';

describe('subjectOf', () => {
  it.each([
    ['DB_PASSWORD', 'credential'],
    ['spring.datasource.password', 'credential'],
    ['STRIPE_API_KEY', 'credential'],
    ['jwtSecret', 'credential'],
    ['SECRET_KEY_BASE', 'credential'],
    ['HMAC_KEY', 'credential'],
    ['PASSWORD_FILE', 'other'],
    ['DATABASE_URL', 'connection'],
    ['TOKEN_URL', 'connection'],
    ['REDIS_HOST', 'connection'],
    ['PRODUCT_CATALOG_SERVICE_ADDR', 'connection'],
    ['PORT', 'port'],
    ['HTTP_PORT', 'port'],
    ['APP_PORT_NUMBER', 'port'],
    ['LOG_LEVEL', 'other'],
    ['max-tokens', 'other'],
  ])('calls %s %s', (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });
});
