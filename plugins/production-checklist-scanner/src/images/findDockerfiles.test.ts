import { imagesOf } from './__testUtils__/imagesOf';

const DOCKERFILE = 'FROM alpine:3.19\nCMD ["/app"]\n';

function pathsOf(...args: Parameters<typeof imagesOf>): string[] {
  return imagesOf(...args).dockerfiles.map(({ dockerfile }) => dockerfile.path);
}

function release(file: string, context = '.'): Record<string, string> {
  return {
    '.github/workflows/release.yml': `
jobs:
  a:
    steps:
      - uses: docker/build-push-action@v6
        with: { push: true, context: ${context}, file: ${file} }
`,
  };
}

describe('findDockerfiles', () => {
  it('takes the one that a release builds over the one at hand', () => {
    expect(
      pathsOf({
        Dockerfile: DOCKERFILE,
        'docker/release.Dockerfile': DOCKERFILE,
        ...release('docker/release.Dockerfile'),
      }),
    ).toEqual(['docker/release.Dockerfile']);
  });

  it('takes every one that a release builds', () => {
    expect(
      pathsOf({
        'docker/Dockerfile.alpine': DOCKERFILE,
        'docker/Dockerfile.debian': DOCKERFILE,
        'docker-bake.hcl': `
target "alpine" {
  dockerfile = "docker/Dockerfile.alpine"
}
target "debian" {
  dockerfile = "docker/Dockerfile.debian"
}
`,
      }),
    ).toEqual(['docker/Dockerfile.alpine', 'docker/Dockerfile.debian']);
  });

  it('prefers a production name, then the plain one, to others', () => {
    const files = {
      Dockerfile: DOCKERFILE,
      'Dockerfile.dev': DOCKERFILE,
      'other.Dockerfile': DOCKERFILE,
    };
    expect(pathsOf(files)).toEqual(['Dockerfile']);
    expect(pathsOf({ ...files, 'Dockerfile.prod': DOCKERFILE })).toEqual([
      'Dockerfile.prod',
    ]);
  });

  it('judges one for development where there is no other', () => {
    const { dockerfiles } = imagesOf({ 'Dockerfile.dev': DOCKERFILE });
    expect(dockerfiles).toMatchObject([{ development: true }]);
    expect(
      pathsOf({
        '.devcontainer/Dockerfile': DOCKERFILE,
        'pom.xml': '<artifactId>jib-maven-plugin</artifactId>',
      }),
    ).toEqual([]);
  });

  it('never takes one for tests', () => {
    expect(
      pathsOf({
        'e2e/Dockerfile': DOCKERFILE,
        'Dockerfile.playwright': DOCKERFILE,
      }),
    ).toEqual([]);
  });

  it('leaves out what only builds a part of the component', () => {
    expect(
      pathsOf({
        Dockerfile: DOCKERFILE,
        'docker/db/Dockerfile': DOCKERFILE,
        ...release('docker/db/Dockerfile', 'docker/db'),
      }),
    ).toEqual(['Dockerfile']);
  });

  it('keeps components apart', () => {
    const files = {
      'services/orders/Dockerfile': DOCKERFILE,
      'services/cart/Dockerfile': DOCKERFILE,
      Dockerfile: DOCKERFILE,
    };
    expect(pathsOf(files, { path: 'services/orders' })).toEqual([
      'services/orders/Dockerfile',
    ]);
    expect(
      pathsOf(files, {
        path: '',
        siblings: ['services/orders', 'services/cart'],
      }),
    ).toEqual(['Dockerfile']);
    expect(pathsOf(files, { path: 'services/mail' })).toEqual([]);
  });

  it('finds one elsewhere that copies the component', () => {
    expect(
      pathsOf(
        {
          'services/orders/main.go': 'package main',
          'services/cart/Dockerfile': DOCKERFILE,
          'docker/Dockerfile':
            'FROM golang:1.26\nCOPY services/orders /src\nCMD ["/o"]\n',
        },
        { path: 'services/orders' },
      ),
    ).toEqual(['docker/Dockerfile']);
  });

  it('takes no manifest that a workspace needs for the component', () => {
    expect(
      pathsOf(
        {
          'services/orders/package.json': '{}',
          Dockerfile:
            'FROM node:20\nCOPY services/orders/package.json services/orders/\n',
        },
        { path: 'services/mail' },
      ),
    ).toEqual([]);
  });

  it('finds one that a build calls by the name of the component', () => {
    const files = {
      'orders/main.py': '',
      'docker/python.Dockerfile': 'FROM python:3.12\nARG APP\nCOPY $APP /app\n',
      'compose.yaml': `
services:
  orders:
    build: { context: ., dockerfile: docker/python.Dockerfile, args: { APP: orders } }
`,
    };
    expect(pathsOf(files, { path: 'orders' })).toEqual([
      'docker/python.Dockerfile',
    ]);
    expect(pathsOf(files, { path: 'cart' })).toEqual([]);
  });

  it('finds the folder that a Maven build names', () => {
    expect(
      pathsOf(
        {
          'docker/Dockerfile': DOCKERFILE,
          'docker/grafana/Dockerfile': DOCKERFILE,
          'orders/pom.xml':
            '<properties><docker.image.dockerfile.dir>${basedir}/../docker</docker.image.dockerfile.dir></properties>',
        },
        { path: 'orders' },
      ),
    ).toEqual(['docker/Dockerfile']);
  });

  it('works the build context out from what is copied', () => {
    const [build] = imagesOf({
      'docker/Dockerfile': 'FROM alpine\nCOPY go.mod src ./\n',
      'go.mod': '',
      'src/main.go': '',
    }).dockerfiles;
    expect(build.contextPath).toBe('');
  });

  it('takes the component for the context of a folder with nothing else', () => {
    const [build] = imagesOf({
      'deploy/build/Dockerfile': 'FROM alpine\nCOPY . .\n',
      'main.go': '',
    }).dockerfiles;
    expect(build.contextPath).toBe('');
  });

  it('takes a nested build of what is built before for the component', () => {
    expect(
      pathsOf({
        Dockerfile: DOCKERFILE,
        'docker/orders/Dockerfile': 'FROM alpine\nCOPY app /app\n',
        ...release('docker/orders/Dockerfile', 'docker/orders'),
      }),
    ).toEqual(['docker/orders/Dockerfile']);
  });

  it('takes the one at hand of several that a release builds', () => {
    expect(
      pathsOf({
        Dockerfile: DOCKERFILE,
        'scripts/report/Dockerfile': DOCKERFILE,
        '.gitlab-ci.yml': `
a:
  script:
    - docker build -t a . && docker push a
    - docker build -t b -f scripts/report/Dockerfile . && docker push b
`,
      }),
    ).toEqual(['Dockerfile']);
  });

  it('ships the target of a release, and the last stage otherwise', () => {
    const dockerfile =
      'FROM alpine AS base\nFROM base AS prod\nUSER 1\nFROM base AS worker\nUSER 2\n';
    const last = imagesOf({ Dockerfile: dockerfile }).dockerfiles[0];
    expect(last.stages.map(({ name }) => name)).toEqual(['base', 'worker']);
    const skaffold =
      'build: { artifacts: [{ image: x, docker: { target: prod } }] }';
    const [prod] = imagesOf({
      Dockerfile: dockerfile,
      'skaffold.yaml': skaffold,
    }).dockerfiles;
    expect(prod.user?.name).toBe('1');
  });

  it('does not ship the stage for development', () => {
    const dockerfile = 'FROM alpine AS dev\nFROM alpine AS final\nUSER 1\n';
    const compose = 'services: { a: { build: { context: ., target: dev } } }';
    const [build] = imagesOf({
      Dockerfile: dockerfile,
      'compose.yaml': compose,
    }).dockerfiles;
    expect(build.user?.name).toBe('1');
    const [tested] = imagesOf({
      Dockerfile:
        'FROM alpine AS production\nUSER 1\nFROM production AS test\nUSER 0\n',
    }).dockerfiles;
    expect(tested.user?.name).toBe('1');
  });
});
