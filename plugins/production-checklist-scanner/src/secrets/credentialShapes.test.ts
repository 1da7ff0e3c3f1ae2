import { noCommittedSecrets } from '../checks/environment-variables/noCommittedSecrets';
import { componentWith } from '../checks/__testUtils__/componentWith';
import { SourceFile } from '../files/SourceFile';
import {
  CREDENTIAL_SHAPES,
  CredentialShape,
  HIDDEN_SHAPES,
} from './__testUtils__/credentialShapes';
import { fileOf } from './__testUtils__/fileOf';
import { maskSecrets } from './maskSecrets';

const VALUE = 'Zomer2019-x7Kq';

function judge(shape: CredentialShape, value: string) {
  return noCommittedSecrets.evaluate(
    componentWith({ files: { [shape.path]: fileOf(shape, value) } }),
  );
}

describe.each(CREDENTIAL_SHAPES)('$path: $text', shape => {
  it('is masked, and fails at its line', () => {
    const masked = maskSecrets(
      new SourceFile(shape.path, fileOf(shape, VALUE)),
    );
    expect(masked).not.toContain('Zomer');
    expect(judge(shape, VALUE)).toMatchObject({
      status: 'fail',
      evidence: expect.arrayContaining([
        { path: shape.path, line: shape.line ?? 1 },
      ]),
    });
  });

  it('is none with a placeholder', () => {
    expect(judge(shape, 'changeme')).toMatchObject({ status: 'pass' });
  });
});

describe.each(HIDDEN_SHAPES)('$path: $text', shape => {
  it('is masked, and does not fail', () => {
    const masked = maskSecrets(
      new SourceFile(shape.path, fileOf(shape, VALUE)),
    );
    expect(masked).not.toContain('Zomer');
    expect(judge(shape, VALUE)).toMatchObject({ status: 'pass' });
  });
});
