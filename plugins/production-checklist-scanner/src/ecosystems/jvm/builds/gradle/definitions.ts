import { SourceFile } from '../../../../files/SourceFile';
import { parseProperties } from '../../../../formats/properties';

/** What build scripts call strings: versions, coordinates. */
export type Definitions = ReadonlyMap<string, string>;

const PATTERNS = [
  // `def springVersion = "6.1"`, `ext.springVersion = '6.1'`, `netty: "g:a:1"`
  /(?<![\w-])([A-Za-z_]\w{0,80})\s{0,20}(?::\s{0,4}String\s{0,4})?[=:]\s{0,4}["']([^"'\n]{1,200})["']/g,
  // `set('springCloudVersion', "2024.0.1")`
  /\bset\(\s{0,4}["']([\w.]{1,80})["']\s{0,4},\s{0,4}["']([^"'\n]{1,200})["']/g,
  // `extra["springCloudVersion"] = "2024.0.1"`, `ext['snakeyaml.version'] = '2.0'`
  /\b(?:extra|ext)\[\s{0,4}["']([\w.]{1,80})["']\s{0,4}\]\s{0,4}=\s{0,4}["']([^"'\n]{1,200})["']/g,
  // `val springVersion by extra("6.1")`
  /\bval\s{1,4}(\w{1,80})\s{1,4}by\s{1,4}extra\(\s{0,4}["']([^"'\n]{1,200})["']/g,
];
const MAX_SUBSTITUTIONS = 10;

/** Collects what files define; the first definition of a name holds. */
export function definitionsOf(files: readonly SourceFile[]): Definitions {
  const definitions = new Map<string, string>();
  const define = (name: string, value: string) => {
    if (!definitions.has(name)) definitions.set(name, value);
  };
  for (const file of files) {
    if (/\.properties$/.test(file.path)) {
      for (const { key, value } of parseProperties(file)) define(key, value);
      continue;
    }
    for (const pattern of PATTERNS) {
      for (const [, name, value] of file.code.matchAll(pattern)) {
        define(name, value);
      }
    }
  }
  return definitions;
}

/** Replaces `$name`, `${name}`, `${Versions.name}` by what is defined. */
export function interpolate(text: string, definitions: Definitions): string {
  let resolved = text;
  for (let round = 0; round < MAX_SUBSTITUTIONS; round += 1) {
    const next = resolved.replace(
      /\$(?:\{([^{}]{1,120})\}|([A-Za-z_]\w*))/g,
      (whole, expression: string | undefined, plain: string) => {
        const name = nameIn(expression ?? plain);
        return (name && definitions.get(name)) ?? whole;
      },
    );
    if (next === resolved || next.length > 1000) break;
    resolved = next;
  }
  return resolved;
}

/** `springVersion` of `rootProject.springVersion` and `property("springVersion")`. */
function nameIn(expression: string): string | undefined {
  return (
    /["']([\w.]+)["']/.exec(expression)?.[1] ??
    /([A-Za-z_]\w*)\s*$/.exec(expression)?.[1]
  );
}
