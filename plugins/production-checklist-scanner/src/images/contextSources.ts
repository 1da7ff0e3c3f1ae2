import { Evidence } from 'backstage-plugin-production-checklist-common';
import { join } from '../files/paths';
import { Stage } from '../formats/dockerfile/Dockerfile';
import { ImageBuild } from './ImageFacts';
import { absolutePath } from './imagePaths';

/** What COPY or ADD takes from the build context. */
export interface ContextSource {
  /** As written, with variables resolved. */
  source: string;
  /** In the repository; a glob stays one. */
  path: string;
  at: Evidence;
  stage: Stage;
}

/** Everything that the stages of a build copy from its context. */
export function contextSources({
  contextPath,
  neededStages,
}: ImageBuild): ContextSource[] {
  return neededStages.flatMap(stage =>
    stage.instructions
      .filter(({ keyword, from }) => /^(COPY|ADD)$/.test(keyword) && !from)
      .flatMap(({ words, at }) =>
        words
          .slice(0, -1)
          .filter(source => !/^[a-z][\w+.-]*:\/\/|^git@/i.test(source))
          .map(source => {
            const relative = absolutePath('/', source).slice(1);
            const path = relative ? join(contextPath, relative) : contextPath;
            return { source, path, at, stage };
          }),
      ),
  );
}
