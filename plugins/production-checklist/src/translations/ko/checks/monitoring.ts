import { CheckTexts } from '../CheckText';

export const monitoring: CheckTexts = {
  'monitoring/error-tracking': {
    title: '에러 추적',
    question: '에러 추적 도구가 설치되고 초기화되어 있습니까?',
    why: '로그에만 남은 예외는 고객이 먼저 발견합니다. 에러 추적 도구는 예외를 묶고 세어서 팀에 알려 줍니다.',
    reasons: {
      setUp: '{product} 설정이 되어 있습니다.',
      notInitialised: '{product} 패키지를 설치했지만 초기화하지 않습니다.',
      absent: '디펜던시에도, 이미지에도, 코드에도 에러 추적 도구가 없습니다.',
    },
    fixes: {
      default:
        '에러 추적 도구의 SDK를 설치하고 프로그램이 시작할 때 초기화하세요. 키는 환경변수로 받으세요.',
    },
    remedies: ['error-tracking'],
  },
  'monitoring/apm': {
    title: '트레이싱 또는 APM',
    question: '트레이싱이나 APM 에이전트가 설정되어 있습니까?',
    why: '트레이스가 없으면 열 개의 서비스 중 무엇이 요청을 느리게 하는지 아무도 말할 수 없습니다.',
    reasons: {
      setUp: '{product}에서 서비스를 추적합니다.',
      notInitialised:
        '{product} 패키지를 설치했지만 설정하지 않아 아무것도 추적하지 않습니다.',
      absent:
        '코드에도, 이미지에도, 매니페스트에도 트레이싱이나 APM 에이전트가 없습니다.',
    },
    fixes: {
      default:
        'OpenTelemetry SDK나 쓰고 있는 APM의 에이전트를 추가하세요. 서비스 이름과 익스포터는 환경변수로 정하세요.',
    },
    remedies: ['tracing'],
  },
  'monitoring/metrics': {
    title: '메트릭',
    question: '메트릭을 노출하거나 보냅니까?',
    why: '알림, 대시보드, 오토스케일링에는 요청률, 오류, 지연 시간, 포화도 같은 숫자가 필요합니다.',
    reasons: {
      setUp: '{product}에서 서비스의 메트릭을 제공합니다.',
      notInitialised:
        '{product} 패키지를 설치했지만 메트릭을 내보내지 않습니다.',
      absent:
        '코드에도, 이미지에도, 매니페스트에도 메트릭 클라이언트나 익스포터가 없습니다.',
    },
    fixes: {
      default:
        'Prometheus 엔드포인트를 노출하거나, OpenTelemetry나 StatsD로 메트릭을 보내세요.',
    },
    remedies: ['metrics'],
  },
};
