import { CheckTexts } from '../CheckText';
import { WITHOUT_WORKLOADS } from './withoutWorkloads';

export const gracefulShutdown: CheckTexts = {
  'graceful-shutdown/handles-sigterm': {
    title: 'SIGTERM 처리',
    question:
      'SIGTERM을 받으면 새 요청을 받지 않고, 처리 중인 요청을 마친 뒤 종료합니까?',
    why: '쿠버네티스는 배포할 때마다, 노드를 비울 때마다 SIGTERM을 보냅니다. 바로 끝나는 서버는 처리 중이던 요청을 끊어 버립니다.',
    reasons: {
      drains:
        'SIGTERM을 받으면 처리 중인 요청을 마치고 종료합니다: {mechanism}.',
      image: '{server}: 이미지의 STOPSIGNAL로 그레이스풀 셧다운을 합니다.',
      exits:
        'SIGTERM을 받으면 처리 중인 요청을 마치지 않고 종료합니다: {mechanism}.',
      forces: 'SIGTERM을 받으면 서버를 강제로 멈춥니다: {mechanism}.',
      misses: '프로덕션에서는 SIGTERM이 핸들러에 닿지 않습니다: {mechanism}.',
      none: 'SIGTERM을 처리하는 코드가 없습니다. 이 프레임워크는 기본으로 그레이스풀 셧다운을 하지 않습니다: {framework}.',
      otherSignal:
        '컨테이너가 `STOPSIGNAL {signal}` 신호로 멈추는데, 이 신호로는 요청을 마무리하지 않습니다: {mechanism}.',
      imageSignal:
        '{server} 서버는 `STOPSIGNAL {signal}` 신호를 받으면 처리 중인 요청을 끝내지 않고 멈춥니다.',
      unclear: '판단에 필요한 것이 저장소 밖에 있습니다: {mechanism}.',
      servesNothing: '처리 중인 요청이라 할 만한 것이 없는 컴포넌트입니다.',
    },
    fixes: {
      default:
        'SIGTERM을 받으면 새 요청을 받지 말고, 처리 중인 요청을 기다린 뒤 종료하세요.',
      'stop-signal':
        '`STOPSIGNAL`을 빼거나, 서버가 그레이스풀 셧다운을 하는 신호로 적으세요.',
    },
    remedies: ['drain-on-sigterm'],
  },
  'graceful-shutdown/signal-delivery': {
    title: 'SIGTERM 전달',
    question: 'SIGTERM이 서버 프로세스까지 전달됩니까?',
    why: '쿠버네티스는 1번 프로세스에만 신호를 보냅니다. 그 자리에 셸이나 패키지 관리자가 있으면 서버는 신호를 받지 못하고 강제로 종료됩니다.',
    reasons: {
      direct:
        '`{command}` 명령으로 실행한 `{program}` 프로그램이 1번 프로세스가 됩니다.',
      handedOver:
        '`{command}` 명령이 1번 프로세스 자리나 신호를 `{program}` 프로그램에 넘깁니다.',
      base: '베이스 이미지의 서버가 1번 프로세스입니다: {server}.',
      shellForm:
        '`{command}` 명령이 `exec` 없이 셸에서 실행됩니다. 데비안의 `sh` 같은 셸은 1번 프로세스로 남아 SIGTERM을 서버에 전달하지 않습니다.',
      script:
        '`{script}` 스크립트가 `exec` 없이 `{program}` 프로그램을 자식으로 실행합니다. SIGTERM은 스크립트만 멈추고 프로그램에는 닿지 않습니다.',
      parent:
        '`{command}` 명령에서는 {parent} 프로세스가 `{program}` 프로그램의 부모가 됩니다. SIGTERM은 부모만 멈추고 서버에는 닿지 않습니다.',
      manager:
        '`{command}` 명령에서는 {parent} 프로세스가 1번이 됩니다. SIGTERM은 그 프로세스만 멈추고 서버에는 닿지 않습니다.',
      detached:
        '`{command}` 명령은 {server} 서버를 백그라운드에 남깁니다. 1번 프로세스가 받은 SIGTERM이 거기까지 닿지 않습니다.',
      unknown: 'SIGTERM이 어디까지 전달되는지 알 수 없습니다: {problem}.',
      noDockerfile: '살펴볼 Dockerfile이 없습니다.',
    },
    fixes: {
      default:
        '프로그램을 exec 형식으로 시작하고, 시작 스크립트는 `exec`로 끝내세요.',
      exec: '`{program}` 앞에 `exec`를 붙이거나 exec 형식으로 시작하세요.',
      foreground:
        '{server} 서버가 1번 프로세스가 되도록 포그라운드로 시작하세요.',
    },
    remedies: ['exec-form'],
  },
  'graceful-shutdown/termination-grace-period': {
    title: '충분한 종료 유예 시간',
    question: '파드의 종료 유예 시간이 요청을 마치기에 충분합니까?',
    why: '유예 시간이 끝나면 컨테이너는 남은 요청과 함께 강제로 종료됩니다.',
    reasons: {
      ...WITHOUT_WORKLOADS,
      free: '{workload}의 종료 유예 시간은 {given}초이며, `preStop` 대기도 드레인 제한 시간도 정해져 있지 않습니다.',
      enough:
        '{workload}의 종료 유예 시간 {given}초 안에 `preStop` {preStop}초와 드레인 {drain}초가 들어갑니다.',
      zero: '{workload}에 `terminationGracePeriodSeconds: 0`이 설정되어 있어 곧바로 강제 종료됩니다.',
      short:
        '{workload}의 종료 유예 시간 {given}초가 `preStop` {preStop}초와 드레인 {drain}초를 합한 것보다 짧습니다.',
    },
    fixes: {
      default:
        '`terminationGracePeriodSeconds` 값을 `preStop` 훅과 드레인 제한 시간의 합보다 크게 잡으세요.',
      lengthen:
        '파드의 `terminationGracePeriodSeconds` 값을 {seconds}초로 잡으세요.',
    },
  },
};
