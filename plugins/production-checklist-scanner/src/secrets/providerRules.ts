import path from 'node:path';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { SourceFile } from '../files/SourceFile';
import { Secret } from './Secret';

/** As much of a rule's contract as running it in process takes. */
interface Rule {
  meta: { id: string };
  create(
    context: RuleContext,
    options: object,
  ): { file?(source: RuleSource): unknown };
}

interface RuleContext {
  createTranslator(): (id: string) => { messageId: string };
  report(finding: { range: readonly [number, number] }): void;
  ignore(): void;
}

interface RuleSource {
  filePath: string;
  content: string;
  ext: string;
  contentType: 'text';
}

/** Reads suppressing comments, which a scanned repository does not decide. */
const LEFT_OUT = '@secretlint/secretlint-rule-filter-comments';
/** Passwords in addresses: the rule of this folder knows placeholders and hosts. */
const UNSURE = /rule-(basicauth|database-connection-string)$/;
/** Shown in documentation, or a provider's key for its test mode. */
const EXAMPLE =
  /x{6}|0{8}|12345678|abcdefgh|example|[-_]test[-_]|^(sk|rk|whsec)_test/i;

/** Longer is a key in Base64, where such letters stand by chance. */
const MAX_TOKEN = 200;

const RULES = (rules as unknown as Rule[]).filter(
  ({ meta }) => meta.id !== LEFT_OUT,
);

/** Credentials of known providers, by Secretlint's recommended rules. */
export function findProviderSecrets(file: SourceFile): Secret[] {
  const source: RuleSource = {
    filePath: file.path,
    content: file.text,
    ext: path.extname(file.path),
    contentType: 'text',
  };
  return RULES.flatMap(rule => run(rule, source, file));
}

function run(rule: Rule, source: RuleSource, file: SourceFile): Secret[] {
  const found: Secret[] = [];
  const kind = kindOf(rule.meta.id);
  const handler = rule.create(
    {
      // The message would hold the value; only the place is wanted.
      createTranslator: () => id => ({ messageId: id }),
      report: ({ range: [start, end] }) => {
        const value = file.text.slice(start, end);
        const harmless =
          UNSURE.test(rule.meta.id) ||
          (value.length < MAX_TOKEN && EXAMPLE.test(value));
        found.push({
          kind,
          at: file.at(start),
          start,
          end,
          strength: harmless ? 'harmless' : 'strong',
        });
      },
      ignore: () => {},
    },
    {},
  );
  handler.file?.(source);
  return found;
}

function kindOf(id: string): string {
  return `${id.slice(id.lastIndexOf('rule-') + 'rule-'.length)} credential`;
}
