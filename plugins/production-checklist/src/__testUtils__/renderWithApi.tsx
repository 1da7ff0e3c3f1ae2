import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  AuthorizeResult,
  EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { ProductionChecklistApi } from 'backstage-plugin-production-checklist-common';
import { ReactElement, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { productionChecklistApiRef } from '../api';
import { checklist } from './scorecards';

export type MockedApi = jest.Mocked<ProductionChecklistApi>;

/** A backend that knows the checklist and is told the rest. */
export function mockApi(methods: Partial<MockedApi> = {}): MockedApi {
  return {
    getChecklist: jest.fn().mockResolvedValue(checklist),
    getScorecard: jest.fn(),
    requestScan: jest.fn(),
    getServices: jest.fn(),
    getServicesCsv: jest.fn(),
    getHistory: jest
      .fn()
      .mockResolvedValue({ scores: [], events: [], totalItems: 0 }),
    getScans: jest.fn().mockResolvedValue({ items: [] }),
    getFacets: jest.fn().mockResolvedValue({
      owner: [{ value: 'group:default/shop', count: 1 }],
      system: [],
      domain: [],
      type: [{ value: 'service', count: 1 }],
      lifecycle: [{ value: 'production', count: 1 }],
      tag: [],
    }),
    getSummary: jest.fn(),
    getCheck: jest.fn(),
    getCheckServices: jest.fn(),
    getTeams: jest.fn(),
    getExemptions: jest
      .fn()
      .mockResolvedValue({ items: [], totalItems: 0, selfApproval: false }),
    requestExemption: jest.fn(),
    decideExemption: jest.fn(),
    ...methods,
  };
}

interface Options {
  api: MockedApi;
  path?: string;
  language?: string;
  /** What one may do; everything unless it is given. */
  authorize?: (
    request: EvaluatePermissionRequest,
  ) => AuthorizeResult.ALLOW | AuthorizeResult.DENY;
}

/** Renders in a portal with this backend, and tells the address as it changes. */
export function renderWithApi(element: ReactElement, options: Options) {
  const { api, path = '/', language = 'en', authorize } = options;
  window.localStorage.setItem('language', language);
  const address = { current: '' };
  function Address() {
    const { pathname, search } = useLocation();
    address.current = decodeURIComponent(pathname + search);
    return null;
  }
  renderInTestApp(
    <>
      <Suspense fallback={null}>{element}</Suspense>
      <Address />
    </>,
    {
      apis: [
        [productionChecklistApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission({ authorize })],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [path],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: { availableLanguages: ['en', 'ko'] },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
  return { address };
}
