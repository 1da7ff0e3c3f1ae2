import { LogFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { noLogRotation } from './noLogRotation';
import { stdout } from './stdout';

const fact = (sink: LogFact['sink'], line = 1): LogFact => ({
  sink,
  mechanism: `a ${sink} sink`,
  at: { path: 'logging.js', line },
});

function judge(logging: LogFact[]) {
  return stdout.evaluate(componentWith({ facts: { logging } }));
}

describe('logs/stdout', () => {
  it('passes on a console sink', () => {
    expect(judge([fact('console')])).toMatchObject({ status: 'pass' });
  });

  it('fails at every file sink, a console beside it or not', () => {
    expect(
      judge([fact('console'), fact('file', 2), fact('rotating-file', 3)]),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ line: 2 }, { line: 3 }],
      reason: { text: 'Logs go to a file: a file sink.' },
    });
  });

  it('fails where logs leave by the network alone', () => {
    expect(judge([fact('network')])).toMatchObject({ status: 'fail' });
    expect(judge([fact('network'), fact('console')])).toMatchObject({
      status: 'pass',
    });
  });

  it('needs a person where no logging is found', () => {
    expect(judge([])).toMatchObject({ status: 'unknown' });
  });
});

describe('logs/no-log-rotation', () => {
  it('passes where nothing rotates', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ facts: { logging: [fact('file')] } }),
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it('fails on a rolling appender', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ facts: { logging: [fact('rotating-file', 4)] } }),
      ),
    ).toMatchObject({ status: 'fail', evidence: [{ line: 4 }] });
  });

  it('fails on a logrotate configuration', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ files: { 'deploy/logrotate.conf': 'daily' } }),
      ),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'deploy/logrotate.conf' }],
    });
  });
});
