/** By check: the title, then what is asked. */
const CHECKS: Record<string, { title: string; question: string }> = {
  'docker-image/dockerfile': {
    title: '프로덕션 이미지',
    question: '저장소에 프로덕션 이미지를 만드는 정의가 있습니까?',
  },
  'docker-image/lightweight': {
    title: '가벼운 베이스 이미지',
    question: '최종 이미지가 최소한의 베이스 이미지로 만들어집니까?',
  },
  'docker-image/no-build-tools': {
    title: '빌드 도구 없는 이미지',
    question:
      '최종 이미지에 컴파일러, SDK, 빌드 시스템, 개발용 디펜던시가 없습니까?',
  },
  'docker-image/non-root': {
    title: '루트가 아닌 사용자로 실행',
    question: '컨테이너가 루트가 아닌 사용자로 실행됩니까?',
  },
  'docker-image/dockerignore': {
    title: '빌드 컨텍스트 제한',
    question: '`.dockerignore`가 빌드 컨텍스트에 들어갈 파일을 거릅니까?',
  },
  'docker-image/no-secrets': {
    title: '비밀 값 없는 이미지',
    question: '이미지에 자격 증명이 들어가지 않습니까?',
  },
  'docker-image/production-server': {
    title: '프로덕션 서버 실행',
    question:
      '이미지가 개발 서버가 아니라 프로덕션 서버나 컴파일된 프로그램을 실행합니까?',
  },
  'docker-image/clean-layers': {
    title: '캐시 없는 레이어',
    question: '패키지 설치 캐시가 이미지 레이어에 남지 않습니까?',
  },
  'logs/stdout': {
    title: '표준 출력으로 로그',
    question: '로그를 파일이 아니라 STDOUT이나 STDERR로 남깁니까?',
  },
  'logs/no-log-rotation': {
    title: '로그 로테이션 없음',
    question: '로그 로테이션과 로그 디렉터리를 직접 관리하지 않습니까?',
  },
  'logs/no-log-sidecar': {
    title: '로그 사이드카 없음',
    question: '파드에 로그를 실어 나르는 사이드카가 없습니까?',
  },
  'environment-variables/config-from-env': {
    title: '환경변수로 설정',
    question: '자격 증명과 접속 정보를 환경변수에서 읽습니까?',
  },
  'environment-variables/no-committed-secrets': {
    title: '커밋된 비밀 값 없음',
    question: '실제로 쓸 수 있는 자격 증명이 커밋되어 있지 않습니까?',
  },
  'environment-variables/no-committed-env-file': {
    title: '커밋된 `.env` 파일 없음',
    question: '실제 값이 든 `.env` 파일이 커밋되어 있지 않습니까?',
  },
  'dependencies/lockfile': {
    title: '락 파일 커밋',
    question: '모든 언어 매니페스트의 락 파일이 커밋되어 있습니까?',
  },
  'dependencies/versions-pinned': {
    title: '분명한 버전',
    question: '직접 디펜던시의 버전이 모호하지 않습니까?',
  },
  'dependencies/locked-install': {
    title: '락 파일대로 설치',
    question: '이미지를 빌드할 때 락 파일의 버전만 설치합니까?',
  },
  'dependencies/base-image-pinned': {
    title: '베이스 이미지 버전 고정',
    question:
      '모든 외부 베이스 이미지가 다이제스트나 마이너 버전까지 고정되어 있습니까?',
  },
  'dependencies/system-packages-pinned': {
    title: '시스템 패키지 버전 고정',
    question: '설치하는 시스템 패키지마다 버전이 적혀 있습니까?',
  },
  'dependencies/update-automation': {
    title: '업데이트 자동화',
    question: 'Dependabot이나 Renovate가 이 컴포넌트의 디펜던시를 갱신합니까?',
  },
  'readme/exists': {
    title: 'README',
    question: 'README가 이 프로젝트를 설명합니까?',
  },
  'readme/requirements': {
    title: '요구 사항 안내',
    question: 'README에 실행에 필요한 것이 적혀 있습니까?',
  },
  'readme/run': {
    title: '서버 실행 방법',
    question: 'README에 서버를 시작하는 방법이 적혀 있습니까?',
  },
  'readme/migrations': {
    title: '마이그레이션 방법',
    question: 'README에 마이그레이션을 실행하는 방법이 적혀 있습니까?',
  },
  'graceful-shutdown/handles-sigterm': {
    title: 'SIGTERM 처리',
    question:
      'SIGTERM을 받으면 새 요청을 받지 않고, 처리 중인 요청을 마친 뒤 종료합니까?',
  },
  'graceful-shutdown/signal-delivery': {
    title: 'SIGTERM 전달',
    question: 'SIGTERM이 서버 프로세스까지 전달됩니까?',
  },
  'graceful-shutdown/termination-grace-period': {
    title: '충분한 종료 유예 시간',
    question: '파드의 종료 유예 시간이 요청을 마치기에 충분합니까?',
  },
  'health-probes/readiness': {
    title: 'Readiness Probe',
    question: '컨테이너에 Readiness Probe가 있습니까?',
  },
  'health-probes/liveness': {
    title: 'Liveness Probe',
    question: '컨테이너에 Liveness Probe가 있습니까?',
  },
  'health-probes/endpoint': {
    title: '헬스 체크 엔드포인트',
    question: '프로그램이 헬스 체크를 제공합니까?',
  },
  'health-probes/distinct': {
    title: '서로 다른 프로브',
    question: 'Readiness Probe와 Liveness Probe가 서로 다른 것을 확인합니까?',
  },
  'health-probes/grpc': {
    title: 'gRPC 헬스 체크',
    question: 'gRPC 서버가 표준 헬스 체크 프로토콜을 제공합니까?',
  },
  'monitoring/error-tracking': {
    title: '에러 추적',
    question: '에러 추적 도구가 설치되고 초기화되어 있습니까?',
  },
  'monitoring/apm': {
    title: '트레이싱 또는 APM',
    question: '트레이싱이나 APM 에이전트가 설정되어 있습니까?',
  },
  'monitoring/metrics': {
    title: '메트릭',
    question: '메트릭을 노출하거나 보냅니까?',
  },
};

const messages: Record<string, string> = {
  'section.docker-image': '도커 이미지',
  'section.logs': '로그',
  'section.environment-variables': '환경변수',
  'section.dependencies': '디펜던시',
  'section.readme': 'README 작성',
  'section.graceful-shutdown': '정상적인 종료(Graceful shutdown)',
  'section.health-probes': 'Readiness Probe, Liveness Probe',
  'section.monitoring': '모니터링',
};
for (const [id, { title, question }] of Object.entries(CHECKS)) {
  messages[`${id}.title`] = title;
  messages[`${id}.question`] = question;
}

export default messages;
