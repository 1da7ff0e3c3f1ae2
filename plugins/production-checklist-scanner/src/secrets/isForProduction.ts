import { withoutPackages } from '../component/isProductPath';

const ELSEWHERE = [
  /** Compose, and where people keep its files. */
  /(^|\/)((docker-)?compose[^/]*\.ya?ml|(docker-)?compose\/.*\.ya?ml)$/i,
  /** For reading, and what tools write. */
  /\.(example|samples?|template|dist|tmpl|md|markdown|mdx|adoc|rst|txt|lock|sum|svg|csv|ipynb|snap|po|pot|map|pos|drawio|excalidraw|story\.[jt]sx|stories\.[jt]sx|http|rest|postman_(collection|environment)\.json)$/i,
  /\.(md|markdown|rst|txt)\.\w+$/i,
  /(^|\/)(package-lock\.json|pnpm-lock\.yaml|npm-shrinkwrap\.json|\.secrets\.baseline|\.gitleaks\.toml|\.yo-rc\.json|(phpunit[^/]*\.xml|pytest\.ini|tox\.ini|\.?mise\.toml)|launchSettings\.json|skaffold\.ya?ml)$/i,
  /** Continuous integration. */
  /(^|\/)(\.travis\.ya?ml|\.gitlab-ci\.ya?ml|\.drone\.ya?ml|\.woodpecker[^/]*|azure-pipelines\.ya?ml|bitbucket-pipelines\.ya?ml|\.gitpod\.ya?ml|\.?appveyor\.ya?ml|\.cirrus\.ya?ml|Jenkinsfile[^/]*)$/i,
  /** By the name of the file. */
  /(^|\/)[^/]*[-_.](examples?|samples?|template|local|localhost|dev|develop|development|tests?|testing|ci|e2e|sandbox|debug|demo)([-_.][^/]*)?$/i,
  /(^|\/)(example|sample|local|localhost|dev|development|tests?|e2e)([-_][^/]*)?\.[^/]*$/i,
  /(^|\/)((db[-_])?seeds?|seeders?|factor(y|ies))\.(exs?|rb|py|php|[jt]s|sql)$/i,
  /(^|\/)[^/]*(integration|e2e|unit)-?tests?\.[^/]*$/i,
  /** By a folder. */
  /(^|\/)(\.github|\.circleci|\.gitlab|\.woodpecker|\.buildkite|ci|locales?|i18n|intl|lang|translations?|[\w-]*seeds|seeders?|factories|stubs?|dev|development|local|swagger|openapi|api-?docs)\//i,
  /(^|\/)[\w-]*[-_](tests?|e2e)([-_][\w-]*)?\//i,
  /(^|\/)((example|sample|local|dev|development|test)[-_][^/]*|test(resources|images|helpers|support))\//i,
];

/**
 * Whether production could use what a file says, by its path: it is not
 * plainly for development, tests or reading.
 */
export function isForProduction(path: string): boolean {
  const folders = withoutPackages(path);
  return !ELSEWHERE.some(pattern => pattern.test(folders));
}
