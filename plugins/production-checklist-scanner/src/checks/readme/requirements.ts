import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document, Passage } from '../../formats/document/Document';
import { documentsOf } from './documents';

const HEADING =
  /\b(pre-?requisites?|requirements?|dependenc(y|ies)|before you (begin|start)|what you('ll)? need|you will need|environment( variables?)?|configuration|settings|system requirements)\b|요구 ?사항|필수|준비물?|사전|환경 ?변수|의존성|전제 ?조건/i;
const TOOL =
  /\b(docker|podman|kubernetes|k8s|minikube|helm|skaffold|node(\.?js)?|npm|yarn|pnpm|bun|deno|typescript|java|jdk|jre|openjdk|maven|gradle|sbt|scala|kotlin|python|pip|poetry|uv|pipenv|conda|golang|rust|cargo|rustup|ruby|bundler|rails|php|composer|laravel|\.net|dotnet|elixir|erlang|postgres(ql)?|mysql|mariadb|mongo(db)?|sqlite|redis|memcached|valkey|rabbitmq|kafka|zookeeper|nats|elasticsearch|opensearch|cassandra|dynamodb|localstack|consul|vault|etcd|minio|s3|nginx|protoc|gcloud|kubectl|terraform|aws[- ]cli|git)\b/i;
/** Words of everyday language in small letters. */
const CASED_TOOL = /\b(Go|GNU Make|Mix)\b(?! (to|through|ahead|back|and)\b)/;
/** What a program connects to: to use it is to need it. */
const USES_SERVICE =
  /\b(uses?|using|connects? to|backed by|stored? in)\b.{0,40}\b(postgres(ql)?|mysql|mariadb|mongo(db)?|redis|memcached|valkey|rabbitmq|kafka|zookeeper|nats|elasticsearch|opensearch|cassandra|dynamodb|consul|etcd|minio)\b/i;
const NEEDS =
  /\b(requires?|required|requirements?|prerequisites?|needs?|needed|must have|depends? on|make sure|ensure|have .{0,20}installed|install(ed|ing)?|set ?up|runs? on|compatible with|tested (with|on)|at least|or (later|newer|higher|above))\b|필요|설치|버전 ?이상|사용/i;
const VERSION =
  /\b(node(\.?js)?|npm|java|jdk|openjdk|python|go(lang)?|rust|ruby|rails|php|laravel|\.net( core| sdk)?|elixir|erlang(\/otp)?|otp|postgres(ql)?|mysql|mariadb|redis|mongo(db)?|docker|maven|gradle|scala|kotlin|kubernetes|spring ?boot)\s*(version)?\s*[:=(v>~^-]*\s*=?\s*\d/i;
const VARIABLE = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]{2,}\b/;

const IS_VARIABLE = /\b(env|variable|set|export|환경)/i;
const ASSIGNED = /^\s*(?:export |set )?[A-Z][A-Z0-9_]{2,}=/m;

export const requirements = defineCheck({
  id: 'readme/requirements',
  title: 'README names the requirements',
  weight: 1,
  question:
    'Does the README name what is needed to run the service: tools, versions, services, environment variables?',
  why: 'Whoever starts the service on a new machine should not have to find out by its errors.',
  remediation:
    'Add a “Requirements” section: tools with their versions, services such as the database, and the environment variables that must be set.',
  reasons: {
    named: '`{path}` names what is needed to run it.',
    absent:
      'No tool, version, service or variable is named as needed in {paths}.',
    none: 'There is no README to name them.',
  },
  evaluate(component, verdict) {
    const documents = documentsOf(component);
    if (documents.length === 0) return verdict.fail('none', []);
    for (const document of documents) {
      const at = requirementIn(document);
      if (at) return verdict.pass('named', [at], { path: document.path });
    }
    return verdict.fail('absent', [{ path: documents[0].path }], {
      paths: documents
        .slice(0, 3)
        .map(({ path }) => `\`${path}\``)
        .join(', '),
    });
  },
});

function requirementIn(document: Document): Evidence | undefined {
  const { path, prose } = document;
  const statement =
    prose.find(
      ({ text, heading = '' }) =>
        VERSION.test(text) ||
        (namesTool(text) && HEADING.test(heading)) ||
        sentencesOf(text).some(
          sentence =>
            (namesTool(sentence) && NEEDS.test(sentence)) ||
            USES_SERVICE.test(sentence),
        ) ||
        (VARIABLE.test(text) && IS_VARIABLE.test(`${text} ${heading}`)),
    ) ?? variablesIn(document);
  return statement && { path, line: statement.line };
}

function sentencesOf(text: string): string[] {
  return text.slice(0, 5000).split(/[.!?。](?=\s|$)/);
}

function namesTool(text: string): boolean {
  return TOOL.test(text) || CASED_TOOL.test(text);
}

/** A listing of variables in a section that is about them. */
function variablesIn({ code, headings, prose }: Document): Passage | undefined {
  return code.find(({ text, line }) => {
    if (!ASSIGNED.test(text)) return false;
    const heading = headings.filter(each => each.line < line).pop();
    return (
      heading !== undefined &&
      (HEADING.test(heading.text) ||
        prose.some(
          each =>
            each.line > heading.line &&
            each.line < line &&
            /environment variables?|환경 ?변수/i.test(each.text),
        ))
    );
  });
}
