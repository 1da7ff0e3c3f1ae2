import { ServerFact, ShutdownFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { handlesSigterm } from './handlesSigterm';

const server: ServerFact = {
  protocol: 'http',
  framework: 'Express',
  at: { path: 'server.js', line: 3 },
};

function shutdown(outcome: ShutdownFact['outcome']): ShutdownFact {
  return { outcome, mechanism: 'm', at: [{ path: 'server.js', line: 9 }] };
}

function judge(servers: ServerFact[], facts: ShutdownFact[]) {
  return handlesSigterm.evaluate(
    componentWith({ facts: { servers, shutdown: facts } }),
  );
}

describe('graceful-shutdown/handles-sigterm', () => {
  it('passes where the server drains', () => {
    expect(judge([server], [shutdown('drains')])).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'server.js', line: 9 }],
    });
  });

  it.each(['exits', 'forces', 'misses'] as const)(
    'fails where it %s',
    outcome => {
      expect(judge([server], [shutdown(outcome)])).toMatchObject({
        status: 'fail',
        reason: { id: `graceful-shutdown/handles-sigterm:${outcome}` },
        evidence: [{ path: 'server.js', line: 9 }],
      });
    },
  );

  it('fails at the server where nothing handles the signal', () => {
    expect(judge([server], [])).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'server.js', line: 3 }],
      reason: {
        text: 'Nothing handles SIGTERM and Express does not drain by default.',
      },
    });
  });

  it('needs a person where what decides is elsewhere', () => {
    expect(judge([server], [shutdown('unknown')])).toMatchObject({
      status: 'unknown',
    });
  });

  it('applies to a queue consumer and to nothing that serves nothing', () => {
    expect(judge([{ ...server, protocol: 'queue' }], [])).toMatchObject({
      status: 'fail',
    });
    expect(judge([], [])).toMatchObject({ status: 'not-applicable' });
  });
});
