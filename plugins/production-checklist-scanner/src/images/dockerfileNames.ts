/** `Dockerfile`, `Dockerfile.prod`, `Dockerfile-release`, `api.Dockerfile`, … */
const DOCKERFILE =
  /(^|\/)((docker|container)file([-_.][\w.-]+)?|[\w.-]+[-_.](docker|container)file)$/i;
const NO_DOCKERFILE =
  /\.(j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs|in|dockerignore|md|sh|rb|py|js|ts|go|ya?ml|json|lock|sha256)$/i;
const NOT_OURS =
  /(^|\/)(node_modules|bower_components|vendor|third_party|\.git|testdata)\//;

const DEVELOPMENT =
  'dev|devel|develop|development|dockerdev|local|localdev|debug|hot|watch|gitpod|devcontainer';
/** What is never shipped, also where there is nothing else. */
const NEVER =
  '(integration|load|acceptance)?-?tests?|testing|e2e|lint|playwright|cypress|storybook|docs?|proto|protobuf|genproto|codegen|benchmarks?|perf';
/** Beside the product: what builds it, what prepares its data, other platforms. */
const BESIDE =
  'base|build|builder|buildenv|compiler|deps|cache|tools?|toolchain|migrations?|migrate|seed|windows|nanoserver';

const named = (words: string) =>
  new RegExp(`(^|[-_.])(${words})([-_.]|$)`, 'i');
const inFolder = (words: string) => new RegExp(`(^|/)(${words})/`, 'i');
const AUXILIARY_NAME = named(`${DEVELOPMENT}|${BESIDE}`);
const AUXILIARY_FOLDER = inFolder(
  `\\.devcontainer|\\.gitpod|${DEVELOPMENT}|examples?|samples?|demos?`,
);
const PIPELINE =
  /(^|\/)(\.github|\.gitlab|\.circleci|\.?ci)\/|[-_.]ci([-_.]|$)/i;
const NEVER_NAME = named(NEVER);
const NEVER_WORD = new RegExp(`^(${NEVER}|fixtures?)$`, 'i');
const SECONDARY_TARGET = named(`${DEVELOPMENT}|${NEVER}|${BESIDE}|ci`);

export function isDockerfile(path: string): boolean {
  return (
    DOCKERFILE.test(path) && !NO_DOCKERFILE.test(path) && !NOT_OURS.test(path)
  );
}

/**
 * Whether a Dockerfile is for something beside the product, by its name and
 * folders: working on it, building it, another platform.
 *
 * @param path - relative to the component's directory, so that a component in
 *   a folder called `demo` is still one
 */
export function isAuxiliaryDockerfile(path: string): boolean {
  return AUXILIARY_NAME.test(variantOf(path)) || AUXILIARY_FOLDER.test(path);
}

/** Whether a Dockerfile is for continuous integration, unless that ships it. */
export function isPipelineDockerfile(path: string): boolean {
  return PIPELINE.test(path);
}

/** Whether a Dockerfile is for tests, documentation or generated code. */
export function isNeverShipped(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return (
    NEVER_NAME.test(variantOf(path)) ||
    folders.some(folder =>
      folder.split(/[-_.]/).some(word => NEVER_WORD.test(word)),
    )
  );
}

/** What a file's name has beside `Dockerfile`. */
function variantOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(docker|container)file/i, '');
}

/** Whether its name says that it is the production one. */
export function isProductionDockerfile(path: string): boolean {
  return /(^|[-_./])(prod\w*|release|deploy\w*)([-_./]|$)/i.test(path);
}

/** Whether its name is the plain one, without a variant. */
export function isPlainDockerfile(path: string): boolean {
  return /(^|\/)((dockerfile|containerfile)|src\/main\/docker\/dockerfile\.jvm)$/i.test(
    path,
  );
}

/** Whether a stage or target is for working on the program or building it. */
export function isSecondaryTarget(name: string): boolean {
  return SECONDARY_TARGET.test(name);
}
