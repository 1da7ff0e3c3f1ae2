import { ServerFact, ShutdownFact } from '../../ecosystems/facts';
import { imagesOf } from '../../images/__testUtils__/imagesOf';
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

  const of = (name: string, outcome: ShutdownFact['outcome']) => ({
    ...shutdown(outcome),
    server: name,
    mechanism: `${name} ${outcome}`,
  });

  it('wants each of several servers to drain', () => {
    expect(
      judge([server], [of('A', 'drains'), of('B', 'drains')]),
    ).toMatchObject({ status: 'pass' });
    expect(
      judge([server], [of('A', 'drains'), of('B', 'exits')]),
    ).toMatchObject({
      status: 'fail',
      reason: { params: { mechanism: 'B exits' } },
    });
    expect(judge([server], [of('A', 'drains'), of('B', 'none')])).toMatchObject(
      {
        status: 'fail',
        reason: { params: { framework: 'B' } },
      },
    );
    expect(
      judge([server], [of('A', 'drains'), of('B', 'unknown')]),
    ).toMatchObject({ status: 'unknown' });
  });

  it('takes a handler that drains for all servers of the program', () => {
    expect(
      judge([server], [of('A', 'none'), of('B', 'exits'), shutdown('drains')]),
    ).toMatchObject({ status: 'pass' });
    expect(
      judge([server], [of('A', 'drains'), shutdown('exits')]),
    ).toMatchObject({ status: 'pass' });
  });

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

  const judgeImage = (
    lines: string[],
    servers: ServerFact[] = [],
    facts: ShutdownFact[] = [],
  ) =>
    handlesSigterm.evaluate(
      componentWith({
        facts: { servers, shutdown: facts },
        images: imagesOf({ Dockerfile: lines.join('\n') }),
      }),
    );

  it.each([
    ['FROM nginx:1.29'],
    ['FROM nginx:1.29', 'CMD ["nginx", "-g", "daemon off;"]'],
    ['FROM nginx:1.29', 'STOPSIGNAL SIGQUIT'],
    ['FROM httpd:2.4', 'STOPSIGNAL 28'],
    ['FROM caddy:2.10', 'STOPSIGNAL SIGTERM'],
    ['ARG S', 'FROM nginx:1.29', 'STOPSIGNAL $S'],
  ])('believes the server of a base image: %j', async (...lines) => {
    expect(await judgeImage(lines)).toMatchObject({
      status: 'pass',
      reason: { id: 'graceful-shutdown/handles-sigterm:image' },
    });
  });

  it.each([
    ['FROM nginx:1.29', 'STOPSIGNAL SIGTERM'],
    ['FROM nginx:1.29', 'STOPSIGNAL "sigterm"'],
    ['FROM nginx:1.29 AS base', 'STOPSIGNAL 15\nFROM base\nCMD ["nginx"]'],
    ['FROM httpd:2.4', 'STOPSIGNAL QUIT'],
    ['FROM caddy:2.10', 'STOPSIGNAL SIGKILL'],
  ])('fails where STOPSIGNAL ends that server: %j', async (...lines) => {
    expect(await judgeImage(lines)).toMatchObject({
      status: 'fail',
      reason: { id: 'graceful-shutdown/handles-sigterm:imageSignal' },
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
  });

  it('does not apply to a program that serves nothing, whatever stops it', async () => {
    expect(
      await judgeImage([
        'FROM alpine:3.22',
        'STOPSIGNAL SIGKILL',
        'CMD ["/a"]',
      ]),
    ).toMatchObject({ status: 'not-applicable' });
  });

  const judgeStopSignal = (name: string, signals?: string[]) =>
    judgeImage(
      ['FROM node:24.11', `STOPSIGNAL ${name}`, 'CMD ["node", "a.js"]'],
      [server],
      [{ ...shutdown('drains'), ...(signals && { signals }) }],
    );

  it.each([
    ['SIGQUIT', undefined],
    ['SIGKILL', undefined],
    ['SIGINT', ['SIGTERM']],
  ])('fails on STOPSIGNAL %s where it drains on %j', async (name, signals) => {
    expect(await judgeStopSignal(name, signals)).toMatchObject({
      status: 'fail',
      reason: { params: { signal: name } },
      evidence: [{ path: 'Dockerfile', line: 2 }, { path: 'server.js' }],
    });
  });

  it.each([
    ['SIGTERM', undefined],
    ['SIGINT', undefined],
    ['SIGQUIT', ['SIGQUIT']],
  ])('passes on STOPSIGNAL %s where it drains on %j', async (name, signals) => {
    expect(await judgeStopSignal(name, signals)).toMatchObject({
      status: 'pass',
    });
  });

  it('is not concerned by the STOPSIGNAL of an nginx beside the program', async () => {
    expect(
      await judgeImage(
        ['FROM nginx:1.29', 'STOPSIGNAL SIGQUIT', 'CMD ["nginx"]'],
        [server],
        [shutdown('drains')],
      ),
    ).toMatchObject({ status: 'pass' });
  });
});
