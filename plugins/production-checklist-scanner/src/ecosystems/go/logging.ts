import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { fileHandles } from './fileHandles';
import { goZeroSection } from './goZero';
import { imports } from './imports';
import { isOptional } from './optional';
import { servers } from './servers';
import { sourcesOf } from './sources';

interface LogRule {
  imports: RegExp;
  pattern: RegExp;
  mechanism: string;
}

/** Sinks that are told to be the console, the most explicit first. */
const CONSOLE: readonly LogRule[] = [
  {
    imports: /^log\/slog$|\/slog$/,
    pattern: /\bslog\.New(?:Text|JSON)Handler\s*\(\s*os\.Std(?:out|err)\b/,
    mechanism: 'slog on the console',
  },
  {
    imports: /^github\.com\/sirupsen\/logrus$|^github\.com\/Sirupsen\/logrus$/,
    pattern: /\.(?:SetOutput\s*\(\s*|Out\s*=\s*)os\.Std(?:out|err)\b/,
    mechanism: 'logrus on the console',
  },
  {
    imports: /^github\.com\/rs\/zerolog/,
    pattern: /\bzerolog\.(?:New\s*\(|ConsoleWriter\b|NewConsoleWriter)/,
    mechanism: 'zerolog on the console',
  },
  {
    imports: /^go\.uber\.org\/zap/,
    pattern:
      /\bzap\.(?:NewProduction|NewDevelopment|NewExample|Must|NewProductionConfig|Config\s*\{)|\bzapcore\.(?:Lock|AddSync)\s*\(\s*os\.Std/,
    mechanism: 'zap on stderr',
  },
  {
    imports: /^github\.com\/go-kit\/(?:kit\/)?log$/,
    pattern: /\bNew(?:Logfmt|JSON)Logger\s*\(/,
    mechanism: 'go-kit’s logger on the console',
  },
  {
    imports: /./,
    pattern:
      /\blog\.SetOutput\s*\(\s*os\.Std(?:out|err)|\blog\.New\s*\(\s*os\.Std(?:out|err)/,
    mechanism: 'Go’s logger on the console',
  },
];

/** Loggers that write to the console where nothing says otherwise. */
const CONSOLE_BY_DEFAULT: readonly LogRule[] = [
  {
    imports: /^log\/slog$|^golang\.org\/x\/exp\/slog$/,
    pattern: /\bslog\.\w+/,
    mechanism: 'slog on stderr',
  },
  {
    imports: /logrus$/i,
    pattern: /\b(?:logrus|log)\.\w+/,
    mechanism: 'logrus on stderr',
  },
  {
    imports: /^go\.uber\.org\/zap/,
    pattern: /\bzap\.\w+/,
    mechanism: 'zap on stderr',
  },
  {
    imports: /^github\.com\/rs\/zerolog/,
    pattern: /\b(?:zerolog|log)\.\w+/,
    mechanism: 'zerolog on stderr',
  },
  {
    imports: /^k8s\.io\/klog(\/v2)?$/,
    pattern: /\bklog\.\w+/,
    mechanism: 'klog on stderr',
  },
  {
    imports: /^sigs\.k8s\.io\/controller-runtime|^github\.com\/go-logr/,
    pattern: /\b(?:zap|log|ctrl)\.\w+/,
    mechanism: 'logr on stderr',
  },
  {
    imports:
      /^github\.com\/(?:hashicorp\/go-hclog|apex\/log|charmbracelet\/log|inconshreveable\/log15|phuslu\/log|go-kratos\/kratos(\/v2)?\/log|zeromicro\/go-zero\/core\/logx|tal-tech\/go-zero\/core\/logx|beego\/beego(\/v2)?\/core\/logs|astaxie\/beego\/logs|labstack\/gommon\/log|gookit\/slog|gogf\/gf(\/v\d)?\/(?:os\/glog|frame\/g)|op\/go-logging|kataras\/golog)(\/v\d)?$/,
    pattern: /\b(?:hclog|log|logx|logs|slog|log15|glog|g|logging|golog)\.\w+/,
    mechanism: 'its logger’s default, the console',
  },
  {
    imports: /^log$/,
    pattern:
      /\blog\.(?:Print|Fatal|Panic|Default|New|SetFlags|SetPrefix)\w*\s*\(/,
    mechanism: 'Go’s logger on stderr',
  },
  {
    imports: /^github\.com\/gin-gonic\/gin$/,
    pattern: /\bgin\.(?:Default|Logger\w*)\s*\(/,
    mechanism: 'Gin’s logger on stdout',
  },
  {
    imports: /^fmt$/,
    pattern: /\bfmt\.(?:Print|Fprint)\w*\s*\(/,
    mechanism: '`fmt.Print` on stdout',
  },
];

/** What gives a logger a file. */
const ROTATING: readonly LogRule[] = [
  {
    imports: /lumberjack/,
    pattern: /\blumberjack\.Logger\s*\{/g,
    mechanism: '`lumberjack.Logger`',
  },
  {
    imports: /rotatelogs/,
    pattern: /\brotatelogs\.New\s*\(/g,
    mechanism: '`rotatelogs.New`',
  },
  {
    imports: /timberjack/,
    pattern: /\btimberjack\.Logger\s*\{/g,
    mechanism: '`timberjack.Logger`',
  },
  {
    imports: /lfshook/,
    pattern: /\blfshook\.NewHook\s*\(/g,
    mechanism: '`lfshook.NewHook`',
  },
];
/** `SetOutput(x)` and the like, with what they are given. */
const GIVEN =
  /\b(?:\w+\.)?(?:SetOutput|SetOutputFile|NewTextHandler|NewJSONHandler|NewLogfmtLogger|NewJSONLogger|NewSyncWriter|AddSync|MultiWriter|MultiLevelWriter|LoggerWithWriter)\s*\(([^()\n]{1,160})|\b(?:log|zerolog|slog)\.New\s*\(([^()\n]{1,120})|\b(?:\w+\.)?(?:Out|DefaultWriter|DefaultErrorWriter|Output)\s*[:=]\s*([\w.]+)/g;
/** zap’s own list of outputs. */
const ZAP_PATHS =
  /\b(?:OutputPaths|ErrorOutputPaths)\s*[:=]\s*\[\]string\s*\{([^}]{0,300})\}|\bzap\.Open\s*\(([^()\n]{1,160})\)/g;
const STANDARD =
  /^(stdout|stderr|\/dev\/(stdout|stderr|null|fd\/[12])|\/proc\/\w+\/fd\/[12])$/;

/** Where the component's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const sources = sourcesOf(scope);
  const console = consoleOf(scope, sources);
  return [
    ...sources.flatMap(fileSinksIn),
    ...glogFiles(scope, sources),
    ...configuredFiles(scope),
    ...(console ? [console] : []),
  ];
}

function consoleOf(
  scope: ComponentScope,
  sources: readonly SourceFile[],
): LogFact | undefined {
  for (const { imports: wanted, pattern, mechanism } of [
    ...CONSOLE,
    ...CONSOLE_BY_DEFAULT,
  ]) {
    const at = findIn(
      sources.filter(file => imports(file, wanted)),
      pattern,
    );
    if (at) return { sink: 'console', mechanism, at };
  }
  const [server] = servers(scope);
  return (
    server && {
      sink: 'console',
      mechanism: `${server.framework} logs to stderr by default`,
      at: server.at,
    }
  );
}

function fileSinksIn(file: SourceFile): LogFact[] {
  const rotating = ROTATING.filter(rule => imports(file, rule.imports)).flatMap(
    ({ pattern, mechanism }) =>
      file
        .findAll(pattern)
        .filter(({ match }) => !isOptional(file, match.index ?? 0))
        .map(({ at }): LogFact => ({ sink: 'rotating-file', mechanism, at })),
  );
  return [...rotating, ...handlesIn(file), ...zapPathsIn(file)];
}

/** Loggers that are given an open file. */
function handlesIn(file: SourceFile): LogFact[] {
  if (!/Open|Create|Log\w{0,40}File/.test(file.code)) return [];
  const handles = fileHandles(file);
  if (handles.size === 0) return [];
  return file
    .findAll(GIVEN)
    .filter(({ match }) =>
      (match[1] ?? match[2] ?? match[3])
        .split(/[\s,&]+/)
        .some(word => handles.has(word)),
    )
    .filter(({ match, at }) => isLogWriter(file, match[0], at))
    .filter(({ match }) => !isOptional(file, match.index ?? 0))
    .map(
      ({ match, at }): LogFact => ({
        sink: 'file',
        mechanism: `\`${match[0].split(/[(=:]/)[0].trim()}\` of an open file`,
        at,
      }),
    );
}

/** A `MultiWriter` can write anything; its line tells what. */
function isLogWriter(
  file: SourceFile,
  call: string,
  { line = 1 }: Evidence,
): boolean {
  if (!/MultiWriter/.test(call)) return true;
  return /log|gin\.Default/i.test(file.lines[line - 1]);
}

function zapPathsIn(file: SourceFile): LogFact[] {
  if (!imports(file, /^go\.uber\.org\/zap$/)) return [];
  return file.findAll(ZAP_PATHS).flatMap(({ match, at }): LogFact[] => {
    const path = [...(match[1] ?? match[2]).matchAll(/["`]([^"`]+)["`]/g)]
      .map(([, text]) => text)
      .find(text => !STANDARD.test(text));
    return path === undefined || isOptional(file, match.index ?? 0)
      ? []
      : [{ sink: 'file', mechanism: `zap’s output \`${path}\``, at }];
  });
}

/** glog writes to files unless it is told to use stderr. */
function glogFiles(
  scope: ComponentScope,
  sources: readonly SourceFile[],
): LogFact[] {
  const file = sources.find(candidate =>
    imports(candidate, /^github\.com\/golang\/glog$/),
  );
  const at = file?.find(/\bglog\.\w+\s*\(/);
  if (!at) return [];
  const toStderr = [...sources, ...deployment(scope)].some(({ text }) =>
    /\b(?:also)?logtostderr\b/.test(text),
  );
  return toStderr
    ? []
    : [{ sink: 'file', mechanism: 'glog’s default, files', at }];
}

/** go-zero's log mode is set in its configuration. */
function configuredFiles(scope: ComponentScope): LogFact[] {
  const at = goZeroSection(
    scope,
    'Log',
    /^[ \t]+Mode:[ \t]*["']?(?:file|volume)\b/m,
  );
  return at
    ? [{ sink: 'rotating-file', mechanism: 'go-zero’s log mode `file`', at }]
    : [];
}

function deployment(scope: ComponentScope): SourceFile[] {
  return scope.tree.paths
    .filter(path => /(^|\/)(Dockerfile[^/]*|[^/]+\.(ya?ml|sh))$/.test(path))
    .filter(path => !/(^|\/)(node_modules|vendor|\.github)\//.test(path))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}
