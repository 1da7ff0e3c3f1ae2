import { CheckTexts } from '../CheckText';
import { WITHOUT_WORKLOADS } from './withoutWorkloads';

/** The reasons that the checks of either probe share. */
function probeReasons(probe: string, field: string) {
  return {
    ...WITHOUT_WORKLOADS,
    probed: `{workload}에 ${probe}가 있습니다: {probe}.`,
    allProbed: `워크로드 {count}개에 모두 \`${field}\` 설정이 있습니다. {workload}: {probe}.`,
    none: `{workload}의 \`{container}\` 컨테이너에 \`${field}\` 설정이 없습니다.`,
    several: `워크로드 {count}개에 \`${field}\` 설정이 없습니다: {workloads}.`,
  };
}

const PASTE = '`{container}` 컨테이너에 프로브를 추가하세요.';

export const healthProbes: CheckTexts = {
  'health-probes/readiness': {
    title: 'Readiness Probe',
    question: '컨테이너에 Readiness Probe가 있습니까?',
    why: 'Readiness Probe가 없으면 파드는 컨테이너가 시작하자마자 요청을 받고, 응답할 수 없는 동안에도 계속 받습니다.',
    reasons: probeReasons('Readiness Probe', 'readinessProbe'),
    fixes: {
      default:
        '서비스의 컨테이너에 요청을 받을 수 있는지 확인하는 `readinessProbe`를 추가하세요.',
      paste: PASTE,
    },
  },
  'health-probes/liveness': {
    title: 'Liveness Probe',
    question: '컨테이너에 Liveness Probe가 있습니까?',
    why: '멈춰 버린 프로세스도 실행 중으로 보입니다. 다시 시작해야 한다는 것을 쿠버네티스에 알려 주는 것은 프로브뿐입니다.',
    reasons: probeReasons('Liveness Probe', 'livenessProbe'),
    fixes: {
      default:
        '서비스의 컨테이너에 프로세스 자체가 살아 있는지만 확인하는 `livenessProbe`를 추가하세요.',
      paste: PASTE,
    },
  },
  'health-probes/endpoint': {
    title: '헬스 체크 엔드포인트',
    question: '프로그램이 헬스 체크를 제공합니까?',
    why: '포트가 열려 있다고 서비스가 동작하는 것은 아닙니다. 프로브에는 물어볼 곳이 필요합니다.',
    reasons: {
      route: '헬스 체크 경로는 `{target}`입니다.',
      grpc: 'gRPC 헬스 체크 서비스가 등록되어 있습니다.',
      command: '헬스 체크 명령은 `{target}`입니다.',
      developmentOnly:
        '`{target}` 경로는 개발 환경에서만 열립니다. 프로덕션에는 헬스 체크가 없습니다.',
      none: '{framework} 서버에 헬스 체크 경로도, 서비스도, 명령도 없습니다.',
      noListener: '요청을 받는 포트가 없는 컴포넌트입니다.',
    },
    fixes: {
      default:
        '`/healthz`처럼 가벼운 헬스 체크 경로나 gRPC 헬스 체크 서비스를 제공하세요.',
    },
    remedies: ['health-endpoint', 'grpc-health'],
  },
  'health-probes/distinct': {
    title: '서로 다른 프로브',
    question: 'Readiness Probe와 Liveness Probe가 서로 다른 것을 확인합니까?',
    why: '둘이 같은 것을 확인하면 데이터베이스 장애처럼 잠시 요청을 받지 못하게 하는 원인이 파드까지 재시작시킵니다.',
    reasons: {
      ...WITHOUT_WORKLOADS,
      different:
        '{workload}의 두 프로브가 서로 다른 것을 확인합니다. Readiness: {readiness}. Liveness: {liveness}.',
      same: '{workload}의 두 프로브가 같은 것을 확인합니다: {readiness}.',
      notBoth: '{workload}에 두 프로브가 모두 있지는 않습니다.',
    },
    fixes: {
      default:
        'Readiness Probe는 요청 처리에 필요한 것을, Liveness Probe는 프로세스 자체만 확인하도록 경로나 서비스, 명령을 나누세요.',
    },
  },
  'health-probes/grpc': {
    title: 'gRPC 헬스 체크',
    question: 'gRPC 서버가 표준 헬스 체크 프로토콜을 제공합니까?',
    why: '포트가 열려 있는 것만으로는 gRPC 서버의 상태를 알 수 없습니다. 쿠버네티스와 로드 밸런서는 표준 헬스 체크 프로토콜을 씁니다.',
    reasons: {
      registered: 'gRPC 헬스 체크 서비스가 등록되어 있습니다.',
      probed: 'gRPC 헬스 체크 서비스가 등록되어 있고, 프로브가 확인합니다.',
      unregistered:
        '{framework} 서버에 gRPC 헬스 체크 서비스가 등록되어 있지 않습니다.',
      otherProbe:
        'gRPC 헬스 체크 서비스가 등록되어 있지만 프로브는 다른 것을 확인합니다.',
      none: '이 컴포넌트에는 gRPC 서버가 없습니다.',
    },
    fixes: {
      default:
        'gRPC 헬스 체크 서비스를 등록하고, 매니페스트에서 `grpc:` 프로브로 확인하세요.',
    },
    remedies: ['grpc-health'],
  },
};
