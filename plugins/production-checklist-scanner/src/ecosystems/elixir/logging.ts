import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { configurationFiles, programFiles } from './sources';

const FILE_BACKEND =
  /\{\s*LoggerFileBackend\s*,|\bLogger\.Backends\.File\b|\{\s*LoggerRotate\w*|\bconfig\s+:logger,\s*:\w+,[^\n]*\n?\s*path:\s*"/;
/** The handlers of Erlang's logger that write files. */
const FILE_HANDLER =
  /\bfile:\s*(?:~c"|'|"|String\.to_charlist|to_charlist)|:logger_disk_log_h\b|\btype:\s*\{\s*:file\s*,/;
const ROLLS =
  /\b(?:max_no_bytes|max_no_files|rotate|compress_on_rotate|max_bytes)\b|:logger_disk_log_h\b/;
const LOGGER_CONFIGURATION = /\bconfig\s*\(?\s*:logger\b/;
const LOGGER_USE =
  /\bLogger\.(?:debug|info|notice|warn|warning|error|critical|log)\b|\brequire\s+Logger\b|\bIO\.puts\b/;

/** Where the program's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const files = configurationFiles(scope).flatMap(fileSinks);
  const program = programFiles(scope);
  const console =
    findIn(configurationFiles(scope), LOGGER_CONFIGURATION) ??
    findIn(program, LOGGER_USE);
  return [
    ...files,
    ...(console && !replacesConsole(scope)
      ? [
          {
            sink: 'console' as const,
            mechanism: 'Logger’s default console handler',
            at: console,
          },
        ]
      : []),
  ];
}

function fileSinks(file: SourceFile): LogFact[] {
  const at =
    file.find(FILE_BACKEND) ??
    (LOGGER_CONFIGURATION.test(file.code)
      ? file.find(FILE_HANDLER)
      : undefined);
  if (!at) return [];
  const rolls = ROLLS.test(file.code);
  return [
    {
      sink: rolls ? 'rotating-file' : 'file',
      mechanism: rolls
        ? 'a log file of Logger that is rotated'
        : 'a log file of Logger',
      at,
    },
  ];
}

/** `backends: [{LoggerFileBackend, :log}]` leaves the console out. */
function replacesConsole(scope: ComponentScope): boolean {
  return configurationFiles(scope).some(({ code }) => {
    const backends = /\bbackends:\s*\[([^\]]{0,400})\]/.exec(code)?.[1];
    return (
      backends !== undefined &&
      backends.trim() !== '' &&
      !/:console\b|Console|JSON/.test(backends)
    );
  });
}
