import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { dependencies } from './dependencies';

function manifestsIn(files: Record<string, string>, path = '') {
  return dependencies(createScope(FileTree.of(files), { path })).manifests;
}

function precisionsIn(files: Record<string, string>, path = '') {
  return Object.fromEntries(
    manifestsIn(files, path).flatMap(({ dependencies: all }) =>
      all.map(({ name, precision }) => [name, precision]),
    ),
  );
}

const pom = (body: string) =>
  `<project><artifactId>orders</artifactId><groupId>org.example.shop</groupId><version>1.0-SNAPSHOT</version>${body}</project>`;
const dependency = (coordinates: string) => {
  const [group, name, version] = coordinates.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId>${
    version ? `<version>${version}</version>` : ''
  }</dependency>`;
};

describe('dependencies of Maven', () => {
  it('resolves properties through the parents in the repository', () => {
    const [own, parent] = manifestsIn(
      {
        'pom.xml':
          '<project><groupId>org.example</groupId><artifactId>shop</artifactId><version>1</version>' +
          '<properties><netty.version>4.1.9</netty.version></properties>' +
          `<dependencyManagement><dependencies>${dependency(
            'io.x:managed:2.0',
          )}</dependencies></dependencyManagement></project>`,
        'orders/pom.xml':
          '<project><parent><groupId>org.example</groupId><artifactId>shop</artifactId><version>1</version></parent><artifactId>orders</artifactId>' +
          `<dependencies>${dependency(
            'io.netty:netty:${netty.version}',
          )}${dependency('io.x:managed')}</dependencies></project>`,
      },
      'orders',
    );

    expect(own.at.path).toBe('orders/pom.xml');
    expect(parent.at.path).toBe('pom.xml');
    expect(own.dependencies).toMatchObject([
      { name: 'org.example:shop', precision: 'local' },
      { name: 'io.netty:netty', requirement: '4.1.9', precision: 'exact' },
      { name: 'io.x:managed', requirement: '2.0', precision: 'exact' },
    ]);
    expect(own.lock).toEqual({ state: 'unneeded' });
    expect(own.bots.dependabot).toEqual(['maven']);
  });

  it('takes what a parent from elsewhere manages for exact', () => {
    expect(
      precisionsIn({
        'pom.xml': pom(
          `<parent><groupId>org.acme</groupId><artifactId>base</artifactId><version>7</version><relativePath/></parent><dependencies>${dependency(
            'io.x:managed',
          )}${dependency('io.x:other:${other.version}')}</dependencies>`,
        ),
      }),
    ).toEqual({
      'org.acme:base': 'exact',
      'io.x:managed': 'exact',
      'io.x:other': 'exact',
    });
  });

  it('calls ranges, moving versions and foreign snapshots floating', () => {
    const [manifest] = manifestsIn({
      'pom.xml': pom(
        `<dependencies>${[
          'a:range:[1.0,2.0)',
          'a:latest:LATEST',
          'a:release:RELEASE',
          'a:foreign:1.0-SNAPSHOT',
          'a:pinned:[1.0]',
          'org.example.shop:common:1.0-SNAPSHOT',
        ]
          .map(dependency)
          .join('')}</dependencies>`,
      ),
      'common/pom.xml':
        '<project><groupId>org.example.shop</groupId><artifactId>common</artifactId></project>',
    });

    expect(
      manifest.dependencies.map(({ name, precision }) => [name, precision]),
    ).toEqual([
      ['a:range', 'floating'],
      ['a:latest', 'floating'],
      ['a:release', 'floating'],
      ['a:foreign', 'floating'],
      ['a:pinned', 'exact'],
      ['org.example.shop:common', 'local'],
    ]);
    expect(manifest.lock.state).toBe('missing');
  });

  it('names the line of a model that is not well-formed', () => {
    expect(() =>
      manifestsIn({ 'pom.xml': '<project>\n<a>\n</project>' }),
    ).toThrow(
      expect.objectContaining({ name: 'UnreadableFileError', line: 2 }),
    );
  });
});

describe('dependencies of Gradle', () => {
  it('reads both languages in all their notations', () => {
    const groovy = precisionsIn({
      'build.gradle': `
        plugins { id 'org.springframework.boot' version '3.4.1' }
        ext { nettyVersion = '4.1.9' }
        dependencies {
          implementation 'org.springframework.boot:spring-boot-starter-web'
          implementation "io.netty:netty-all:$nettyVersion",
              'io.a:second:1.0'
          runtimeOnly group: 'io.b', name: 'mapped', version: '2.+'
          testImplementation 'io.c:tested:latest.release'
          implementation project(':common')
          // implementation 'io.d:commented:+'
        }`,
    });
    const kotlin = precisionsIn({
      'build.gradle.kts': `
        plugins { kotlin("jvm") version "2.1.0" }
        dependencies {
          implementation(platform("io.a:bom:1.0"))
          implementation("io.b:ranged:[1.0,2.0)")
          implementation("io.c:closure:1.0") { exclude(group = "x") }
        }`,
    });

    expect(groovy).toEqual({
      'org.springframework.boot': 'exact',
      'org.springframework.boot:spring-boot-starter-web': 'exact',
      'io.netty:netty-all': 'exact',
      'io.a:second': 'exact',
      'io.b:mapped': 'floating',
      'io.c:tested': 'floating',
    });
    expect(kotlin).toEqual({
      'org.jetbrains.kotlin.jvm': 'exact',
      'io.a:bom': 'exact',
      'io.b:ranged': 'range',
      'io.c:closure': 'exact',
    });
  });

  it('follows version catalogs to the line that says the version', () => {
    const manifests = manifestsIn(
      {
        'gradle/libs.versions.toml':
          '[versions]\nktor = "3.+"\n\n[libraries]\nktor-server = { module = "io.ktor:ktor-server-netty", version.ref = "ktor" }\nother = "io.x:other:1.0"\n\n[bundles]\nweb = ["ktor-server"]\n',
        'settings.gradle.kts': 'include(":app")',
        'app/build.gradle.kts':
          'dependencies {\n  implementation(libs.bundles.web)\n}',
      },
      'app',
    );

    const catalog = manifests.find(({ at }) => /toml$/.test(at.path));
    expect(catalog?.dependencies).toEqual([
      expect.objectContaining({
        name: 'io.ktor:ktor-server-netty',
        precision: 'floating',
        at: { path: 'gradle/libs.versions.toml', line: 5 },
      }),
    ]);
  });

  it('takes what a root script gives its modules, and convention plugins', () => {
    expect(
      precisionsIn(
        {
          'build.gradle': `
            subprojects { dependencies { implementation 'io.a:shared:1.0' } }
            dependencies { implementation 'io.b:of-the-root:+' }`,
          'buildSrc/src/main/kotlin/shop.service.gradle.kts':
            'dependencies { implementation("io.c:convention:1.0") }',
          'app/build.gradle': "plugins { id 'shop.service' }",
        },
        'app',
      ),
    ).toEqual({ 'io.a:shared': 'exact', 'io.c:convention': 'exact' });
  });

  it('lets a lock file hold a range', () => {
    const files = {
      'build.gradle': "dependencies { implementation 'a:b:[1,2)' }",
    };

    expect(manifestsIn(files)[0].lock).toEqual({
      state: 'missing',
      expected: ['gradle.lockfile', 'buildscript-gradle.lockfile'],
    });
    expect(manifestsIn({ ...files, 'gradle.lockfile': '' })[0].lock).toEqual({
      state: 'committed',
      at: { path: 'gradle.lockfile' },
    });
  });

  it('comes to an end on hostile scripts', () => {
    const text = 'dependencies { implementation("a:b:1"'.repeat(3000);

    expect(manifestsIn({ 'build.gradle': text })).toHaveLength(1);
  });
});

describe('dependencies of sbt', () => {
  it('reads modules, versions and factories', () => {
    expect(
      precisionsIn({
        'build.sbt':
          'import Dependencies._\nlazy val root = (project in file(".")).settings(libraryDependencies ++= Seq(Dependencies.http4s("ember-server"), "ch.qos.logback" % "logback-classic" % "1.5.0" % Runtime, "org.x" %% "loose" % "latest.integration"))',
        'project/Dependencies.scala':
          'object Dependencies {\n  val v = "0.23.1"\n  def http4s(name: String): ModuleID = "org.http4s" %% s"http4s-$name" % v\n  val circe = "io.circe" %% "circe-core" % Versions.circe\n}',
        'project/plugins.sbt':
          'addSbtPlugin("com.github.sbt" % "sbt-native-packager" % "1.10.0")',
      }),
    ).toMatchObject({
      'org.http4s:http4s-ember-server': 'exact',
      'ch.qos.logback:logback-classic': 'exact',
      'org.x:loose': 'floating',
      'io.circe:circe-core': 'exact',
      'com.github.sbt:sbt-native-packager': 'exact',
    });
  });
});
