import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ImageReference } from './Dockerfile';
import { expandVariables } from './expandVariables';

/** Reads an image's name as FROM, a manifest or a build file writes it. */
export function parseImageReference(
  raw: string,
  at: Evidence,
  valueOf: (name: string) => string | undefined = () => undefined,
): ImageReference {
  const { text, complete } = expandVariables(raw, valueOf);
  const [name, digest] = split(text, text.indexOf('@'));
  const colon = name.lastIndexOf(':');
  const [path, tag] = split(name, colon > name.lastIndexOf('/') ? colon : -1);
  const slash = path.indexOf('/');
  const host = slash > 0 ? path.slice(0, slash) : '';
  const registry = /[.:]|^localhost$/.test(host) ? host : undefined;
  const repository = registry ? path.slice(slash + 1) : path;
  return {
    raw,
    ...(complete && { resolved: text }),
    at,
    ...(registry && { registry }),
    repository: repository.replace(/^library\//, ''),
    ...(tag && { tag }),
    ...(digest && { digest }),
  };
}

function split(text: string, at: number): [string, string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
