import { CheckTexts } from '../CheckText';

export const environmentVariables: CheckTexts = {
  'environment-variables/config-from-env': {
    title: '환경변수로 설정',
    question: '자격 증명과 접속 정보를 환경변수에서 읽습니까?',
    why: '이미지 하나가 모든 환경에서 돌아야 합니다. 환경마다 다른 값은 밖에서 들어와야 합니다.',
    reasons: {
      environment: '환경변수에서 읽습니다({subject}): `{name}`.',
      literal:
        '`{name}` 설정을 환경변수에서 읽지 않습니다({subject}). 값을 바꿀 수 있는 곳은 여기뿐입니다: {where}.',
      port: '유일한 설정인 `{name}` 값을 환경변수에서 읽습니다.',
      none: '프로그램에 자격 증명이 없고, 다른 곳에 접속하지도 않습니다.',
    },
    fixes: {
      default: '설정을 환경변수에서 읽고, 값은 환경마다 따로 넣으세요.',
    },
    remedies: ['read-environment'],
  },
  'environment-variables/no-committed-secrets': {
    title: '커밋된 시크릿 없음',
    question: '실제로 쓸 수 있는 자격 증명이 커밋되어 있지 않습니까?',
    why: '저장소나 포크, 백업을 읽을 수 있는 사람은 자격 증명이 유효한 동안 누구나 그것을 쓸 수 있습니다.',
    reasons: {
      none: '컴포넌트의 코드, 설정, 매니페스트에서 실제로 쓸 수 있는 자격 증명을 찾지 못했습니다.',
      aside:
        '실제로 쓸 수 있는 자격 증명은 없습니다. `{path}` 파일에 적힌 값은 개발, 테스트, 예제용입니다.',
      found:
        '`{path}` 파일에 시크릿이 값 그대로 적혀 있습니다({kind}). 모두 {count}개를 찾았습니다.',
    },
    fixes: {
      default:
        '값을 지우고 폐기한 뒤 새로 발급받아, 시크릿 저장소에서 환경변수로 넘기세요. 새로 발급받기 전까지는 커밋 이력에 남은 값이 그대로 유효합니다.',
    },
  },
  'environment-variables/no-committed-env-file': {
    title: '커밋된 `.env` 파일 없음',
    question: '실제 값이 든 `.env` 파일이 커밋되어 있지 않습니까?',
    why: '커밋된 `.env` 파일은 한 환경의 자격 증명을 모든 체크아웃과, 그 파일을 복사하는 모든 이미지로 퍼뜨립니다.',
    reasons: {
      none: '커밋된 `.env` 파일이 없습니다.',
      harmless: '`{path}` 파일이 커밋되어 있지만 자격 증명 값은 없습니다.',
      found: '커밋된 `{path}` 파일에 `{name}` 값이 들어 있습니다.',
    },
    fixes: {
      default:
        '파일을 지우고 `.gitignore`에 추가한 뒤, 이름만 적은 `.env.example`을 남기세요. 파일에 있던 값은 교체하세요.',
    },
  },
};
