import { phrases } from './ko/phrases';
import { readPhrases, writePhrases } from './phraseBook';

describe('a phrase book', () => {
  const say = readPhrases(writePhrases(phrases));

  it.each([
    ['gets `/livez` on port http', 'http 포트의 `/livez` 경로'],
    ['gets `/livez`', '`/livez` 경로'],
    ['the Go toolchain', 'Go 툴체인'],
    ['Spring Boot 3.5.3 by default', 'Spring Boot 3.5.3의 기본 동작'],
    ['uvicorn drains by default', 'uvicorn의 기본 동작'],
    ['a logger on the console', '로거의 콘솔 출력'],
    ['a C compiler', 'C 컴파일러'],
    ['`server.close()` on SIGTERM', 'SIGTERM을 받으면 `server.close()` 호출'],
  ])('says %s', (english, korean) => {
    expect(say(english)).toBe(korean);
  });

  it('leaves what it does not know', () => {
    expect(say('src/main.ts')).toBe('src/main.ts');
    expect(readPhrases(undefined)('the code')).toBe('the code');
  });

  it('keeps every place', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [english, korean] of Object.entries(phrases)) {
      for (const place of places(korean)) {
        expect([english, places(english)]).toEqual([
          english,
          expect.arrayContaining([place]),
        ]);
      }
    }
  });
});
