/** A call of Maven, Gradle or sbt. */
export interface BuildCommand {
  tool: 'maven' | 'gradle' | 'sbt';
  /** What it is called with: `mvn`, `./gradlew`. */
  program: string;
  /** Goals and tasks, without options. */
  goals: string[];
  args: string[];
}

const PROGRAMS: ReadonlyMap<string, BuildCommand['tool']> = new Map([
  ['mvn', 'maven'],
  ['mvnw', 'maven'],
  ['mvnd', 'maven'],
  ['gradle', 'gradle'],
  ['gradlew', 'gradle'],
  ['sbt', 'sbt'],
  ['sbtx', 'sbt'],
]);
/** Options that take the next word. */
const VALUED =
  /^(-f|--file|-pl|--projects|-P|--activate-profiles|-s|--settings|-gs|-T|--threads|-t|-l|--log-file|-rf|-p|--project-dir|-b|--build-file|-g|--gradle-user-home|-x|--exclude-task|-I|--init-script|-c|--settings-file|-mem|-ivy|-D|--console|-java-home)$/;

/** Reads a command of a build tool; undefined for any other program. */
export function readBuildCommand(
  argv: readonly string[],
): BuildCommand | undefined {
  const [first = '', ...rest] = argv;
  // `sh mvnw package`, `bash ./gradlew build`
  const wrapped = /^(.*\/)?(sh|bash|ash)$/.test(first);
  const program = wrapped ? rest[0] ?? '' : first;
  const args = wrapped ? rest.slice(1) : rest;
  const tool = PROGRAMS.get(program.slice(program.lastIndexOf('/') + 1));
  if (!tool) return undefined;
  const goals: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (VALUED.test(word) && !(tool === 'gradle' && word === '-t')) at += 1;
    else if (!word.startsWith('-')) goals.push(...goalsIn(word, tool));
  }
  return { tool, program, goals, args };
}

/** sbt takes several commands in one word: `;clean;run`, `project a; run`. */
function goalsIn(word: string, tool: BuildCommand['tool']): string[] {
  return tool === 'sbt'
    ? word
        .split(';')
        .map(part => part.trim())
        .filter(Boolean)
    : [word];
}
