import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { logging } from './logging';

const RESOURCES = 'src/main/resources';

function sinksIn(files: Record<string, string>) {
  return logging(createScope(FileTree.of(files), { path: '' })).map(
    ({ sink, at }) => [sink, at.line],
  );
}

const logback = (...lines: string[]) => ({
  [`${RESOURCES}/logback-spring.xml`]: [
    '<configuration>',
    '<appender name="OUT" class="ch.qos.logback.core.ConsoleAppender"/>',
    '<appender name="FILE" class="ch.qos.logback.core.FileAppender"><file>logs/a.log</file></appender>',
    '<appender name="ROLL" class="ch.qos.logback.core.rolling.RollingFileAppender"><rollingPolicy/></appender>',
    '<appender name="ASYNC" class="ch.qos.logback.classic.AsyncAppender"><appender-ref ref="ROLL"/></appender>',
    ...lines,
    '</configuration>',
  ].join('\n'),
});

describe('Logback', () => {
  it('counts appenders that a logger refers to', () => {
    expect(
      sinksIn(logback('<root>', '<appender-ref ref="OUT"/>', '</root>')),
    ).toEqual([['console', 7]]);
    expect(
      sinksIn(logback('<root>', '<appender-ref ref="ASYNC"/>', '</root>')),
    ).toEqual([['rotating-file', 7]]);
  });

  it('leaves out profiles that are not for production', () => {
    expect(
      sinksIn(
        logback(
          '<springProfile name="local"><root><appender-ref ref="FILE"/></root></springProfile>',
          '<springProfile name="!local"><root><appender-ref ref="OUT"/></root></springProfile>',
        ),
      ),
    ).toEqual([['console', 7]]);
    expect(
      sinksIn(
        logback(
          '<root><appender-ref ref="OUT"/>',
          '<springProfile name="prod"><appender-ref ref="FILE"/></springProfile></root>',
        ),
      ),
    ).toEqual([
      ['console', 6],
      ['file', 7],
    ]);
  });

  it('takes both branches of a condition that does not tell', () => {
    const branches =
      '<then><root><appender-ref ref="FILE"/></root></then><else><root><appender-ref ref="OUT"/></root></else>';

    expect(
      sinksIn(logback(`<if condition='isDefined("LOG_DIR")'>${branches}</if>`)),
    ).toEqual([['console', 6]]);
    expect(
      sinksIn(
        logback(`<if condition='property("X").equals("y")'>${branches}</if>`),
      ),
    ).toEqual([
      ['file', 6],
      ['console', 6],
    ]);
  });

  it('knows what the files of Spring Boot bring', () => {
    const include = (file: string) =>
      `<include resource="org/springframework/boot/logging/logback/${file}"/>`;

    expect(sinksIn(logback(include('base.xml')))).toEqual([
      ['console', 6],
      ['rotating-file', 6],
    ]);
    expect(
      sinksIn(
        logback(
          include('file-appender.xml'),
          '<root><appender-ref ref="FILE"/></root>',
        ),
      ),
    ).toEqual([['rotating-file', 7]]);
    expect(
      sinksIn(
        logback(
          include('file-appender.xml'),
          include('console-appender.xml'),
          '<root><appender-ref ref="CONSOLE"/></root>',
        ),
      ),
    ).toEqual([['console', 8]]);
  });

  it('follows includes of its own, and standard output by its path', () => {
    expect(
      sinksIn({
        [`${RESOURCES}/logback.xml`]:
          '<configuration>\n<include resource="out.xml"/>\n<root><appender-ref ref="X"/></root></configuration>',
        [`${RESOURCES}/out.xml`]:
          '<included><appender name="X" class="ch.qos.logback.core.FileAppender"><file>/dev/stdout</file></appender></included>',
      }),
    ).toEqual([['console', 3]]);
  });

  it('reads no test configuration', () => {
    expect(
      sinksIn({
        'conf/logback-test.xml':
          '<configuration><appender name="F" class="ch.qos.logback.core.FileAppender"/><root><appender-ref ref="F"/></root></configuration>',
      }),
    ).toEqual([]);
  });
});

describe('Log4j', () => {
  const xml = (ref: string) =>
    `<Configuration>\n<Appenders><Console name="out"/><RollingFile name="roll" fileName="a.log"/></Appenders>\n<Loggers><Root level="info">\n<AppenderRef ref="${ref}"/></Root></Loggers></Configuration>`;

  it.each([
    ['log4j2.xml', xml('out'), 'console'],
    ['log4j2.xml', xml('roll'), 'rotating-file'],
    ['log4j2-prod.xml', xml('roll'), 'rotating-file'],
    [
      'log4j.properties',
      'log4j.rootLogger=INFO, f\nlog4j.appender.f=org.apache.log4j.FileAppender\n',
      'file',
    ],
    [
      'log4j.properties',
      'log4j.rootLogger=INFO, f\nlog4j.appender.f=org.apache.log4j.ConsoleAppender\n',
      'console',
    ],
    [
      'log4j2.properties',
      'appender.f.type=RollingFile\nappender.f.name=F\nrootLogger.appenderRef.f.ref=F\n',
      'rotating-file',
    ],
    [
      'log4j2.yaml',
      'Configuration:\n  appenders:\n    File:\n      name: F\n      fileName: a.log\n  Loggers:\n    Root:\n      AppenderRef:\n        ref: F\n',
      'file',
    ],
  ])('%s', (name, text, sink) => {
    expect(
      sinksIn({ [`${RESOURCES}/${name}`]: text }).map(([first]) => first),
    ).toEqual([sink]);
  });

  it('takes the file that the settings name', () => {
    expect(
      sinksIn({
        [`${RESOURCES}/log4j2-blue.xml`]: xml('out'),
        [`${RESOURCES}/log4j2-green.xml`]: xml('roll'),
        [`${RESOURCES}/application.properties`]:
          'logging.config=classpath:log4j2-green.xml',
      }).map(([sink]) => sink),
    ).toEqual(['rotating-file']);
  });
});

describe('logging by settings and defaults', () => {
  const web = {
    'build.gradle':
      "dependencies {\n  implementation 'org.springframework.boot:spring-boot-starter-web'\n}",
  };

  it.each([
    ['', [['console', 2]]],
    [
      'logging.file.name=/var/log/a.log',
      [
        ['rotating-file', 1],
        ['console', 2],
      ],
    ],
    [
      'logging.file.path=/var/log',
      [
        ['rotating-file', 1],
        ['console', 2],
      ],
    ],
    ['logging.file.name=/dev/stdout', [['console', 2]]],
    [
      'server.tomcat.accesslog.enabled=true',
      [
        ['rotating-file', 1],
        ['console', 2],
      ],
    ],
    ['server.tomcat.accesslog.enabled=false', [['console', 2]]],
  ])('Spring Boot with "%s"', (text, expected) => {
    expect(
      sinksIn({ ...web, [`${RESOURCES}/application.properties`]: text }),
    ).toEqual(expected);
  });

  it('knows a file of development from one of production', () => {
    expect(
      sinksIn({
        ...web,
        [`${RESOURCES}/application-local.properties`]:
          'logging.file.name=a.log',
      }),
    ).toEqual([['console', 2]]);
  });

  it('reads Quarkus, Dropwizard and the JDK', () => {
    expect(
      sinksIn({
        [`${RESOURCES}/application.properties`]: 'quarkus.log.file.enable=true',
      }),
    ).toEqual([['rotating-file', 1]]);
    expect(
      sinksIn({
        'build.gradle':
          "dependencies { implementation 'io.dropwizard:dropwizard-core:4.0.0' }",
        'config.yml':
          'server:\n  port: 1\nlogging:\n  appenders:\n    - type: file\n      currentLogFilename: a.log\n',
      }),
    ).toContainEqual(['rotating-file', 5]);
    expect(
      sinksIn({
        'src/main/java/A.java': 'log.addHandler(new FileHandler("a.log"));',
      }),
    ).toContainEqual(['file', 1]);
  });

  it('finds nothing where nothing logs', () => {
    expect(sinksIn({ 'src/main/java/A.java': 'class A {}' })).toEqual([]);
  });
});
