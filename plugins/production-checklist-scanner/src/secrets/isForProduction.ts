/** Plainly for development, tests or reading. */
const ELSEWHERE =
  /(^|\/)((docker-)?compose[^/]*\.ya?ml|[^/]*\.(example|sample|template|dist|tmpl|md|markdown|mdx|adoc|rst|txt|lock|sum|svg|csv|ipynb|snap|po|pot|map)|[^/]*[-_.](example|sample|template|local|localhost|dev|develop|development|test|testing|ci|e2e|sandbox|debug)([-_.][^/]*)?|(example|sample|local|dev|development|test)[-_.][^/]*|package-lock\.json|pnpm-lock\.yaml|npm-shrinkwrap\.json|\.travis\.ya?ml|\.gitlab-ci\.ya?ml|\.drone\.ya?ml|azure-pipelines\.ya?ml|Jenkinsfile|skaffold\.ya?ml|launchSettings\.json)$|(^|\/)(\.github|\.circleci|\.gitlab|ci|locales?|i18n|lang|translations?|seeds?|seeders?|factories|dev|development|local)\//i;

/** Whether production could use what a file says, by its path. */
export function isForProduction(path: string): boolean {
  return !ELSEWHERE.test(path);
}
