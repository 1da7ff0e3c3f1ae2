import { imagesOf } from './__testUtils__/imagesOf';

function namesOf(...args: Parameters<typeof imagesOf>): string[] {
  return imagesOf(...args).builders.map(({ name }) => name);
}

describe('findBuilders', () => {
  it.each([
    ['Jib', { 'build.gradle.kts': 'id("com.google.cloud.tools.jib")' }],
    [
      'Spring Boot build-image',
      {
        'pom.xml': '<project/>',
        '.github/workflows/ci.yml': 'run: ./mvnw spring-boot:build-image',
      },
    ],
    ['Quarkus container-image', { 'pom.xml': 'quarkus-container-image-jib' }],
    ['sbt-native-packager', { 'build.sbt': '.enablePlugins(DockerPlugin)' }],
    [
      '.NET PublishContainer',
      { 'a.csproj': '<ContainerRepository>x</ContainerRepository>' },
    ],
    ['ko', { '.ko.yaml': 'defaultBaseImage: x', 'main.go': '' }],
    ['ko', { 'main.go': '', Makefile: 'a:\n\tko build ./cmd/x\n' }],
    [
      'Cloud Native Buildpacks',
      { Makefile: 'a:\n\tpack build x --builder y\n', 'app.py': '' },
    ],
    ['Bazel', { 'BUILD.bazel': 'oci_image(\n  name = "image",\n)' }],
    [
      'Nix dockerTools',
      { 'flake.nix': 'pkgs.dockerTools.buildLayeredImage {}' },
    ],
    ['Earthly', { Earthfile: 'docker:\n  SAVE IMAGE x\n' }],
    ['Dagger', { 'dagger.json': '{}' }],
    [
      'Jib',
      { 'skaffold.yaml': 'build: { artifacts: [{ image: a, jib: {} }] }' },
    ],
  ])('finds %s', (name, files) => {
    expect(namesOf(files as Record<string, string>)).toContain(name);
  });

  it('points at the line', () => {
    expect(
      imagesOf({ 'pom.xml': '<a>\n<b>jib-maven-plugin</b>' }).builders,
    ).toEqual([{ name: 'Jib', at: { path: 'pom.xml', line: 2 } }]);
  });

  it('takes no comment, no other component and no unused plugin for one', () => {
    expect(namesOf({ 'pom.xml': '<!-- jib-maven-plugin -->' })).toEqual([]);
    expect(
      namesOf(
        { 'b/pom.xml': 'jib-maven-plugin', 'a/pom.xml': '' },
        { path: 'a' },
      ),
    ).toEqual([]);
    expect(namesOf({ 'build.sbt': 'enablePlugins(JavaAppPackaging)' })).toEqual(
      [],
    );
    expect(
      namesOf(
        { 'a/app.py': '', Makefile: 'b:\n\tpack build other --path b\n' },
        { path: 'a' },
      ),
    ).toEqual([]);
  });

  it('counts the build of an ancestor', () => {
    expect(
      namesOf(
        { 'pom.xml': 'jib-maven-plugin', 'a/pom.xml': '' },
        { path: 'a' },
      ),
    ).toEqual(['Jib']);
  });
});
