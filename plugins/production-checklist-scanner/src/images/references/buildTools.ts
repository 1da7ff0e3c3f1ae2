import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join } from '../../files/paths';
import { isDockerfile } from '../dockerfileNames';
import { resolvePath } from '../paths';
import { BuildReference } from './BuildReference';

const BUILD_FILES = [
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'build.sbt',
];
/** A Maven property or element, or a Gradle setting, that names a Dockerfile or its folder. */
const MAVEN =
  /<([\w.-]*docker[\w.-]*|contextDirectory|contextDir)>\s*([^<>\n]{1,200}?)\s*<\//gi;
const GRADLE =
  /\b(dockerfile|dockerFile|dockerFileDir|inputDir|contextDir)\b\s*(?:=|\.set\(|\()?\s*(?:project\.)?(?:file|layout\.projectDirectory\.(?:file|dir))?\(?\s*["']([^"'\n]{1,200})["']/g;

/** The Dockerfiles that the component's own Maven, Gradle or sbt build names. */
export function buildToolReferences(scope: ComponentScope): BuildReference[] {
  const { tree } = scope;
  return BUILD_FILES.flatMap(name => {
    const by = join(scope.path, name);
    const file = tree.read(by);
    if (!file) return [];
    const pattern = name === 'pom.xml' ? MAVEN : GRADLE;
    return file.findAll(pattern).flatMap(({ match }) => {
      const written = match[2].replace(
        /^\$\{?(project\.)?(basedir|projectDir|rootDir|rootProject\.projectDir)\}?\/?/,
        './',
      );
      const path = resolvePath(scope.path, written);
      if (path === undefined || written.includes('$')) return [];
      const dockerfile = [path, join(path, 'Dockerfile')].find(
        candidate => isDockerfile(candidate) && tree.has(candidate),
      );
      return dockerfile
        ? [
            {
              by,
              dockerfile,
              context: folderOf(dockerfile),
              arguments: new Map<string, string>(),
              names: [],
              purpose: 'build' as const,
            },
          ]
        : [];
    });
  });
}
