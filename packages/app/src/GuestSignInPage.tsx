import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';

/** Signs everyone in as a guest, without asking. */
export function GuestSignInPage(props: SignInPageProps) {
  return <ProxiedSignInPage {...props} provider="guest" />;
}
