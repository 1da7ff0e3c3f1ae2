import { CheckTexts } from '../CheckText';

export const readme: CheckTexts = {
  'readme/exists': {
    title: 'README',
    question: 'README가 이 프로젝트를 설명합니까?',
    why: '다음 당직자는 README부터 봅니다. README가 없거나 생성된 그대로면 남는 것은 코드뿐입니다.',
    reasons: {
      present: '`{path}` 파일이 프로젝트를 {words}단어로 설명합니다.',
      together:
        '`{path}` 파일, 그리고 함께 읽은 문서 {others}개가 프로젝트를 {words}단어로 설명합니다.',
      missing: '컴포넌트에도, 그 위 디렉터리에도 README가 없습니다.',
      short:
        '`{path}` 파일의 설명이 {words}단어뿐입니다. 제목이나 배지는 프로젝트를 설명하지 못합니다.',
      generated: '`{path}` 파일이 {generator}에서 생성된 내용 그대로입니다.',
    },
    fixes: {
      default:
        '서비스 옆에 `README.md`를 쓰세요. 무엇을 하는지, 무엇이 필요한지, 어떻게 시작하는지, 마이그레이션은 어떻게 실행하는지 적으세요.',
    },
  },
  'readme/requirements': {
    title: '요구 사항 안내',
    question: 'README에 실행에 필요한 것이 적혀 있습니까?',
    why: '새 컴퓨터에서 서비스를 띄우는 사람이 오류를 보고서야 무엇이 필요한지 알게 되어서는 안 됩니다.',
    reasons: {
      named: '`{path}` 파일에 실행에 필요한 것이 적혀 있습니다.',
      absent:
        '필요한 도구, 버전, 서비스, 환경변수를 적은 곳이 없습니다. 살펴본 문서: {paths}.',
      none: '요구 사항을 적을 README가 없습니다.',
    },
    fixes: {
      default:
        '“요구 사항” 절을 추가하세요. 도구와 그 버전, 데이터베이스 같은 서비스, 설정해야 하는 환경변수를 적으세요.',
    },
  },
  'readme/run': {
    title: '서버 실행 방법',
    question: 'README에 서버를 시작하는 방법이 적혀 있습니까?',
    why: '붙여 넣을 수 있는 명령이 체크아웃에서 실행까지 가는 가장 빠른 길입니다.',
    reasons: {
      told: '`{path}` 파일에 시작하는 방법이 적혀 있습니다: `{command}`.',
      absent: '서버를 시작하는 명령이 없습니다. 살펴본 문서: {paths}.',
      none: '시작하는 방법을 적을 README가 없습니다.',
    },
    fixes: {
      default:
        '“실행” 절을 추가하고 서비스를 시작하는 명령을 적으세요. 예: `docker compose up`.',
    },
  },
  'readme/migrations': {
    title: '마이그레이션 방법',
    question: 'README에 마이그레이션을 실행하는 방법이 적혀 있습니까?',
    why: '마이그레이션 없이 배포하면 장애가 납니다. 배포하는 사람은 마이그레이션을 누가 실행하는지 알아야 합니다.',
    reasons: {
      told: '`{path}` 파일에 마이그레이션 실행 방법이 적혀 있습니다.',
      absent:
        '{tool} 마이그레이션이 있지만 실행 방법을 적은 곳이 없습니다. 살펴본 문서: {paths}.',
      none: '이 컴포넌트에는 마이그레이션이 없습니다.',
    },
    fixes: {
      default:
        '마이그레이션을 실행하는 명령을 README에 적으세요. 서비스가 시작할 때 스스로 실행한다면 그렇다고 적으세요.',
    },
  },
};
