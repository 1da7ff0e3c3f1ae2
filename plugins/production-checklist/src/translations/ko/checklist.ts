import { CheckTexts } from './CheckText';
import { dependencies } from './checks/dependencies';
import { dockerImage } from './checks/dockerImage';
import { environmentVariables } from './checks/environmentVariables';
import { gracefulShutdown } from './checks/gracefulShutdown';
import { healthProbes } from './checks/healthProbes';
import { logs } from './checks/logs';
import { monitoring } from './checks/monitoring';
import { readme } from './checks/readme';
import { PHRASES_KEY, writePhrases } from '../phraseBook';
import { phrases } from './phrases';
import { problems } from './problems';
import { remedies } from './remedies';

const CHECKS: CheckTexts = {
  ...dockerImage,
  ...logs,
  ...environmentVariables,
  ...dependencies,
  ...readme,
  ...gracefulShutdown,
  ...healthProbes,
  ...monitoring,
};

const SECTIONS: Record<string, string> = {
  'docker-image': '도커 이미지',
  logs: '로그',
  'environment-variables': '환경변수',
  dependencies: '디펜던시',
  readme: 'README 작성',
  'graceful-shutdown': '정상적인 종료(Graceful shutdown)',
  'health-probes': 'Readiness Probe, Liveness Probe',
  monitoring: '모니터링',
};

/** Every sentence by its message's id, with dots for colons. */
const messages: Record<string, string> = {};
function add(id: string, text: string) {
  messages[id.replaceAll(':', '.')] = text;
}

for (const [id, title] of Object.entries(SECTIONS)) add(`section:${id}`, title);
for (const [id, text] of Object.entries(problems)) add(id, text);
for (const [check, texts] of Object.entries(CHECKS)) {
  add(`${check}:title`, texts.title);
  add(`${check}:question`, texts.question);
  add(`${check}:why`, texts.why);
  for (const [reason, text] of Object.entries(texts.reasons)) {
    add(`${check}:${reason}`, text);
  }
  for (const [fix, text] of Object.entries(texts.fixes)) {
    add(`${check}:fix:${fix}`, text);
  }
  for (const topic of texts.remedies ?? []) {
    for (const [ecosystem, byTopic] of Object.entries(remedies)) {
      if (topic in byTopic) {
        add(`${check}:fix:${topic}:${ecosystem}`, byTopic[topic]);
      }
    }
  }
}

add(PHRASES_KEY, writePhrases(phrases));

export default messages;
