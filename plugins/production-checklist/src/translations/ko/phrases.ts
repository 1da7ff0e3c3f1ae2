/**
 * Parts of sentences that come as particulars, in English: those that are
 * known here are said in Korean. What stands in braces is kept as it is.
 */
export const phrases: Record<string, string> = {
  // Probes
  'gets {path} on port {port}': '{port} 포트의 {path} 경로',
  'gets {path}': '{path} 경로',
  'opens port {port}': '{port} 포트 연결',
  'asks the gRPC health service on port {port}': '{port} 포트의 gRPC 헬스 체크',
  'runs {command}': '{command} 명령',
  'is a probe without a handler of its own': '핸들러가 없는 프로브',

  // What images hold and start
  'a C compiler': 'C 컴파일러',
  'a compiler': '컴파일러',
  'an SDK': 'SDK',
  'the JDK': 'JDK',
  'the .NET SDK': '.NET SDK',
  'the Dart SDK': 'Dart SDK',
  'the GraalVM JDK': 'GraalVM JDK',
  'the Erlang compiler': 'Erlang 컴파일러',
  'the Functions host': 'Functions 호스트',
  'the {language} toolchain': '{language} 툴체인',
  '{tool} and the JDK': '{tool}, JDK',
  'build tools': '빌드 도구',
  'development tools': '개발 도구',
  'a development server': '개발 서버',
  'a watcher': '워처',
  'a build': '빌드',
  'the program itself': '프로그램 자체',
  'the apt lists': 'apt 목록',
  'the apk index': 'apk 인덱스',
  'the package cache': '패키지 캐시',
  'pip’s cache': 'pip 캐시',
  "pip's cache": 'pip 캐시',
  'a private key': '비밀 키',
  'a key store': '키 저장소',
  'the local settings': '로컬 설정',
  'it names no command': '실행할 명령이 없음',
  'the start script runs the command it is given, and the image names none':
    '시작 스크립트는 받은 명령을 실행하는데 이미지에 명령이 없음',

  // Settings
  'the environment': '환경변수',
  'the code': '코드',
  'a committed file': '커밋된 파일',
  'an argument of the command line': '명령줄 인자',
  'The credential': '자격 증명',
  'The connection': '접속 정보',
  'A credential': '자격 증명',
  'A connection': '접속 정보',
  'database password': '데이터베이스 비밀번호',

  // Dependencies
  'a lock file': '락 파일',
  'without a version': '(버전 없음)',
  'at {version}': '{version}',
  'the network': '네트워크',
  'no README': 'README 없음',
  '{command} installs what the lock file says': '락 파일 그대로 설치',
  '{command} installs what {file} says': '{file} 그대로 설치',
  '{command} installs the versions that the build states':
    '빌드에 적힌 버전을 설치',
  '{command} names versions': '버전이 적혀 있음',
  '{command} takes the versions of {file}': '{file}의 버전을 사용',
  '{command} restores the versions that the projects name':
    '프로젝트에 적힌 버전을 복원',
  '{command} may take other versions than the lock file says':
    '락 파일과 다른 버전을 고를 수 있음',
  '{command} takes newer versions than the lock file says':
    '락 파일보다 새로운 버전을 고름',
  '{command} resolves versions anew': '버전을 새로 결정함',
  '{file} pins every version': '{file}에 모든 버전이 고정되어 있음',
  '{file} does not pin its versions': '{file}에 버전이 고정되어 있지 않음',

  // Logs
  '{framework} logs to the console by default': '{framework}의 기본 콘솔 로그',
  '{framework} logs to stderr by default': '{framework}의 기본 stderr 로그',
  '{framework}’s default logger': '{framework}의 기본 로거',
  '{logger} on the console': '{logger}의 콘솔 출력',
  '{logger} on stderr': '{logger}의 stderr 출력',
  '{logger} on standard output': '{logger}의 표준 출력',
  '{logger} on the standard output': '{logger}의 표준 출력',
  '{logger} on standard error': '{logger}의 표준 오류 출력',
  'a logger on the console': '로거의 콘솔 출력',
  'a logger on the standard output': '로거의 표준 출력',
  'a logger that writes to the console': '콘솔에 쓰는 로거',
  'a logger whose default is the console': '기본이 콘솔인 로거',
  'the console logger': '콘솔 로거',
  'the console logger of .NET’s default builder': '.NET 기본 빌더의 콘솔 로거',
  'a console target': '콘솔 타깃',
  '{library}, which writes to standard output': '표준 출력에 쓰는 {library}',
  '{library}, which writes to the console': '콘솔에 쓰는 {library}',
  'a rotating log file': '로테이션하는 로그 파일',
  'a file handler in the code': '코드의 파일 핸들러',
  'a log file that the code writes itself': '코드에서 직접 쓰는 로그 파일',
  "Logback's {name}, a rolling file appender":
    'Logback의 롤링 파일 어펜더 {name}',
  "Logback's {name}, a file appender": 'Logback의 파일 어펜더 {name}',
  'Winston’s File transport': 'Winston의 File 트랜스포트',
  'Monolog’s {handler}': 'Monolog의 {handler}',
  'logrotate is installed in the image': '이미지에 logrotate가 설치됨',
  'supervisord keeps a log file: {setting}':
    'supervisord가 남기는 로그 파일 {setting}',
  '{path} configures logrotate': '{path}의 logrotate 설정',
  'a volume is mounted at {path}': '{path}에 마운트된 볼륨',

  // Shutdown
  '{server} drains by default': '{server}의 기본 동작',
  '{server} by default': '{server}의 기본 동작',
  'a graceful shutdown on SIGTERM': 'SIGTERM을 받은 뒤의 그레이스풀 셧다운',
  '{call} on SIGTERM': 'SIGTERM을 받으면 {call} 호출',
  '{call} in a shutdown hook': '종료 훅의 {call}',
  'the SIGTERM handler exits without closing the server':
    'SIGTERM 핸들러가 서버를 닫지 않고 종료함',
  'the SIGTERM handler does not close the server':
    'SIGTERM 핸들러가 서버를 닫지 않음',
  'the handler stops the server by force': '핸들러가 서버를 강제로 멈춤',
  'the handler stops no work': '핸들러가 작업을 멈추지 않음',
  'the handler is registered in development only':
    '핸들러가 개발 환경에서만 등록됨',
  'only Ctrl-C is handled, SIGTERM is not':
    'Ctrl-C만 처리하고 SIGTERM은 처리하지 않음',
  'only other signals are handled, SIGTERM is not':
    '다른 신호만 처리하고 SIGTERM은 처리하지 않음',
  'only SIGINT (`KeyboardInterrupt`) is handled':
    'SIGINT(`KeyboardInterrupt`)만 처리함',
  'nothing here says which server runs the application':
    '어떤 서버가 애플리케이션을 실행하는지 알 수 없음',
  '{framework} does nothing on SIGTERM by default':
    '{framework}에는 기본 SIGTERM 처리가 없음',
  '{framework} does not handle SIGTERM': '{framework}에 SIGTERM 처리가 없음',
  '{framework} does not drain by itself': '{framework}에는 기본 드레인이 없음',
};
