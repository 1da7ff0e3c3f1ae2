import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { ShutdownDefault } from './serverPrograms';
import { importsOf } from './sources';

/** A server that a program starts by a call of its own. */
export interface EmbeddedServer {
  title: string;
  /** The module that must be imported for the call to be meant. */
  module: RegExp;
  call: RegExp;
  role: 'production-server' | 'development-server';
  onSigterm: ShutdownDefault;
}

const EMBEDDED_SERVERS: readonly EmbeddedServer[] = [
  {
    title: 'uvicorn',
    module: /\buvicorn\b/,
    call: /\buvicorn\.(?:run|Server)\s*\(|\bUvicornWorker\b/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'gunicorn',
    module: /\bgunicorn\.app\b/,
    call: /\bBaseApplication\b|\bWSGIApplication\b/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'Hypercorn',
    module: /\bhypercorn\b/,
    call: /(?<!\w)serve\s*\(/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'Granian',
    module: /\bgranian\b/,
    call: /\bGranian\s*\(/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'aiohttp',
    module: /\baiohttp\b/,
    call: /\brun_app\s*\(/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'aiohttp',
    module: /\baiohttp\b/,
    call: /\b(?:AppRunner|TCPSite)\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'Sanic',
    module: /\bsanic\b/,
    call: /\.run\s*\(/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'waitress',
    module: /\bwaitress\b/,
    call: /(?<!\w)serve\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'CherryPy',
    module: /\bcherrypy\b/,
    call: /\bcherrypy\.(?:quickstart|engine\.(?:start|block))\s*\(/,
    role: 'production-server',
    onSigterm: 'drains',
  },
  {
    title: 'gevent WSGIServer',
    module: /\bgevent\b/,
    call: /\bWSGIServer\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'eventlet WSGI',
    module: /\beventlet\b/,
    call: /\bwsgi\.server\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'Tornado',
    module: /\btornado\b/,
    call: /\.listen\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'bjoern',
    module: /\bbjoern\b/,
    call: /\bbjoern\.run\s*\(/,
    role: 'production-server',
    onSigterm: 'none',
  },
  {
    title: 'Quart’s development server',
    module: /\bquart\b/,
    call: /\.run(?:_task)?\s*\(/,
    role: 'development-server',
    onSigterm: 'drains',
  },
  {
    title: 'Dash’s development server',
    module: /\bdash\b/,
    call: /\b\w+\.run(?:_server)?\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
  {
    title: 'Flask’s development server',
    module: /\b(?:flask|connexion|flask_socketio|flask_restx)\b/,
    call: /\b(?:socketio|\w*app(?:lication)?|server)\.run\s*\(|\bcreate_app\([^()\n]*\)\.run\s*\(|\brun_simple\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
  {
    title: 'Flask’s development server',
    module: /\bwerkzeug\b/,
    call: /\brun_simple\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
  {
    title: 'Bottle’s development server',
    module: /\bbottle\b/,
    call: /(?<!\w)run\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
  {
    title: 'wsgiref',
    module: /\bwsgiref\b/,
    call: /\bmake_server\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
  {
    title: 'http.server',
    module: /\b(?:http\.server|http import server|socketserver)\b/,
    call: /\b(?:Threading)?(?:HTTP|TCP)Server\s*\(/,
    role: 'development-server',
    onSigterm: 'none',
  },
];

/** The servers that a program's file starts itself, and where. */
export function embeddedServersIn(
  file: SourceFile,
): { server: EmbeddedServer; at: Evidence; arguments: string }[] {
  if (
    !/\.(run|run_app|run_server|run_task|listen|start|server|run_simple|quickstart)\s*\(|Server\s*\(|\bserve\s*\(|Runner\s*\(|\brun\s*\(|Application\b/.test(
      file.code,
    )
  ) {
    return [];
  }
  const imports = importsOf(file);
  const found: { server: EmbeddedServer; at: Evidence; arguments: string }[] =
    [];
  for (const server of EMBEDDED_SERVERS) {
    if (found.some(({ server: { title } }) => title === server.title)) continue;
    const match = server.module.test(imports) && server.call.exec(file.code);
    if (!match) continue;
    const after = match.index + match[0].length;
    found.push({
      server,
      at: file.at(match.index),
      arguments: file.code.slice(after, after + 400).split(/\n\s*\n/)[0],
    });
  }
  return found;
}
