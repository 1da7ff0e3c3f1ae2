import {
  CheckStatus,
  Evidence,
} from 'backstage-plugin-production-checklist-common';

/** The commit that all samples are read at. */
export const REVISION = '9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f';

/** What differs from a component in which every check passes. */
export type Findings = Record<
  string,
  {
    status: CheckStatus;
    reason: string;
    evidence?: Evidence[];
    fix?: { text: string; language?: string; code?: string };
  }
>;

export const neglected: Findings = {
  'docker-image/lightweight': {
    status: 'fail',
    reason: '`node:20` is a full Debian image of about 1 GB.',
    evidence: [
      place('Dockerfile', 1, 1, [
        'FROM node:20',
        'WORKDIR /app',
        'COPY . .',
        'RUN npm install',
      ]),
    ],
    fix: {
      text: 'Start the final stage from the slim variant of the same image.',
      language: 'dockerfile',
      code: 'FROM node:20.11-slim',
    },
  },
  'docker-image/no-build-tools': {
    status: 'fail',
    reason:
      '`npm install` without `--omit=dev` leaves 48 development dependencies in the image.',
    evidence: [
      place('Dockerfile', 4, 2, [
        'WORKDIR /app',
        'COPY . .',
        'RUN npm install',
        'EXPOSE 8080',
        'CMD npm start',
      ]),
    ],
    fix: {
      text: 'Install only what runs in production.',
      language: 'dockerfile',
      code: 'COPY package.json package-lock.json ./\nRUN npm ci --omit=dev',
    },
  },
  'docker-image/non-root': {
    status: 'fail',
    reason: 'The final stage sets no `USER`, so the server runs as root.',
    evidence: [place('Dockerfile', 1, 1, ['FROM node:20', 'WORKDIR /app'])],
    fix: {
      text: 'Switch to the user that the base image brings.',
      language: 'dockerfile',
      code: 'USER node',
    },
  },
  'dependencies/locked-install': {
    status: 'fail',
    reason: '`npm install` takes whatever versions are the newest today.',
    evidence: [place('Dockerfile', 4, 3, ['COPY . .', 'RUN npm install'])],
    fix: {
      text: 'Install from the lock file.',
      language: 'dockerfile',
      code: 'RUN npm ci --omit=dev',
    },
  },
  'dependencies/base-image-pinned': {
    status: 'fail',
    reason: '`node:20` names the major version alone.',
    evidence: [place('Dockerfile', 1, 1, ['FROM node:20', 'WORKDIR /app'])],
    fix: {
      text: 'Say at least the minor version.',
      language: 'dockerfile',
      code: 'FROM node:20.11-slim',
    },
  },
  'dependencies/system-packages-pinned': {
    status: 'not-applicable',
    reason: 'The image installs no system packages.',
  },
  'readme/migrations': {
    status: 'fail',
    reason:
      'There are 14 migrations in `migrations/`, and no word on how to run them.',
    evidence: [{ path: 'README.md', url: blob('README.md') }],
    fix: {
      text: 'Add a section on migrations.',
      language: 'markdown',
      code: '## Migrations\n\nRun them before the first start and after each update:\n\n    npm run migrate',
    },
  },
  'graceful-shutdown/handles-sigterm': {
    status: 'fail',
    reason:
      'No code listens for SIGTERM; Node then ends at once and requests in flight are lost.',
    evidence: [
      place('src/server.ts', 41, 37, [
        "import { createServer } from 'node:http';",
        '',
        'const app = createApp();',
        'const server = createServer(app);',
        'server.listen(config.port, () => {',
        "  logger.info({ port: config.port }, 'listening');",
        '});',
      ]),
    ],
    fix: {
      text: 'Close the server on SIGTERM; the process ends once the last request is answered.',
      language: 'typescript',
      code: "process.once('SIGTERM', () => {\n  server.close(() => process.exit(0));\n});",
    },
  },
  'graceful-shutdown/signal-delivery': {
    status: 'fail',
    reason:
      '`CMD npm start` makes npm process 1: it exits on SIGTERM and the server is killed in the middle of its requests.',
    evidence: [
      place('Dockerfile', 6, 4, [
        'RUN npm install',
        'EXPOSE 8080',
        'CMD npm start',
      ]),
    ],
    fix: {
      text: 'Start the program itself, in the exec form.',
      language: 'dockerfile',
      code: 'CMD ["node", "dist/server.js"]',
    },
  },
  'graceful-shutdown/termination-grace-period': {
    status: 'unknown',
    reason: 'The deployment manifests are not in this repository.',
  },
  'health-probes/readiness': {
    status: 'unknown',
    reason: 'The deployment manifests are not in this repository.',
  },
  'health-probes/liveness': {
    status: 'unknown',
    reason: 'The deployment manifests are not in this repository.',
  },
  'health-probes/distinct': {
    status: 'unknown',
    reason: 'The deployment manifests are not in this repository.',
  },
  'health-probes/grpc': {
    status: 'not-applicable',
    reason: 'The component has no gRPC server.',
  },
  'logs/no-log-sidecar': {
    status: 'unknown',
    reason: 'The deployment manifests are not in this repository.',
  },
  'monitoring/apm': {
    status: 'error',
    reason: 'The check broke: Cannot read properties of undefined.',
  },
};

export const exemplary: Findings = {
  'health-probes/grpc': {
    status: 'not-applicable',
    reason: 'The component has no gRPC server.',
  },
};

export const middling: Findings = {
  ...exemplary,
  'docker-image/dockerignore': {
    status: 'fail',
    reason:
      '`COPY . .` copies the whole directory, and no `.dockerignore` filters it.',
    evidence: [place('Dockerfile', 3, 2, ['WORKDIR /app', 'COPY . .'])],
    fix: { text: 'Add a `.dockerignore`.', code: '.git\nnode_modules' },
  },
  'readme/requirements': {
    status: 'fail',
    reason: 'The README names no tool, service or variable that is needed.',
    evidence: [{ path: 'README.md' }],
  },
  'monitoring/metrics': {
    status: 'fail',
    reason: 'No metrics library is among the dependencies.',
  },
  'dependencies/update-automation': {
    status: 'fail',
    reason: 'Neither Dependabot, Renovate nor Scala Steward is configured.',
  },
};

function blob(path: string) {
  return `https://github.com/acme/payments/blob/${REVISION}/${path}`;
}

/** A line of a file, with the lines around it. */
export function place(
  path: string,
  line: number,
  firstLine: number,
  lines: string[],
): Evidence {
  return {
    path,
    line,
    excerpt: { firstLine, lines },
    url: `${blob(path)}#L${line}`,
  };
}
