/** Fetched, built or generated: nobody wrote it for this repository. */
const NOT_WRITTEN_HERE =
  /(^|\/)(\.git|node_modules|bower_components|vendor|third_party|dist|build|target|out|_build|deps|\.next|\.nuxt|\.venv|venv|coverage|__pycache__|genproto|\.yarn|\.gradle|\.mvn|\.idea|\.vscode)\//;
const GENERATED =
  /(\.pb\.go|_pb2(_grpc)?\.pyi?|\.g\.cs|\.designer\.cs|_grpc_pb\.js|_pb\.(js|d\.ts)|\.pb\.(rb|rs|ex)|_pb\.rb|\.generated\.\w+|\.min\.(js|css)|\.map)$/i;

/** For people or tests: it is not what runs in production. */
const NOT_PRODUCT =
  /(^|\/)(tests?|__tests__|specs?|e2e(-tests?)?|it|fixtures?|__fixtures__|testdata|test-?data|test-?utils?|testing|mocks?|__mocks__|stubs|(?:[\w.]+-)?examples?|samples?|demos?|docs?|documentation|benchmarks?|bench|cypress|playwright|storybook|\.storybook|\.github|\.devcontainer|load-?tests?|perf-?tests?|integration-?tests?|acceptance-?tests?|src\/(test|androidTest|testFixtures|it|jmh|(smoke|functional|integration|contract|acceptance|component|system|api|ui|unit|performance|load)Tests?))\//i;
const TEST_FILE =
  /(_test\.(go|py|rb|exs|dart)|\.(test|spec|e2e-spec|stories|cy)\.[cm]?[jt]sx?|(^|\/)test_[^/]*\.py|(^|\/)conftest\.py|_spec\.rb|(Test|Tests|TestCase|IT|Spec|Specification)\.(java|kt|scala|groovy|cs|php)|_test\.(ts|js)|(^|\/)(jest|vitest|karma|cypress|playwright)[^/]*\.config\.\w+|(^|\/)setupTests?\.\w+)$/;
/** Where a JVM build keeps sources; the folders below are packages, of any name. */
const PACKAGES =
  /((?:^|\/)src\/main\/(?:java|kotlin|scala|groovy)\/)(?:[^/]+\/)*/;

/**
 * Whether a file is part of the product: written here, and neither test,
 * example nor documentation.
 *
 * @param path - relative to the component's directory, so that a component in
 *   a folder called `examples` is still one
 */
export function isProductPath(path: string): boolean {
  return (
    isOwnPath(path) &&
    !NOT_PRODUCT.test(withoutPackages(path)) &&
    !TEST_FILE.test(path)
  );
}

/** Whether a file was written for this repository, tests included. */
export function isOwnPath(path: string): boolean {
  return !NOT_WRITTEN_HERE.test(withoutPackages(path)) && !GENERATED.test(path);
}

/** `src/main/java/org/example/samples/Order.java` is no sample. */
export function withoutPackages(path: string): string {
  return path.replace(PACKAGES, '$1');
}
