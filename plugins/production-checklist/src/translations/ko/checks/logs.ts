import { CheckTexts } from '../CheckText';
import { WITHOUT_WORKLOADS } from './withoutWorkloads';

export const logs: CheckTexts = {
  'logs/stdout': {
    title: '표준 출력으로 로그',
    question: '로그를 파일이 아니라 STDOUT이나 STDERR로 남깁니까?',
    why: '오케스트레이터는 표준 출력을 수집합니다. 로그 파일은 컨테이너의 디스크를 채우다가 컨테이너와 함께 사라집니다.',
    reasons: {
      console: '로그를 콘솔로 남깁니다: {mechanism}.',
      image: '{server} 이미지가 로그를 표준 출력으로 보냅니다.',
      file: '로그를 파일에 남깁니다: {mechanism}.',
      imageFile:
        '이미지에서 {server} 프로세스가 로그를 파일에 남깁니다: {mechanism}.',
      network:
        '로그를 네트워크로만 보냅니다: {mechanism}. 표준 출력에는 아무것도 남지 않습니다.',
      unfound: '이 컴포넌트에서 로그를 남기는 곳을 찾지 못했습니다.',
    },
    fixes: {
      default:
        '프로덕션에서는 표준 출력으로 로그를 남기고 파일 어펜더를 빼세요. 저장, 전송, 로테이션은 플랫폼이 맡습니다.',
      nginx: 'nginx 로그를 `/dev/stdout`과 `/dev/stderr`로 보내세요.',
      supervisord:
        'supervisord가 프로그램의 출력을 그대로 내보내게 하고, 로테이션은 끄세요.',
    },
    remedies: ['log-to-console'],
  },
  'logs/no-log-rotation': {
    title: '로그 로테이션 없음',
    question: '로그 로테이션과 로그 디렉터리를 직접 관리하지 않습니까?',
    why: '컨테이너 런타임의 로테이션과 겹치면 로그가 유실되고, 로그 볼륨을 따로 두어도 남는 것이 없습니다.',
    reasons: {
      none: '로그를 로테이션하거나 로그 디렉터리를 관리하는 것이 없습니다.',
      rotates: '서비스가 로그 파일을 직접 관리합니다: {what}.',
    },
    fixes: {
      default:
        '로테이션과 로그 디렉터리를 없애세요. 표준 출력은 컨테이너 런타임이 로테이션합니다.',
    },
  },
  'logs/no-log-sidecar': {
    title: '로그 사이드카 없음',
    question: '파드에 로그를 실어 나르는 사이드카가 없습니까?',
    why: '파드 안의 로그 수집기는 레플리카마다 자원을 쓰고 파드의 시작과 종료를 복잡하게 만듭니다. 표준 출력은 노드가 수집합니다.',
    reasons: {
      ...WITHOUT_WORKLOADS,
      alone: '{workload}에는 `{container}` 컨테이너 하나만 있습니다.',
      none: '{workload}의 컨테이너 {count}개 중 로그를 실어 나르는 것이 없습니다.',
      several:
        '워크로드 {count}개 중 로그를 실어 나르는 컨테이너가 있는 것이 없습니다.',
      sidecar: '{workload}에서 `{container}` 컨테이너가 로그를 실어 나릅니다.',
    },
    fixes: {
      default:
        '표준 출력으로 로그를 남기고 이 컨테이너를 파드에서 빼세요. 전송은 클러스터의 수집기에 맡기세요.',
    },
  },
};
