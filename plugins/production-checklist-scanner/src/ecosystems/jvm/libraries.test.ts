import { FileTree } from '../../files/FileTree';
import { jvmLibraries } from './libraries';

function librariesOf(files: Record<string, string>, folder: string) {
  return jvmLibraries(FileTree.of(files), folder);
}

describe('jvmLibraries', () => {
  it('follows modules of Maven, without those of tests', () => {
    const module = (name: string, body = '') =>
      `<project><artifactId>${name}</artifactId>${body}</project>`;

    expect(
      librariesOf(
        {
          'orders/pom.xml': module(
            'orders',
            '<dependencies><dependency><artifactId>common</artifactId></dependency><dependency><artifactId>testkit</artifactId><scope>test</scope></dependency><dependency><artifactId>guava</artifactId></dependency></dependencies>',
          ),
          'libs/common/pom.xml': module('common'),
          'testkit/pom.xml': module('testkit'),
        },
        'orders',
      ),
    ).toEqual(['libs/common']);
    expect(librariesOf({ 'orders/pom.xml': '<broken' }, 'orders')).toEqual([]);
  });

  it('follows projects of Gradle, by name and by accessor', () => {
    expect(
      librariesOf(
        {
          'settings.gradle':
            "include 'app', 'libs:common'\nproject(':moved').projectDir = file('other/place')",
          'app/build.gradle':
            "dependencies {\n  implementation project(':libs:common')\n  implementation(projects.libs.orderClient)\n  api project(':moved')\n  testImplementation project(':testkit')\n}",
          'libs/common/build.gradle': '',
          'libs/order-client/build.gradle': '',
          'other/place/build.gradle': '',
          'testkit/build.gradle': '',
        },
        'app',
      ),
    ).toEqual(['libs/common', 'other/place', 'libs/order-client']);
  });

  it('follows projects of sbt', () => {
    expect(
      librariesOf(
        {
          'build.sbt':
            'lazy val core = (project in file("modules/core"))\nlazy val app = (project in file("app"))\n  .dependsOn(core, testkit % "test->test")\nlazy val testkit = project\n',
          'modules/core/src/A.scala': '',
          'app/src/B.scala': '',
          'testkit/src/C.scala': '',
        },
        'app',
      ),
    ).toEqual(['modules/core']);
  });
});
