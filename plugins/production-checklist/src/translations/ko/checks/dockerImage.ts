import { CheckTexts } from '../CheckText';

const NO_DOCKERFILE = '살펴볼 Dockerfile이 없습니다.';

export const dockerImage: CheckTexts = {
  'docker-image/dockerfile': {
    title: '프로덕션 이미지',
    question: '저장소에 프로덕션 이미지를 만드는 정의가 있습니까?',
    why: '저장소에서 빌드하는 이미지는 누가 만들어도 같고, 리뷰할 수 있으며, 언제든 다시 만들 수 있습니다.',
    reasons: {
      dockerfile: '`{path}` 파일로 이미지를 빌드합니다.',
      development:
        '이미지를 빌드하는 파일이 프로덕션용이 아닌 `{path}` 하나뿐이어서 이 파일을 기준으로 판단했습니다.',
      builder: 'Dockerfile 없이 이미지를 빌드합니다: {builder}.',
      none: 'Dockerfile도, 이미지를 빌드하는 다른 방법도 찾지 못했습니다.',
    },
    fixes: {
      default:
        '빌드 스테이지와 작은 실행 스테이지로 나눈 `Dockerfile`을 추가하거나, CI에서 빌드 도구(Jib, ko, Cloud Native Buildpacks)로 이미지를 만드세요.',
    },
  },
  'docker-image/lightweight': {
    title: '가벼운 베이스 이미지',
    question: '최종 이미지가 최소한의 베이스 이미지로 만들어집니까?',
    why: '이미지가 작을수록 파드가 옮겨 갈 때 빨리 내려받고, 취약점이 생길 수 있는 구성 요소도 적습니다.',
    reasons: {
      minimal: '최종 스테이지가 최소 이미지인 `{image}` 위에서 만들어집니다.',
      full: '최종 스테이지의 베이스 `{image}` 이미지는 최소 이미지가 아니라 전체 이미지입니다.',
      toolchain:
        '최종 스테이지의 베이스 `{image}` 이미지에 실행할 때는 필요 없는 도구가 들어 있습니다: {tools}.',
      private:
        '`{image}` 이미지는 알려진 공개 이미지가 아니며, 태그만으로는 무엇으로 만들었는지 알 수 없습니다.',
      argument: '`{image}` 이미지를 기본값이 없는 빌드 인자로 지정합니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '최종 스테이지를 `-slim`, Alpine, distroless 이미지로 바꾸고, 컴파일하는 프로그램이라면 SDK가 없는 이미지를 쓰세요.',
    },
    remedies: ['runtime-image'],
  },
  'docker-image/no-build-tools': {
    title: '빌드 도구 없는 이미지',
    question:
      '최종 이미지에 컴파일러, SDK, 빌드 시스템, 개발용 디펜던시가 없습니까?',
    why: '빌드할 때만 필요한 도구는 이미지를 키우고, 침입자에게는 다음 공격의 도구가 됩니다.',
    reasons: {
      free: '최종 스테이지에 빌드 도구가 없습니다. 베이스는 `{image}` 이미지이고, 따로 설치하는 빌드 도구도 없습니다.',
      base: '최종 스테이지의 베이스 `{image}` 이미지에 빌드 도구가 들어 있습니다: {tools}.',
      packages:
        '최종 스테이지에서 설치한 패키지가 이미지에 그대로 남습니다: {packages}.',
      compiles: '최종 스테이지에서 프로그램을 컴파일합니다: `{command}`.',
      development:
        '`{command}` 명령이 개발용 디펜던시까지 이미지에 설치합니다.',
      copied:
        '다른 스테이지에서 `{command}` 명령으로 설치한 개발용 디펜던시가 이미지에 복사됩니다.',
      cache:
        '개발용 디펜던시가 든 패키지 캐시 `{path}` 경로가 이미지에 복사됩니다.',
      settings:
        '공개 이미지가 아닌 `{image}` 이미지가 개발용 디펜던시를 빼도록 설정되어 있는지 알 수 없습니다.',
      private: '`{image}` 이미지는 알려지지 않은 빌더 이미지입니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '별도의 스테이지에서 빌드하고 결과물만 최종 스테이지로 복사하세요. 디펜던시는 프로덕션용만 설치하세요.',
    },
    remedies: ['runtime-image', 'omit-development-dependencies'],
  },
  'docker-image/non-root': {
    title: '루트가 아닌 사용자로 실행',
    question: '컨테이너가 루트가 아닌 사용자로 실행됩니까?',
    why: '루트로 도는 프로세스가 뚫리면 노드까지 넘어가기 쉽습니다.',
    reasons: {
      user: '이미지가 `{user}` 사용자로 실행됩니다.',
      base: '`{image}` 이미지는 기본으로 권한 없는 사용자로 실행됩니다.',
      drops:
        '엔트리포인트가 프로그램을 시작하기 전에 `{user}` 사용자로 바꿉니다.',
      workload:
        '이미지에는 사용자가 지정되어 있지 않지만 파드에 {setting} 설정이 있습니다.',
      root: '이미지의 마지막 `USER` 값이 `{user}`입니다.',
      none: '최종 스테이지에 `USER`가 없어 프로그램이 루트로 실행됩니다.',
      private:
        '알려진 공개 이미지가 아닌 `{image}` 이미지 뒤에 `USER`가 지정되어 있지 않습니다.',
      variable: '`USER {user}` 값을 기본값이 없는 빌드 인자가 정합니다.',
      argument: '`{image}` 이미지를 기본값이 없는 빌드 인자로 지정합니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '권한 없는 사용자를 만들고, 최종 스테이지 끝에서 `USER`에 그 사용자의 번호를 지정하세요.',
      existing:
        '베이스 이미지에 권한 없는 사용자가 이미 있습니다. 최종 스테이지의 끝에 `USER {user}` 줄을 두세요.',
      nonroot:
        '최종 스테이지 끝에 distroless 이미지의 사용자를 지정하거나, `:nonroot` 태그를 다이제스트와 함께 쓰세요.',
      number:
        '베이스 이미지가 비어 있어 사용자를 만들 수 없습니다. 최종 스테이지의 끝에서 `USER`에 루트가 아닌 번호를 지정하세요.',
      create:
        '권한 없는 사용자를 만들고 최종 스테이지 끝에서 그 사용자로 바꾸세요.',
    },
  },
  'docker-image/dockerignore': {
    title: '빌드 컨텍스트 제한',
    question: '`.dockerignore`가 빌드 컨텍스트에 들어갈 파일을 거릅니까?',
    why: '`.dockerignore`가 없으면 `.git`, `.env`, 로컬 빌드 결과처럼 개발자 디렉터리에 있는 것이 모두 이미지에 들어갑니다.',
    reasons: {
      rules: '`{path}` 파일이 빌드 컨텍스트에 들어갈 파일을 거릅니다.',
      missing:
        '빌드 컨텍스트의 `{source}` 경로를 복사하는데 `{path}` 파일이 없습니다.',
      empty:
        '빌드 컨텍스트의 `{source}` 경로를 복사하는데 `{path}` 파일에 규칙이 없습니다.',
      files: '빌드 컨텍스트에서 정해진 파일만 복사합니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '빌드 컨텍스트의 루트에 `.dockerignore`를 추가해 `.git`, 로컬 설정, 빌드 결과물을 빼세요.',
      add: '`{path}` 파일을 추가하세요.',
    },
  },
  'docker-image/no-secrets': {
    title: '시크릿 없는 이미지',
    question: '이미지에 자격 증명이 들어가지 않습니까?',
    why: '이미지를 내려받을 수 있는 사람은 지운 파일까지 포함해 모든 레이어와 설정을 읽을 수 있습니다.',
    reasons: {
      none: 'Dockerfile에서 자격 증명을 설정하거나 복사하지 않습니다.',
      variable: '`{keyword} {name}`에 자격 증명을 값 그대로 적었습니다.',
      file: '이미지에 복사되는 `{path}` 파일에 자격 증명이 들어 있습니다: {kind}.',
      key: '이미지에 복사되는 `{path}` 파일의 이름이 자격 증명 파일의 이름입니다: {kind}.',
      address: '`RUN` 명령의 주소에 자격 증명이 들어 있습니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '빌드에 필요한 값은 `RUN --mount=type=secret`으로, 프로그램에 필요한 값은 환경변수로 넘기고, 이미지에 들어갔던 자격 증명은 교체하세요.',
      mount:
        '빌드에만 필요한 값은 마운트하고 프로그램에 필요한 값은 환경변수로 받으세요. 이미지에 들어갔던 자격 증명은 교체하세요.',
    },
  },
  'docker-image/production-server': {
    title: '프로덕션 서버 실행',
    question:
      '이미지가 개발 서버가 아니라 프로덕션 서버나 컴파일된 프로그램을 실행합니까?',
    why: '개발 서버, 워처, 시작할 때 하는 빌드는 느리고 오류 내용을 그대로 드러내며 부하를 견디도록 만들어지지 않았습니다.',
    reasons: {
      production: '`{command}` 명령으로 프로덕션 서버를 실행합니다: {server}.',
      base: '베이스 이미지의 서버가 실행됩니다: {server}.',
      development:
        '`{command}` 명령이 프로덕션용이 아닌 `{program}` 프로그램을 실행합니다: {kind}.',
      debug: '`{variable}` 설정이 서버를 개발 모드로 바꿉니다.',
      idle: '`{command}` 명령은 서버를 실행하지 않습니다.',
      unknown: '이미지가 무엇을 실행하는지 알 수 없습니다: {problem}.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '빌드 스테이지에서 빌드하고, 이미지의 명령은 프로덕션 서버나 컴파일된 프로그램을 실행하게 하세요.',
    },
    remedies: ['production-server'],
  },
  'docker-image/clean-layers': {
    title: '캐시 없는 레이어',
    question: '패키지 설치 캐시가 이미지 레이어에 남지 않습니까?',
    why: '한 레이어에 남은 파일은 뒤 레이어에서 지워도 이미지에 계속 남습니다.',
    reasons: {
      clean: '최종 스테이지의 패키지 설치가 모두 같은 레이어에서 정리됩니다.',
      cache: '`{command}` 명령이 레이어에 캐시를 남깁니다: {cache}.',
      none: '최종 스테이지에서 apt, apk, dnf, yum, zypper, pip, uv로 설치하는 패키지가 없습니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '패키지 관리자의 캐시를 같은 `RUN`에서 지우거나, `--mount=type=cache`로 레이어 밖에 두세요.',
      apt: '같은 `RUN`에 `&& rm -rf /var/lib/apt/lists/*`를 덧붙이세요.',
      apk: '`apk add --no-cache`로 쓰세요.',
      dnf: '같은 `RUN`에 `&& dnf clean all`을 덧붙이세요. yum이나 microdnf라면 그 도구의 `clean all`입니다.',
      zypper: '같은 `RUN`에 `&& zypper clean --all`을 덧붙이세요.',
      pip: '`pip install --no-cache-dir`로 쓰거나, 그 앞에서 `PIP_NO_CACHE_DIR=1`을 설정하세요.',
      uv: '`RUN`에 `--mount=type=cache,target=/root/.cache/uv`를 붙이거나 `UV_NO_CACHE=1`을 설정하세요.',
    },
  },
};
