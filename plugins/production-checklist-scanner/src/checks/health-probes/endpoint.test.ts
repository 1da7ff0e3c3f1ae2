import { HealthFact, ServerFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { endpoint } from './endpoint';

const http: ServerFact = {
  protocol: 'http',
  framework: 'Express',
  at: { path: 'server.js', line: 3 },
};
const route: HealthFact = {
  kind: 'route',
  target: '/healthz',
  at: { path: 'server.js', line: 7 },
};

function judge(servers: ServerFact[], health: HealthFact[]) {
  return endpoint.evaluate(componentWith({ facts: { servers, health } }));
}

describe('health-probes/endpoint', () => {
  it('passes at the route', () => {
    expect(judge([http], [route])).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'server.js', line: 7 }],
    });
  });

  it('fails where the route is for development', () => {
    expect(judge([http], [{ ...route, developmentOnly: true }])).toMatchObject({
      status: 'fail',
      evidence: [{ line: 7 }],
    });
  });

  it('fails at a server without one', () => {
    expect(judge([http], [])).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'server.js', line: 3 }],
    });
  });

  it('does not apply without a listener', () => {
    expect(judge([], [])).toMatchObject({ status: 'not-applicable' });
    expect(judge([{ ...http, protocol: 'queue' }], [])).toMatchObject({
      status: 'not-applicable',
    });
  });
});
