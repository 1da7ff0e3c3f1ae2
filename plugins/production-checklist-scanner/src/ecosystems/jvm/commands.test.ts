import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { install } from './install';
import { start } from './start';

const words = (line: string) => line.split(' ');

function contextOf(files: Record<string, string> = { a: '' }) {
  return {
    scope: createScope(FileTree.of(files), { path: '' }),
    env: new Map<string, string>(),
    contextPath: '',
  };
}

function installOf(line: string) {
  return install({
    argv: words(line),
    assignments: {},
    operator: '',
    offset: 0,
  });
}

describe('install', () => {
  it.each([
    'mvn package -DskipTests',
    './mvnw -B dependency:go-offline',
    'mvn -f pom.xml clean install',
    'sh mvnw package',
    'gradle bootJar --no-daemon',
    './gradlew build',
    './gradlew',
    'sbt assembly',
    'sbt clean;stage',
  ])('%s is locked', line => {
    expect(installOf(line)).toMatchObject({
      precision: 'locked',
      lockFiles: [],
    });
  });

  it.each([
    ['mvn versions:use-latest-releases', 'floating'],
    ['mvn dependency:get -Dartifact=org.x:y:LATEST', 'floating'],
    ['cs install sbt', 'floating'],
    ['cs install sbt:1.10.0', 'locked'],
  ])('%s is %s', (line, precision) => {
    expect(installOf(line)?.precision).toBe(precision);
  });

  it.each([
    'mvn --version',
    'gradle --version',
    'chmod +x mvnw',
    'java -jar a.jar',
    'mvn clean',
  ])('%s installs nothing', line => expect(installOf(line)).toBeUndefined());
});

describe('start', () => {
  it.each([
    ['java -jar app.jar', 'program'],
    ['/opt/java/openjdk/bin/java -cp app:lib/* org.example.Main', 'program'],
    ['$JAVA_HOME/bin/java -jar app.jar', 'program'],
    ['java org.springframework.boot.loader.launch.JarLauncher', 'program'],
    ['app.jar', 'program'],
    ['catalina.sh run', 'production-server'],
    ['mvn spring-boot:run', 'development-server'],
    [
      './mvnw spring-boot:run -Dspring-boot.run.profiles=prod',
      'development-server',
    ],
    ['./gradlew bootRun', 'development-server'],
    ['gradle :app:run', 'development-server'],
    ['./gradlew -t bootRun', 'watcher'],
    ['./mvnw quarkus:dev', 'watcher'],
    ['sbt run', 'development-server'],
    ['sbt ~run', 'watcher'],
    ['mvn package', 'build'],
    ['./application -Dquarkus.http.host=0.0.0.0', 'program'],
  ])('%s is a %s', (line, role) => {
    expect(start(words(line), contextOf())?.role).toBe(role);
  });

  it.each(['java -version', 'node server.js', 'nginx -g daemon', './server'])(
    '%s is none of its own',
    line => expect(start(words(line), contextOf())).toBeUndefined(),
  );

  it.each([
    ['mvn spring-boot:run', 'swallowed'],
    ['./gradlew bootRun', 'swallowed'],
    ['mvn -q exec:java', undefined],
    ['sbt run', undefined],
    ['mvn package', undefined],
    ['catalina.sh run', 'replaced'],
    ['/usr/local/tomcat/bin/catalina.sh start', 'detached'],
    ['${CATALINA_HOME}/bin/startup.sh', 'detached'],
    ['/opt/tomcat9/bin/startup.sh', 'detached'],
    ['jetty.sh start', 'detached'],
    ['/app/bin/startup.sh', undefined],
  ])('%s has signals %s', (line, signals) => {
    expect(start(words(line), contextOf())?.signals).toBe(signals);
  });

  it('knows launchers that a build generates, not scripts that are there', () => {
    const build = { 'build.gradle': "plugins { id 'application' }" };
    const launcher = ['/app/build/install/shop/bin/shop'];

    expect(start(launcher, contextOf(build))).toEqual({
      role: 'program',
      name: 'bin/shop',
      signals: 'replaced',
    });
    expect(start(launcher, contextOf())).toBeUndefined();
    expect(
      start(['bin/shop'], contextOf({ ...build, 'bin/shop': '#!/bin/sh' })),
    ).toBeUndefined();
    expect(
      start(
        ['/opt/docker/bin/shop'],
        contextOf({ 'build.sbt': 'enablePlugins(JavaAppPackaging)' }),
      )?.role,
    ).toBe('program');
  });
});
