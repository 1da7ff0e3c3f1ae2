import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { secondsOf } from '../code/duration';
import { importsAny } from '../code/imports';
import { serverSources } from '../code/sources';

/** A library that stops the server on SIGTERM once it is called. */
interface ShutdownLibrary {
  title: string;
  packages: readonly string[];
  call: RegExp;
  /** What else must be there for it to stop the server. */
  also?: RegExp;
  /** Signals it handles where none are named. */
  defaults: 'SIGTERM' | 'none';
  /** The option that holds its time-out in milliseconds. */
  timeout?: string;
}

const LIBRARIES: readonly ShutdownLibrary[] = [
  {
    title: '`enableShutdownHooks()` of NestJS',
    packages: ['@nestjs/core', '@nestjs/common'],
    call: /\.enableShutdownHooks\s*\(/,
    defaults: 'SIGTERM',
  },
  {
    title: 'Terminus',
    packages: ['@godaddy/terminus'],
    call: /\bcreateTerminus\s*\(|\bterminus\s*\(/,
    defaults: 'SIGTERM',
    timeout: 'timeout',
  },
  {
    title: 'Lightship',
    packages: ['lightship'],
    call: /\bcreateLightship\s*\(/,
    also: /\.registerShutdownHandler\s*\(/,
    defaults: 'SIGTERM',
    timeout: 'shutdownHandlerTimeout|gracefulShutdownTimeout',
  },
  {
    title: '`http-graceful-shutdown`',
    packages: [
      'http-graceful-shutdown',
      'nodejs-graceful-shutdown',
      '@routes/graceful-shutdown',
    ],
    call: /(?<![\w$.])(?!require|import)[\w$]{0,40}(?:[gG]raceful|[sS]hutdown)\w{0,40}\s*\(/,
    defaults: 'SIGTERM',
    timeout: 'timeout',
  },
  {
    title: '`fastify-graceful-shutdown`',
    packages: ['fastify-graceful-shutdown'],
    call: /\.register\s*\(/,
    defaults: 'SIGTERM',
    timeout: 'timeout',
  },
  {
    title: '`hapi-pulse`',
    packages: ['hapi-pulse', 'hapi-graceful-shutdown-plugin', 'hapi-signals'],
    call: /hapi-(?:pulse|graceful-shutdown-plugin|signals)/,
    defaults: 'SIGTERM',
    timeout: 'timeout',
  },
  {
    title: '`@ladjs/graceful`',
    packages: ['@ladjs/graceful'],
    call: /new\s+Graceful\s*\(/,
    also: /\bservers\s*:/,
    defaults: 'SIGTERM',
    timeout: 'timeoutMs',
  },
  {
    title: '`nestjs-graceful-shutdown`',
    packages: ['nestjs-graceful-shutdown'],
    call: /\bsetupGracefulShutdown\s*\(/,
    defaults: 'SIGTERM',
  },
  {
    title: 'Apollo Server’s drain plugin',
    packages: ['@apollo/server', 'apollo-server-core'],
    call: /\bApolloServerPluginDrainHttpServer\s*\(/,
    defaults: 'SIGTERM',
  },
  {
    title: 'Apollo Server, which stops on SIGTERM by default',
    packages: ['@apollo/server', 'apollo-server'],
    call: /\bstartStandaloneServer\s*\(|\brequire\s*\(\s*['"]apollo-server['"]|from\s*['"]apollo-server['"]/,
    defaults: 'SIGTERM',
  },
  {
    title: 'Moleculer, which stops its services on SIGTERM by default',
    packages: ['moleculer'],
    call: /new\s+(?:[\w$]+\.)?ServiceBroker\s*\(/,
    defaults: 'SIGTERM',
  },
  {
    title: '`fastify-cli`’s close-with-grace',
    packages: ['fastify-cli'],
    call: /fastify-cli/,
    defaults: 'SIGTERM',
  },
];

/** A library's call that answers SIGTERM, or leaves it out. */
export interface LibraryShutdown {
  title: string;
  file: SourceFile;
  at: Evidence;
  /** The signals that it is told to handle leave SIGTERM out. */
  leavesOutSigterm: boolean;
  timeoutSeconds?: number;
}

/** Finds the calls of libraries that stop the server. */
export function shutdownLibraries(scope: ComponentScope): LibraryShutdown[] {
  const files = serverSources(scope);
  return LIBRARIES.flatMap(library => {
    const { title, packages, call, also } = library;
    // Nest's hooks are often enabled in a file that imports the app alone.
    const nest = packages.includes('@nestjs/core');
    const file = files.find(
      source =>
        call.test(source.code) && (nest || importsAny(source, packages)),
    );
    if (!file || (also && !files.some(({ code }) => also.test(code)))) {
      return [];
    }
    const match = call.exec(file.code)!;
    const options = file.code.slice(match.index, match.index + 600);
    const timeout =
      library.timeout &&
      new RegExp(`\\b(?:${library.timeout})\\s*:\\s*([\\w$. *]{1,40})`).exec(
        options,
      )?.[1];
    return {
      title,
      file,
      at: file.at(match.index),
      leavesOutSigterm: namesOtherSignals(options),
      timeoutSeconds: timeout ? secondsOf(timeout.trim(), file) : undefined,
    };
  });
}

/** `{ signals: ['SIGINT'] }`, `enableShutdownHooks([ShutdownSignal.SIGINT])`. */
function namesOtherSignals(options: string): boolean {
  const list =
    /\bsignals?\s*:\s*([^\n]{0,120})|enableShutdownHooks\s*\(([^)]{0,120})/.exec(
      options,
    );
  const signals = list?.[1] ?? list?.[2] ?? '';
  return /SIG[A-Z]+/.test(signals) && !/SIGTERM/.test(signals);
}
