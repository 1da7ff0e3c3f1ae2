import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Exemption,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import {
  mockApi,
  MockedApi,
  renderWithApi,
} from '../__testUtils__/renderWithApi';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ExemptionsPage } from '.';

function exemption(more: Partial<Exemption>): Exemption {
  return {
    id: '1',
    kind: 'exemption',
    state: 'requested',
    entityRef: 'component:default/orders',
    title: 'orders',
    check: 'docker-image/lightweight',
    reason: 'We move to distroless in March.',
    requestedBy: 'user:default/anna',
    requestedAt: '2026-11-01T10:00:00Z',
    expiresAt: '2027-03-31T00:00:00Z',
    ...more,
  };
}

/** A backend that keeps exemptions. */
function backendWith(...kept: Exemption[]): MockedApi {
  let all = kept;
  return mockApi({
    getExemptions: jest.fn(async (query: ExemptionsQuery = {}) => {
      const items = all.filter(({ state }) =>
        query.state ? query.state.includes(state) : state === 'approved',
      );
      return { items, totalItems: items.length, selfApproval: false };
    }),
    decideExemption: jest.fn(async (id, { decision, comment }) => {
      const state = {
        approve: 'approved',
        reject: 'rejected',
        revoke: 'revoked',
      } as const;
      all = all.map(each =>
        each.id === id ? { ...each, state: state[decision], comment } : each,
      );
      return all[0];
    }),
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('ExemptionsPage', () => {
  it('approves what waits, with a comment', async () => {
    const api = backendWith(exemption({}));
    renderWithApi(<ExemptionsPage />, { api });
    const approve = await screen.findByRole('button', {
      name: 'Approve: Lightweight base image of orders',
    });
    await userEvent.click(approve);
    const dialog = screen.getByRole('dialog', {
      name: 'Approve this request?',
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Comment' }),
      'Until March',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(api.decideExemption).toHaveBeenCalledWith('1', {
      decision: 'approve',
      comment: 'Until March',
    });
    const waiting = await section('Waiting for a decision');
    expect(
      await within(waiting).findByText('Nothing waits for a decision.'),
    ).toBeVisible();
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Waiting for a decision' }),
      ).toHaveFocus(),
    );
    expect(screen.getByText('Decided: Approve')).toBeInTheDocument();
  });

  it('rejects with a reason alone', async () => {
    const api = backendWith(exemption({}));
    renderWithApi(<ExemptionsPage />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject: / }),
    );
    const dialog = screen.getByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Reject' }),
    );
    expect(within(dialog).getByText('Say why.')).toBeVisible();
    expect(api.decideExemption).not.toHaveBeenCalled();
  });

  it('offers no decision to whom it is not allowed', async () => {
    const asked = new Set<string>();
    renderWithApi(<ExemptionsPage />, {
      // Of a service that no earlier answer is kept for.
      api: backendWith(exemption({ entityRef: 'component:default/carts' })),
      authorize: ({ permission, ...request }) => {
        // Each button asks; on a busy machine no answer is kept between them.
        asked.add(
          `${permission.name} ${String(
            'resourceRef' in request && request.resourceRef,
          )}`,
        );
        return AuthorizeResult.DENY;
      },
    });
    const waiting = await section('Waiting for a decision');
    expect(
      await within(waiting).findByText('We move to distroless in March.'),
    ).toBeVisible();
    await waitFor(() =>
      expect([...asked]).toEqual([
        'production-checklist.exemption.decide component:default/carts',
      ]),
    );
    expect(within(waiting).queryByRole('button')).toBeNull();
  });

  it('offers to approve one’s own request where configuration allows it', async () => {
    const own = exemption({ requestedBy: 'user:default/guest' });
    const api = backendWith(own);
    renderWithApi(<ExemptionsPage />, { api });
    const waiting = await section('Waiting for a decision');
    const nameOf = (button: HTMLElement) => button.textContent;
    await waitFor(() =>
      expect(within(waiting).getAllByRole('button').map(nameOf)).toEqual([
        'Revoke',
      ]),
    );
    expect(waiting).toHaveTextContent('Nobody approves their own request.');

    cleanup();
    api.getExemptions.mockResolvedValue({
      items: [own],
      totalItems: 1,
      selfApproval: true,
    });
    renderWithApi(<ExemptionsPage />, { api, path: '/?list=waiting' });
    const allowed = await section('Waiting for a decision');
    await waitFor(() =>
      expect(within(allowed).getAllByRole('button').map(nameOf)).toEqual([
        'Approve',
        'Revoke',
      ]),
    );
    expect(allowed).not.toHaveTextContent('Nobody approves');
  });

  it('shows one list and one kind, as the address has them', async () => {
    const api = backendWith(exemption({}));
    const { address } = renderWithApi(<ExemptionsPage />, {
      api,
      path: '/?list=waiting&kind=exemption',
    });
    await section('Waiting for a decision');
    expect(screen.queryByRole('region', { name: 'In force' })).toBeNull();
    expect(api.getExemptions).toHaveBeenCalledTimes(1);
    expect(api.getExemptions).toHaveBeenCalledWith(
      expect.objectContaining({ state: ['requested'], kind: 'exemption' }),
    );

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Kind' }),
      'Attestation',
    );
    await userEvent.click(screen.getByRole('button', { name: 'In force' }));
    await section('In force');
    expect(address.current).toBe('/?list=inForce&kind=attestation');
  });

  it('leaves what the repository declares to the repository', async () => {
    renderWithApi(<ExemptionsPage />, {
      api: backendWith(
        exemption({
          state: 'approved',
          requestedBy: undefined,
          declaredAt: { path: '.production-checklist.yaml', line: 3 },
        }),
      ),
    });
    const inForce = await section('In force');
    expect(
      await within(inForce).findByText('.production-checklist.yaml:3'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Revoke/ })).toBeNull();
  });

  it('says since when the repository no longer declares it', async () => {
    renderWithApi(<ExemptionsPage />, {
      api: backendWith(
        exemption({
          state: 'revoked',
          requestedBy: undefined,
          declaredAt: { path: '.production-checklist.yaml', line: 3 },
          decidedAt: '2026-11-20T10:00:00Z',
        }),
      ),
    });
    const past = await section('Past decisions');
    expect(
      await within(past).findByText(/^No longer declared since .*2026/),
    ).toBeVisible();
  });

  it('says why one list cannot be read, and tries again', async () => {
    const api = backendWith();
    api.getExemptions.mockRejectedValueOnce(new Error('The network is gone'));
    renderWithApi(<ExemptionsPage />, { api });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The network is gone');
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText('Nothing waits for a decision.'),
    ).toBeVisible();
  });
});
