import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ShutdownFact } from '../facts';

const CONFIGURATION =
  /uwsgi[\w.-]*(\.(ini|ya?ml|xml|json|toml|conf))?$|\.ini$/i;
/** Options that make uWSGI stop on SIGTERM instead of reloading. */
const STOPS =
  /\bdie-on-term\b(?!["'\s]*[=:]\s*["']?(?:false|0|no)\b)|\bunix_signal:15\s+gracefully_kill_them_all\b/i;

/** uWSGI reloads on SIGTERM unless it is told to stop. */
export function uwsgiShutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  { args, at }: { args: readonly string[]; at: Evidence },
): ShutdownFact {
  const dies = (where: Evidence): ShutdownFact => ({
    outcome: 'drains',
    server: 'uWSGI',
    mechanism: 'uWSGI with `die-on-term`',
    at: [where],
  });
  if (args.some(word => STOPS.test(word))) return dies(at);
  if (images.some(({ env }) => env.has('UWSGI_DIE_ON_TERM'))) return dies(at);
  for (const path of scope.product(CONFIGURATION)) {
    const file = scope.tree.read(path);
    const match = file && STOPS.exec(file.text);
    if (file && match && !isComment(file.text, match.index))
      return dies(file.at(match.index));
  }
  const stopSignal = images.find(image => image.stopSignal)?.stopSignal;
  if (stopSignal && /^SIG(INT|QUIT)$/.test(stopSignal.name)) {
    return {
      outcome: 'drains',
      server: 'uWSGI',
      mechanism: `uWSGI stops on ${stopSignal.name}`,
      at: [stopSignal.at],
      signals: [stopSignal.name],
    };
  }
  return {
    outcome: 'none',
    server: 'uWSGI',
    mechanism: 'uWSGI reloads on SIGTERM without `die-on-term`',
    at: [at],
  };
}

function isComment(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  return /^\s*[#;]/.test(text.slice(start, offset));
}
