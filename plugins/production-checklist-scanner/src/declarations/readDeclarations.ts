import {
  Evidence,
  ExemptionKind,
  formatMessage,
} from 'backstage-plugin-production-checklist-common';
import { ComponentTarget } from '../component/ComponentScope';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { Located, locateIn, parseYaml } from '../formats/yaml';
import { Declaration, Declarations } from './Declaration';
import { instantOf } from './instantOf';

const NAME = '.production-checklist.yaml';
const KINDS: Record<string, ExemptionKind> = {
  exemptions: 'exemption',
  attestations: 'attestation',
};
const MAX_DECLARATIONS = 200;
const MAX_NOTES = 20;
const MAX_REASON = 2000;

const NOTES = {
  unreadable: '{path} cannot be read: {problem}',
  'not-text': '{path} is too large, or no text.',
  'no-mapping': '{path} holds no `exemptions:` or `attestations:`.',
  'unknown-key': '`{key}` is none of {known}.',
  'no-list': '`{key}` is not a list.',
  'no-check': 'The entry does not say which `check:` it is of.',
  'unknown-check': 'There is no check `{check}`.',
  'no-reason': 'The entry of `{check}` gives no `reason:`.',
  'long-reason': 'The reason of `{check}` is longer than {max} characters.',
  'no-date':
    '`{expires}` is no date; write it as `2027-01-31` or `2027-01-31T12:00:00Z`.',
  twice: '`{check}` is declared twice; the first one counts.',
  'too-many': '{path} declares more than {max}; the rest does not count.',
};

/**
 * Reads what a component's repository declares: the file in the component's
 * directory, else the one at the root. What is wrong with it becomes a note,
 * and leaves the rest whole.
 *
 * @param checks - the ids that may be declared about
 *
 * @public
 */
export function readDeclarations(
  tree: FileTree,
  target: Pick<ComponentTarget, 'path'>,
  checks: readonly string[],
): Declarations {
  const path = [target.path, ''].map(within).find(each => tree.has(each));
  const reader = new Reader(new Set(checks));
  if (path) reader.readFile(tree, path);
  return reader.declarations;
}

class Reader {
  readonly declarations: Declarations = { declared: [], notes: [] };
  readonly #checks: ReadonlySet<string>;

  constructor(checks: ReadonlySet<string>) {
    this.#checks = checks;
  }

  readFile(tree: FileTree, path: string): void {
    const root = this.#parse(tree, path);
    if (!root) return;
    if (!root.map) {
      this.#note(root.at, 'no-mapping', { path });
      return;
    }
    for (const [key, entries] of root.map) {
      const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
      if (!kind) {
        const known = Object.keys(KINDS).join(', ');
        this.#note(entries.at, 'unknown-key', { key: short(key), known });
      } else if (entries.value !== null) {
        if (!entries.list) this.#note(entries.at, 'no-list', { key });
        for (const entry of entries.items) this.#readEntry(kind, entry);
      }
    }
    const { declared } = this.declarations;
    if (declared.length > MAX_DECLARATIONS) {
      const [{ at }] = declared.splice(MAX_DECLARATIONS);
      this.#note(at, 'too-many', { path, max: MAX_DECLARATIONS });
    }
  }

  #parse(tree: FileTree, path: string): Located | undefined {
    try {
      const file = tree.read(path);
      if (!file) this.#note({ path }, 'not-text', { path });
      return file && rootOf(file);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      const { line, message: problem } = error;
      this.#note({ path, line }, 'unreadable', { path, problem });
      return undefined;
    }
  }

  #readEntry(kind: ExemptionKind, entry: Located): void {
    const { at } = entry;
    const text = (key: string) => entry.get(key)?.text?.trim();
    const check = text('check');
    const reason = text('reason');
    const expires = text('expires');
    if (!check) {
      this.#note(at, 'no-check');
    } else if (!this.#checks.has(check)) {
      this.#note(at, 'unknown-check', { check: short(check) });
    } else if (!reason) {
      this.#note(at, 'no-reason', { check });
    } else if (reason.length > MAX_REASON) {
      this.#note(at, 'long-reason', { check, max: MAX_REASON });
    } else if (expires && instantOf(expires) === undefined) {
      this.#note(entry.get('expires')?.at ?? at, 'no-date', {
        expires: short(expires),
      });
    } else {
      this.#declare({
        kind,
        check,
        reason,
        expiresAt: expires ? instantOf(expires) : undefined,
        at,
      });
    }
  }

  #declare(declaration: Declaration): void {
    const { declared } = this.declarations;
    const { at, check, kind } = declaration;
    if (declared.some(each => each.check === check && each.kind === kind)) {
      this.#note(at, 'twice', { check });
    } else {
      declared.push(declaration);
    }
  }

  #note(
    at: Evidence,
    code: keyof typeof NOTES,
    params: Record<string, string | number> = {},
  ): void {
    if (this.declarations.notes.length >= MAX_NOTES) return;
    const text = formatMessage(NOTES[code], params);
    this.declarations.notes.push({
      message: { id: `declaration:${code}`, params, text },
      evidence: [at],
    });
  }
}

/** The first document; undefined for an empty file. */
function rootOf(file: SourceFile): Located | undefined {
  const [document] = parseYaml(file);
  return document && locateIn(file.path, document);
}

function within(directory: string): string {
  return directory ? `${directory}/${NAME}` : NAME;
}

function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
