import { FileTree } from '../../files/FileTree';
import { findBuildReferences } from './findBuildReferences';

const DOCKERFILE = 'FROM alpine:3.19\n';

function referencesOf(files: Record<string, string>) {
  return findBuildReferences(FileTree.of(files)).map(
    ({ dockerfile, context, target, purpose }) =>
      [dockerfile, context, target, purpose].filter(
        value => value !== undefined,
      ),
  );
}

describe('findBuildReferences', () => {
  it('reads the build action of a workflow', () => {
    const workflow = (push: string) => `
on: push
jobs:
  image:
    steps:
      - uses: docker/login-action@v3
        with: { username: x }
      - uses: docker/build-push-action@v6
        with:
          context: .
          file: docker/Dockerfile.prod
          target: runtime
          push: ${push}
          tags: org/orders:latest
`;
    const files = { 'docker/Dockerfile.prod': DOCKERFILE };
    expect(
      referencesOf({ ...files, '.github/workflows/a.yml': workflow('true') }),
    ).toEqual([['docker/Dockerfile.prod', '', 'runtime', 'release']]);
    expect(
      referencesOf({ ...files, '.github/workflows/a.yml': workflow('false') }),
    ).toEqual([['docker/Dockerfile.prod', '', 'runtime', 'build']]);
    expect(
      referencesOf({
        ...files,
        '.github/workflows/a.yml': workflow('${{ github.ref == 1 }}'),
      }),
    ).toMatchObject([[expect.anything(), '', 'runtime', 'release']]);
  });

  it('unfolds a matrix, entries with members too', () => {
    expect(
      referencesOf({
        'a/Dockerfile': DOCKERFILE,
        'b/Dockerfile-fpm': DOCKERFILE,
        'c/Dockerfile': DOCKERFILE,
        '.github/workflows/a.yml': `
jobs:
  image:
    strategy:
      matrix:
        flavor:
          - { file: a/Dockerfile, context: a }
          - { file: b/Dockerfile-fpm, context: b }
    steps:
      - uses: docker/build-push-action@v6
        with:
          push: true
          context: \${{ matrix.flavor.context }}
          file: \${{ matrix.flavor.file }}
`,
      }),
    ).toEqual([
      ['a/Dockerfile', 'a', 'release'],
      ['b/Dockerfile-fpm', 'b', 'release'],
    ]);
  });

  it('follows a workflow of the repository that another calls', () => {
    expect(
      referencesOf({
        'services/orders/Dockerfile': DOCKERFILE,
        'services/cart/Dockerfile': DOCKERFILE,
        '.github/workflows/release.yml': `
jobs:
  orders:
    uses: ./.github/workflows/image.yml
    with: { service: orders }
`,
        '.github/workflows/image.yml': `
on:
  workflow_call:
    inputs: { service: { required: true, default: orders } }
jobs:
  image:
    steps:
      - run: docker build -t x -f services/\${{ inputs.service }}/Dockerfile .
      - run: docker push x
`,
      }),
    ).toEqual([
      ['services/orders/Dockerfile', '', 'release'],
      ['services/orders/Dockerfile', '', 'release'],
    ]);
  });

  it('takes the folder of a checkout off the paths', () => {
    expect(
      referencesOf({
        'docker/user/Dockerfile-release': DOCKERFILE,
        '.github/workflows/main.yaml': `
jobs:
  a:
    steps:
      - uses: docker/build-push-action@v1
        with:
          dockerfile: go/src/example.org/user/docker/user/Dockerfile-release
          path: go/src/example.org/user
`,
      }),
    ).toEqual([['docker/user/Dockerfile-release', '', 'release']]);
  });

  it('takes a variable of a path for any one folder', () => {
    expect(
      referencesOf({
        'svc/a/Dockerfile': DOCKERFILE,
        'svc/b/Dockerfile': DOCKERFILE,
        'other/Dockerfile': DOCKERFILE,
        'scripts/release.sh': `
for name in a b; do
  docker build -t org/$name -f svc/$name/Dockerfile svc/$name
  docker push org/$name
done
`,
      }),
    ).toEqual([
      ['svc/a/Dockerfile', 'svc/a', 'release'],
      ['svc/b/Dockerfile', 'svc/b', 'release'],
    ]);
  });

  it.each([
    [
      '.gitlab-ci.yml',
      `
build:
  script:
    - /kaniko/executor --context "\${CI_PROJECT_DIR}/api" --dockerfile "\${CI_PROJECT_DIR}/api/Dockerfile" --destination x
`,
    ],
    [
      '.drone.yml',
      `
steps:
- image: plugins/docker
  settings: { repo: x, context: api, dockerfile: api/Dockerfile }
`,
    ],
    [
      'cloudbuild.yaml',
      `
steps:
- name: gcr.io/cloud-builders/docker
  args: [build, -t, x, -f, api/Dockerfile, api]
`,
    ],
    [
      '.circleci/config.yml',
      `
jobs:
  a:
    steps:
      - docker/build: { dockerfile: Dockerfile, path: api }
`,
    ],
    [
      'skaffold.yaml',
      `
build:
  artifacts:
  - image: api
    context: api
`,
    ],
    [
      'docker-bake.hcl',
      `
target "_base" { context = "api" }
target "api" {
  inherits = ["_base"]
  tags = ["org/api"]
}
target "api-dev" {
  context = "api"
  target = "dev"
}
`,
    ],
    [
      'Makefile',
      'push:\n\t@docker build -t x \\\n\t  -f api/Dockerfile api\n\tdocker push x\n',
    ],
  ])('reads %s', (path, text) => {
    expect(
      referencesOf({ 'api/Dockerfile': DOCKERFILE, [path]: text }),
    ).toEqual([['api/Dockerfile', 'api', 'release']]);
  });

  it('reads compose files with their environment, and not those for development', () => {
    expect(
      referencesOf({
        'api/Dockerfile': DOCKERFILE,
        'web/Dockerfile': DOCKERFILE,
        '.env': 'API_DOCKERFILE=./api/Dockerfile\n',
        'compose.yaml': `
services:
  api:
    build: { context: ., dockerfile: "\${API_DOCKERFILE}" }
  db:
    image: postgres
`,
        'compose.override.yaml': 'services: { web: { build: web } }',
      }),
    ).toEqual([['api/Dockerfile', '', 'build']]);
  });

  it('tells targets of a makefile apart', () => {
    expect(
      referencesOf({
        Dockerfile: DOCKERFILE,
        'Dockerfile.dev': DOCKERFILE,
        Makefile:
          'dev:\n\tdocker build -f Dockerfile.dev .\n\nrelease:\n\tdocker build -t x . --push\n',
      }),
    ).toEqual([
      ['Dockerfile.dev', '', 'build'],
      ['Dockerfile', '', 'release'],
    ]);
  });

  it.each([
    ['.github/workflows/a.yml', 'jobs: [unclosed'],
    ['.github/workflows/b.yml', 'a: &a [*a, *a]'],
    ['compose.yaml', 'services: 3'],
    ['docker-bake.hcl', 'target "a" {'],
    ['Makefile', 'a:\n\tdocker build $('],
  ])('survives a broken %s', (path, text) => {
    expect(referencesOf({ Dockerfile: DOCKERFILE, [path]: text })).toEqual(
      path === 'docker-bake.hcl' ? [['Dockerfile', '', 'release']] : [],
    );
  });

  it('does not take a look at a Dockerfile for a build', () => {
    expect(
      referencesOf({
        Dockerfile: DOCKERFILE,
        '.github/workflows/lint.yml': `
jobs:
  a:
    steps:
      - uses: hadolint/hadolint-action@v3
        with: { dockerfile: Dockerfile }
`,
      }),
    ).toEqual([]);
  });
});
