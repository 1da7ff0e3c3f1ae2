import { ImageFile } from '../ImageFiles';
import { ImageLog } from './ImageLog';
import { isConsole } from './isConsole';

interface Section {
  name: string;
  offset: number;
  settings: Map<string, { value: string; offset: number }>;
}

const PROGRAM = /^(program|fcgi-program|eventlistener):/;

/**
 * The log files that supervisord keeps: its own, and those of the programs
 * that it runs. It gives a program that names none a file of its choice.
 */
export function supervisordLogs(
  file: ImageFile,
  links: ReadonlySet<string>,
): ImageLog[] {
  return sectionsOf(file.text).flatMap(section => {
    if (section.name === 'supervisord') {
      return logOf(file, section, 'logfile', links, 'manager');
    }
    if (!PROGRAM.test(section.name)) return [];
    // What an event listener writes to standard output are its answers.
    const speaks = !section.name.startsWith('eventlistener:');
    const redirects = /^(true|yes|on|1)$/i.test(
      section.settings.get('redirect_stderr')?.value ?? '',
    );
    const logs = [
      ...(speaks ? programLog(file, section, 'stdout_logfile', links) : []),
      ...(redirects ? [] : programLog(file, section, 'stderr_logfile', links)),
    ];
    // Where it names neither, one place stands for both.
    return logs.filter(({ at }, index) => at.line !== logs[index - 1]?.at.line);
  });
}

function programLog(
  file: ImageFile,
  section: Section,
  name: string,
  links: ReadonlySet<string>,
): ImageLog[] {
  const setting = section.settings.get(name);
  if (setting && !/^auto$/i.test(setting.value)) {
    return logOf(file, section, name, links, 'program');
  }
  return [
    {
      by: 'supervisord',
      of: 'program',
      mechanism: `\`[${section.name}] ${name}=AUTO\``,
      at: file.at(setting?.offset ?? section.offset),
    },
  ];
}

function logOf(
  file: ImageFile,
  { settings }: Section,
  name: string,
  links: ReadonlySet<string>,
  of: ImageLog['of'],
): ImageLog[] {
  const setting = settings.get(name);
  if (!setting) return [];
  const { value, offset } = setting;
  const none = /^(none|syslog)?$/i.test(value) || value.includes('%(ENV_');
  if (none || isConsole(value) || links.has(value)) return [];
  const mechanism = `\`${name}=${value}\``;
  return [{ by: 'supervisord', of, mechanism, at: file.at(offset) }];
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const { 0: line, index: offset } of text.matchAll(/^[^\n]*$/gm)) {
    const header = /^\[([^\]\n]+)\]/.exec(line);
    if (header) {
      sections.push({ name: header[1].trim(), offset, settings: new Map() });
    }
    // A semicolon behind a space begins a comment.
    const [name, value] = /^(\w+)\s*[=:](.*)$/.exec(line)?.slice(1) ?? [];
    if (name === undefined) continue;
    sections[sections.length - 1]?.settings.set(name, {
      value: value.split(/\s;/)[0].trim(),
      offset,
    });
  }
  return sections;
}
