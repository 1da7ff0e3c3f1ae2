import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** The entity ref of the person who calls; undefined for services. */
export function personOf(
  credentials: BackstageCredentials | undefined,
): string | undefined {
  const { type, userEntityRef } =
    (credentials?.principal as Partial<BackstageUserPrincipal>) ?? {};
  return type === 'user' ? userEntityRef : undefined;
}
