import { ComponentScope } from '../../../component/ComponentScope';
import { LogFact } from '../../facts';

/** Log files that a pm2 configuration names. */
export function pm2LogFiles(scope: ComponentScope): LogFact[] {
  return scope
    .product(
      /(^|\/)(ecosystem|pm2|process)[^/]*\.(config\.)?(c?js|json|ya?ml)$/,
    )
    .flatMap(path => {
      const file = scope.tree.read(path);
      const pattern =
        /\b["']?(?:out_file|error_file|log_file|output|error|log)["']?\s*:\s*["'](?!\/dev\/|NULL)[^"'\n]*\.log["']/;
      const at = file?.find(pattern);
      return at
        ? [
            {
              sink: 'file' as const,
              mechanism: `pm2 writes log files (\`${path}\`)`,
              at,
            },
          ]
        : [];
    });
}
