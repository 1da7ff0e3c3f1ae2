import { imagesOf } from './__testUtils__/imagesOf';

const SECONDS = 1000;

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

describe('a repository that wants to be slow', () => {
  it.each([
    [
      'doubling variables of a script',
      {
        Dockerfile: 'FROM alpine\nCOPY a.sh /\nCMD ["/a.sh"]\n',
        'a.sh': `A=xxxxxxxx\n${lines(400, () => 'A=$A$A')}\nexec $A\n`,
      },
    ],
    [
      'doubling variables of a Dockerfile',
      {
        Dockerfile: `FROM alpine\nENV A=xxxxxxxx\n${lines(
          400,
          () => 'ENV A=$A$A',
        )}`,
      },
    ],
    [
      'doubling variables of a makefile',
      {
        Dockerfile: 'FROM alpine\n',
        Makefile: `A0 = x\n${lines(
          100,
          at => `A${at + 1} = $(A${at})$(A${at})`,
        )}\na:\n\tdocker build -t $(A100) .\n`,
      },
    ],
    [
      'stages that copy from each other',
      {
        Dockerfile: lines(90, at =>
          [
            `FROM alpine AS s${at}`,
            ...Array.from({ length: 10 }, () =>
              at ? `COPY --from=s${at - 1} / /` : 'RUN true',
            ),
            'RUN npm ci',
            'CMD ["/x.sh"]',
          ].join('\n'),
        ),
      },
    ],
    [
      'functions that call each other',
      {
        Dockerfile: 'FROM alpine\nCOPY a.sh /\nCMD ["/a.sh"]\n',
        'a.sh': `${lines(
          40,
          at => `f${at}() {\n f${at + 1}\n f${at + 1}\n}`,
        )}\nf0\n`,
      },
    ],
    [
      'aliases that hold themselves',
      {
        Dockerfile: 'FROM alpine\n',
        '.gitlab-ci.yml': 'a: &a [*a, *a]\n',
        '.drone.yml': 'a: &a { b: *a, c: *a }\n',
      },
    ],
    [
      'unclosed brackets',
      {
        Dockerfile: `FROM alpine\nRUN ${'${A:-'.repeat(
          20000,
        )}\nCMD ${'$('.repeat(20000)}\n`,
        'docker-bake.hcl': 'target "a" {\n'.repeat(5000),
      },
    ],
    [
      'many commands',
      { Dockerfile: `FROM alpine\nRUN ${'apk add a;'.repeat(20000)}\n` },
    ],
    [
      'folders of many words',
      { [`${'a_'.repeat(100)}/Dockerfile`]: 'FROM alpine\n' },
    ],
  ])('is read in time: %s', (_, files) => {
    // The processor's time: what else the machine does is not ours.
    const start = process.cpuUsage();
    imagesOf(files as unknown as Record<string, string>);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(4 * SECONDS);
  });

  it('is told that a Dockerfile is too long to be followed', () => {
    expect(() =>
      imagesOf({ Dockerfile: `FROM alpine\n${lines(3000, () => 'RUN a')}` }),
    ).toThrow('more instructions than can be followed');
  });
});
