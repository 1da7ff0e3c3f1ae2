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
const NEST_CLIENT = /\bClientsModule\.register|@Client\s*\(|ClientProxyFactory/;

/** The gRPC servers that the component's code starts. */
export function grpcServers(scope: ComponentScope): ServerFact[] {
  return MAKERS.flatMap(({ name, packages, made }) => {
    const file = serverSources(scope).find(
      source =>
        importsAny(source, packages) &&
        made.test(source.code) &&
        !(name === 'NestJS gRPC' && isNestClient(source)),
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

function isNestClient({ code }: SourceFile): boolean {
  return (
    NEST_CLIENT.test(code) &&
    !/\b(?:createMicroservice|connectMicroservice)\b/.test(code)
  );
}
