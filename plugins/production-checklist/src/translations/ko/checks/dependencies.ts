import { CheckTexts } from '../CheckText';

const NO_DOCKERFILE = '살펴볼 Dockerfile이 없습니다.';
const NO_MANIFEST = '디펜던시를 선언하는 언어 매니페스트가 없습니다.';

export const dependencies: CheckTexts = {
  'dependencies/lockfile': {
    title: '락 파일 커밋',
    question: '모든 언어 매니페스트의 락 파일이 커밋되어 있습니까?',
    why: '락 파일이 없으면 같은 커밋을 두 번 빌드해도 서로 다른 코드가 나갈 수 있습니다.',
    reasons: {
      committed: '`{manifest}` 파일의 락 파일이 커밋되어 있습니다: `{lock}`.',
      missing:
        '`{manifest}` 파일에 락 파일이 없습니다. {tool}에서 만드는 파일은 `{expected}`입니다.',
      ignored: '`{manifest}` 파일의 락 파일이 git에서 제외되어 있습니다.',
      undeclared:
        '외부 패키지를 임포트하지만 어떤 매니페스트에도 선언되어 있지 않습니다.',
      unneeded:
        '{tool}에서는 관례상 락 파일을 쓰지 않으며, 모든 버전이 정확하게 적혀 있습니다.',
      none: NO_MANIFEST,
    },
    fixes: {
      default:
        '패키지 관리자가 만드는 락 파일을 커밋하고 `.gitignore`에서 빼세요.',
    },
    remedies: ['lock-dependencies'],
  },
  'dependencies/versions-pinned': {
    title: '분명한 버전',
    question: '직접 디펜던시의 버전이 모호하지 않습니까?',
    why: '버전이 모호하면 두 빌드 사이에 나온 남의 릴리스가 이 서비스를 바꿀 수 있습니다.',
    reasons: {
      pinned:
        '직접 디펜던시 {count}개의 버전이 모두 정확하거나 락 파일로 고정되어 있습니다.',
      floating:
        '`{name}` {requirement} 버전은 락 파일로도 고정되지 않습니다(모두 {count}개).',
      range:
        '`{name}` {requirement} 버전이 모호하고, 고정해 주는 락 파일도 없습니다(모두 {count}개).',
      undeclared:
        '외부 패키지를 임포트하지만 버전을 적은 매니페스트가 없습니다.',
      none: NO_MANIFEST,
    },
    fixes: {
      default:
        '디펜던시마다 정확한 버전을 적거나, 범위를 고정하는 락 파일을 커밋하세요.',
    },
    remedies: ['lock-dependencies'],
  },
  'dependencies/locked-install': {
    title: '락 파일대로 설치',
    question: '이미지를 빌드할 때 락 파일의 버전만 설치합니까?',
    why: '더 새로운 버전을 고를 수 있는 설치 방식을 쓰면 이미지가 테스트한 것과 달라집니다.',
    reasons: {
      locked: '`{command}` 명령은 고정된 버전을 그대로 설치합니다: {because}.',
      floats:
        '`{command}` 명령은 내일 다른 버전을 설치할 수도 있습니다: {because}.',
      unlocked:
        '`{command}` 명령에 필요한 `{lock}` 파일이 그 시점의 이미지에 없습니다.',
      piped:
        '네트워크에서 받은 스크립트를 빌드 시점의 내용 그대로 실행합니다: {from}.',
      none: '이미지를 빌드할 때 설치하는 언어 패키지가 없습니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '락 파일을 먼저 복사하고, 락 파일과 맞지 않으면 실패하는 설치 명령을 쓰세요. 이름으로 설치하는 도구에는 모두 버전을 적으세요.',
    },
    remedies: ['install-locked'],
  },
  'dependencies/base-image-pinned': {
    title: '베이스 이미지 버전 고정',
    question:
      '모든 외부 베이스 이미지가 다이제스트나 마이너 버전까지 고정되어 있습니까?',
    why: '태그가 가리키는 이미지가 바뀌면 커밋 하나 없이 배포물이 바뀝니다.',
    reasons: {
      pinned: '빌드에 쓰는 모든 이미지에 버전이나 다이제스트가 적혀 있습니다.',
      untagged:
        '`{image}` 이미지에 태그도 다이제스트도 없어 늘 최신 이미지를 씁니다.',
      moving:
        '`{image}` 이미지의 태그는 가리키는 버전이 계속 바뀌는 이름입니다.',
      major: '`{image}` 이미지의 태그에 메이저 버전만 적혀 있습니다.',
      unresolved:
        '`{image}` 이미지의 버전을 기본값이 없는 빌드 인자가 정합니다.',
      none: '빌드에 쓰는 외부 이미지가 없습니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default:
        '태그에 적어도 메이저와 마이너 버전을 적으세요. 다이제스트라면 더 좋습니다. 올리는 일은 봇에 맡기세요.',
    },
  },
  'dependencies/system-packages-pinned': {
    title: '시스템 패키지 버전 고정',
    question: '설치하는 시스템 패키지마다 버전이 적혀 있습니까?',
    why: '버전이 없으면 같은 Dockerfile이 내일은 다른 패키지를 설치합니다.',
    reasons: {
      pinned: '빌드할 때 설치하는 시스템 패키지마다 버전이 적혀 있습니다.',
      loose:
        '`{manager}` 명령으로 버전 없이 설치하는 패키지가 있습니다: {packages}.',
      none: '빌드할 때 설치하는 시스템 패키지가 없습니다.',
      noDockerfile: NO_DOCKERFILE,
    },
    fixes: {
      default: '이미지 빌드에서 설치하는 모든 패키지 뒤에 버전을 적으세요.',
      version: '패키지마다 뒤에 버전을 적으세요. 예: `{example}`.',
    },
  },
  'dependencies/update-automation': {
    title: '업데이트 자동화',
    question:
      'Dependabot, Renovate, Scala Steward 중 하나가 이 컴포넌트의 디펜던시를 갱신합니까?',
    why: '고정한 버전은 낡습니다. 봇이 있으면 업그레이드가 1년에 한 번 하는 프로젝트가 아니라 한 주에 한 번 보는 작은 풀 리퀘스트가 됩니다.',
    reasons: {
      covered: '`{manifest}` 파일을 {bot}에서 갱신합니다.',
      missing:
        'Dependabot, Renovate, Scala Steward 중 어느 것도 설정되어 있지 않습니다.',
      leftOut: '{bot} 설정이 있지만 `{manifest}` 파일은 빠져 있습니다.',
      none: NO_MANIFEST,
    },
    fixes: {
      default:
        '컴포넌트의 패키지 생태계와 디렉터리에 맞추어 Dependabot이나 Renovate를 설정하세요. sbt라면 Scala Steward도 됩니다.',
      dependabot:
        '이 생태계와 디렉터리의 항목을 담은 `.github/dependabot.yml` 파일을 추가하세요.',
    },
  },
};
