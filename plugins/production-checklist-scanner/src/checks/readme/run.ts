import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document } from '../../formats/document/Document';
import { documentsOf } from './documents';

/** Commands that start a service, or the system it is part of. */
const START = [
  /\bdocker[- ]compose\b[^\n]*\b(up|run|start)\b/,
  /\b(docker|podman|nerdctl)( container)? run\b/,
  /\b(npm|pnpm|bun|deno)( run| task)? ?(--\S+ )*(start|serve|dev|up|develop|preview)\b/,
  /\byarn( run)?( workspace \S+)? (start|serve|dev|develop)\b/,
  /\b(nx|turbo|lerna)( run)? \S*(serve|start|dev)\b/,
  /\bnpx? (nx |next |nodemon|ts-node|tsx )\S/,
  /\bnode (--\S+ )*\.?[\w./-]*\b(\.?[cm]?js|server|app|index|dist|build|src)\b/,
  /\bmake( -\S+)* (?!test|lint|build|clean)(?:[\w.]+[-_:/.])?(run|up|start|dev|serve|server|deploy|local|all)([-_:/.][\w-]+|\w*(server|local|app|dev))?(?=\s|$)/,
  /\b(just|task|mage|invoke|inv|rake|poe|hatch|rye|moon|devbox|bin\/)( run)?[ ]?[\w:-]*(run|up|start|dev|serve|server)\b/,
  /\bmise (run|r|x|exec)? ?(--\s)?[\w:.-]*(run|up|start|dev|serve|server)\b/,
  /\bgo run\b/,
  /\b(gradle|gradlew|gradlew\.bat)\b[^\n]*\b(bootRun|run|quarkusDev|appRun|jettyRun|tomcatRun|nativeRun)\b/,
  /\bmvnw?(\.cmd)?\b[^\n]*\b(spring-boot:run|quarkus:dev|mn:run|exec:java|jetty:run|tomcat7:run|liberty:dev)\b/,
  /\bjava\b[^\n]*\s-jar\b/,
  /\bsbt\b[^\n]*\brun\b/,
  /\b(uvicorn|gunicorn|hypercorn|daphne|granian|waitress-serve|celery)\s+\S/,
  /\b(fastapi|flask|hug|sanic) (\S+ )*(run|dev)\b/,
  /\bmanage\.py (runserver|run|start)/,
  /\b(python|python3|uv run|poetry run|pipenv run|pdm run)\b(?![^\n]*\b(migrat\w*|makemigrations|pytest|unittest|tests?|seed|loaddata|createsuperuser|setup\.py|venv|pip|alembic)\b)[^\n]*(\.py\b|-m \w|\bserve\b|\bstart\b|\bdev\b|\brun\b)/,
  /\b(rails|bin\/rails) (s|server)\b/,
  /\bbin\/(dev|start|server|run)\b/,
  /\b(bundle exec )?(puma|unicorn|rackup|sidekiq|foreman start|overmind start|thin start)\b/,
  /\bphp artisan (serve|octane:start|queue:work|horizon)/,
  /\bsymfony (server:start|serve)/,
  /\bphp -S\b/,
  /\b(composer run(-script)? (dev|start|serve)|composer (dev|start|serve)|sail up|bin\/sail up)\b/,
  /\bdotnet (run|watch|[\w./]+\.dll)\b/,
  /\b(cargo (run|watch)|trunk serve)\b/,
  /\b(mix (phx\.server|run|start)|iex -S mix)\b/,
  /\b(skaffold|tilt|devspace|garden|okteto|telepresence) (dev|run|up|deploy)\b/,
  /\bkubectl\b[^\n]*\b(apply|create|run)\b/,
  /\bhelm\b[^\n]*\b(install|upgrade|template)\b/,
  /\b(kustomize build|helmfile (apply|sync)|terraform apply|timoni|flux (create|bootstrap|install))\b/,
  /\b(minikube|kind|k3d) (start|create)\b/,
  /\b(vagrant up|nix run|devenv up|pm2 start|supervisord|systemctl start|service \w+ start)\b/,
  /(^|[\s`])\.?\/?[\w./-]*\b(start|run|up|serve|launch|server|startup|local|dev)[\w-]*\.(sh|bash|ps1|bat)\b/m,
  /^\s*(\$ )?([A-Z_]+=\S+ )*\.\/(?![\w./-]*[\w-]*(gradlew|mvnw|configure|install|build|test|setup|lint|deploy|init|generate|check|coverage|export|delete|clean)\b|[\w./-]*\b(coverage|generate|export|delete|init|test)[\w-]*\.sh|[\w./-]*\b(protos?|docs?|src|lib|config|examples?|scripts?|charts?|k8s|kubernetes|manifests|helm|terraform|dist|packages?|apps?)\/?$)[\w./-]*[\w-]( (serve|server|start|run|web)\b[^\n]*)?$/m,
];

export const run = defineCheck({
  id: 'readme/run',
  title: 'README says how to start it',
  weight: 2,
  question: 'Does the README give a command that starts the server?',
  why: 'A command that can be pasted is the shortest way from a checkout to a running service.',
  remediation:
    'Add a “Running” section with the command that starts the service, for example `docker compose up`.',
  reasons: {
    told: '`{path}` says how to start it: `{command}`.',
    absent: 'No command that starts the server is given in {paths}.',
    none: 'There is no README to say it.',
  },
  evaluate(component, verdict) {
    const documents = documentsOf(component);
    if (documents.length === 0) return verdict.fail('none', []);
    for (const document of documents) {
      const found = startIn(document);
      if (found) {
        return verdict.pass('told', [found.at], {
          path: document.path,
          command: found.command,
        });
      }
    }
    return verdict.fail('absent', [{ path: documents[0].path }], {
      paths: documents
        .slice(0, 3)
        .map(({ path }) => `\`${path}\``)
        .join(', '),
    });
  },
});

function startIn({
  path,
  code,
}: Document): { at: Evidence; command: string } | undefined {
  for (const { text, line } of code) {
    const lines = text.split(/\r?\n/);
    const index = lines.findIndex(command =>
      START.some(pattern => pattern.test(command.slice(0, 500))),
    );
    if (index >= 0) {
      const command = lines[index].trim().replace(/^\$ /, '').slice(0, 80);
      return { at: { path, line: line + index }, command };
    }
  }
  return undefined;
}
