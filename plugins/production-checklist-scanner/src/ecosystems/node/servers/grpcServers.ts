import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { ServerFact } from '../../facts';
import { importsAny } from '../code/imports';
import { serverSources } from '../code/sources';
import { versionOf } from '../packages/versions';

/** How each library's gRPC server is made. */
const MAKERS: readonly { name: string; packages: string[]; made: RegExp }[] = [
  {
    name: 'grpc-js',
    packages: ['@grpc/grpc-js', 'grpc'],
    made: /new\s+(?:[\w$]+\.)?Server\s*\(/,
  },
  {
    name: 'nice-grpc',
    packages: ['nice-grpc'],
    made: /(?<![\w$.])createServer\s*\(/,
  },
  { name: 'Mali', packages: ['mali'], made: /new\s+Mali\s*\(/ },
  {
    name: 'NestJS gRPC',
    packages: ['@nestjs/microservices'],
    made: /\bTransport\.GRPC\b/,
  },
];
/** Nest clients name the transport too. */
const NEST_CLIENT =
  /\bClientsModule\.register|@Client\s*\(|ClientProxyFactory|\bClientOptions\b/;

/** The gRPC servers that the component's code starts. */
export function grpcServers(scope: ComponentScope): ServerFact[] {
  return MAKERS.flatMap(({ name, packages, made }) => {
    const file = serverSources(scope).find(
      source =>
        importsAny(source, packages) &&
        made.test(source.code) &&
        (name !== 'NestJS gRPC' || isNestServer(scope, source)),
    );
    if (!file) return [];
    return {
      protocol: 'grpc' as const,
      framework: name,
      version: packages
        .map(candidate => versionOf(scope, candidate))
        .find(version => version !== undefined),
      at: file.find(/\.\s*(?:bindAsync|listen)\s*\(/) ?? file.find(made)!,
    };
  });
}

/** Options for a server stand where it is made, or in a file of their own. */
function isNestServer(scope: ComponentScope, { code }: SourceFile): boolean {
  const makesServer = /\b(?:createMicroservice|connectMicroservice)\b/;
  if (makesServer.test(code)) return true;
  return (
    !NEST_CLIENT.test(code) &&
    serverSources(scope).some(other => makesServer.test(other.code))
  );
}
