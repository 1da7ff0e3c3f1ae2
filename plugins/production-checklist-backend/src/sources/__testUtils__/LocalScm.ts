import { createHash } from 'node:crypto';
import http, { IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { githubRoutes } from './githubRoutes';
import { gitlabRoutes } from './gitlabRoutes';
import { makeArchive } from './makeArchive';

/** What a request is for; an unchanged repository costs revisions alone. */
export type RequestKind = 'revision' | 'archive' | 'other';

export interface LocalRepository {
  defaultBranch: string;
  branches: Map<string, { sha: string; files: Record<string, string> }>;
}

/** Answers in a host's stead; undefined leaves it to the host. */
export type Fault = (request: {
  kind: RequestKind;
  url: string;
  response: ServerResponse;
}) => boolean | undefined;

export interface Answer {
  kind: RequestKind;
  status: number;
  body?: object;
  archive?: Buffer | Readable;
}

export interface LocalRequest {
  url: URL;
  repositories: Map<string, LocalRepository>;
  archiveOf(repository: string, branch: string): Promise<Buffer | Readable>;
  origin: string;
}

/** A server that answers like GitHub or GitLab, and counts what it is asked. */
export class LocalScm {
  readonly type: 'github' | 'gitlab';
  readonly requests: { kind: RequestKind; url: string }[] = [];
  /** Set by tests: what goes wrong. */
  fault: Fault | undefined;
  /** Set by tests: sent in place of the repository's own archive. */
  archive: (() => Buffer | Readable) | undefined;

  readonly #server: http.Server;
  readonly #repositories = new Map<string, LocalRepository>();

  private constructor(type: 'github' | 'gitlab') {
    this.type = type;
    this.#server = http.createServer((request, response) => {
      this.#answer(request, response).catch(error => {
        response.destroy(error);
      });
    });
  }

  static async start(type: 'github' | 'gitlab'): Promise<LocalScm> {
    const scm = new LocalScm(type);
    await new Promise<void>(resolve => {
      scm.#server.listen(0, '127.0.0.1', resolve);
    });
    return scm;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** For `integrations` in the configuration. */
  get integrations(): object {
    const origin = `http://${this.host}`;
    return this.type === 'github'
      ? { github: [{ host: this.host, apiBaseUrl: `${origin}/api/v3` }] }
      : {
          gitlab: [
            {
              host: this.host,
              baseUrl: origin,
              apiBaseUrl: `${origin}/api/v4`,
              token: 'secret',
            },
          ],
        };
  }

  /** The address of a directory at a branch, as it is copied from the page. */
  url(repository: string, path = '', branch = 'main'): string {
    const place = this.type === 'github' ? 'tree' : '-/tree';
    return `http://${this.host}/${repository}/${place}/${branch}/${path}`;
  }

  commit(
    repository: string,
    files: Record<string, string>,
    branch = 'main',
  ): string {
    const known = this.#repositories.get(repository) ?? {
      defaultBranch: 'main',
      branches: new Map(),
    };
    const sha = createHash('sha1')
      .update(JSON.stringify([repository, files, this.requests.length]))
      .update(known.branches.get(branch)?.sha ?? '')
      .digest('hex');
    known.branches.set(branch, { sha, files });
    this.#repositories.set(repository, known);
    return sha;
  }

  count(kind: RequestKind): number {
    return this.requests.filter(request => request.kind === kind).length;
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    const routes = this.type === 'github' ? githubRoutes : gitlabRoutes;
    const answer = (await routes({
      url,
      repositories: this.#repositories,
      origin: url.origin,
      archiveOf: async (repository, branch) =>
        this.archive?.() ??
        makeArchive(
          this.#repositories.get(repository)?.branches.get(branch)?.files ?? {},
        ),
    })) ?? { kind: 'other' as const, status: 404, body: {} };
    const { kind, status, body, archive } = answer;
    this.requests.push({ kind, url: url.pathname });
    if (this.fault?.({ kind, url: url.pathname, response })) return;
    if (archive) {
      response.writeHead(status, { 'content-type': 'application/gzip' });
      Readable.from(archive instanceof Buffer ? [archive] : archive)
        .on('error', error => response.destroy(error))
        .pipe(response);
      return;
    }
    const text = JSON.stringify(body);
    const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response
      .writeHead(status, { 'content-type': 'application/json', etag })
      .end(text);
  }
}
