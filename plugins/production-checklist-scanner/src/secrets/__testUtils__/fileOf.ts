import { CredentialShape } from './credentialShapes';

/** The text of a file that holds a value in some way. */
export function fileOf({ text }: CredentialShape, value: string): string {
  const base64 = (plain: string) => Buffer.from(plain).toString('base64');
  return text
    .replaceAll('§basic', () => base64(`shop:${value}`))
    .replaceAll('§64', () => base64(value))
    .replaceAll('§', () => value);
}
