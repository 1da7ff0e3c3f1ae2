import { SourceFile } from '../files/SourceFile';
import { Secret } from './Secret';
import { isStrong } from './valueShapes';

/** A credential whose value stands somewhere in a file, as strong as it looks. */
export function secretAt(
  file: SourceFile,
  start: number,
  value: string,
  kind: string,
): Secret {
  return {
    kind,
    at: file.at(start),
    start,
    end: start + value.length,
    strength: isStrong(value) ? 'strong' : 'weak',
  };
}

/** A word that only its place says is a credential is not shown, and no more. */
export function unlessWeak(secret: Secret): Secret {
  return secret.strength === 'weak'
    ? { ...secret, strength: 'harmless' }
    : secret;
}
