import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { join } from '../../files/paths';
import { ImageBuild } from '../../images/ImageFacts';
import { ignoreFileOf } from '../../images/ignoreFile';
import { contextSources } from '../../images/contextSources';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

/** Folders that a build makes, so that the repository does not hold them. */
const BUILT =
  /(^|\/)(dist|out|\.next|\.output|publish|public|node_modules|site|www)(\/[^/]+)?\/?$/;

export const dockerignore = defineCheck({
  id: 'docker-image/dockerignore',
  title: 'Keeps files out of the build context',
  weight: 1,
  question: 'Does the build context have a `.dockerignore` with rules?',
  why: 'Without one, whatever lies in a developer’s directory goes into the image: `.git`, `.env`, local builds.',
  remediation:
    'Add a `.dockerignore` at the root of the build context that leaves out `.git`, local settings and what builds make.',
  reasons: {
    rules: '`{path}` keeps files out of the build context.',
    missing:
      '`{source}` of the build context is copied, and `{path}` does not exist.',
    empty:
      '`{source}` of the build context is copied, and `{path}` has no rule.',
    files: 'Only single files of the build context are copied.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const { tree } = component.scope;
      const file = ignoreFileOf(tree, build);
      const rule = file?.lines.findIndex(line => /^\s*[^\s#]/.test(line)) ?? -1;
      if (file && rule >= 0) {
        const at = { path: file.path, line: rule + 1 };
        return verdict.pass('rules', [at], { path: file.path });
      }
      const copied = copiedDirectories(component, build);
      if (copied.length === 0) return verdict.notApplicable('files');
      const path = file?.path ?? join(build.contextPath, '.dockerignore');
      return verdict.fail(
        file ? 'empty' : 'missing',
        copied.map(({ at }) => at),
        { path, source: copied[0].source },
        {
          name: 'add',
          text: 'Add `{path}`.',
          params: { path },
          snippet: {
            language: 'text',
            code: '.git\n.github\n.env*\n!.env.example\n*.md\nnode_modules\ndist\nbuild\ntarget\n',
          },
        },
      );
    });
  },
});

function copiedDirectories(
  { scope: { tree } }: Component,
  build: ImageBuild,
): { source: string; at: Evidence }[] {
  return contextSources(build).filter(({ source, path }) => {
    if (path === build.contextPath || tree.hasDirectory(path)) return true;
    return (
      !tree.has(path) && !/[*?[]|\.[\w-]+$/.test(source) && BUILT.test(source)
    );
  });
}
