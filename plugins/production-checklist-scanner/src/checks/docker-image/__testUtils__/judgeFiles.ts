import { Check, Verdict } from '../../../check';
import { imagesOf } from '../../../images/__testUtils__/imagesOf';
import { WorkloadFacts } from '../../../workloads/WorkloadFacts';
import { componentWith } from '../../__testUtils__/componentWith';

/** What a check says of a component with the given files. */
export async function judgeFiles(
  check: Check,
  files: Record<string, string>,
  workloads?: WorkloadFacts,
): Promise<Verdict> {
  const images = imagesOf(files);
  return check.evaluate(
    componentWith({ files, images, ...(workloads && { workloads }) }),
  );
}

/** What a check says of a Dockerfile, with other files beside it. */
export function judgeDockerfile(
  check: Check,
  lines: string[],
  files: Record<string, string> = {},
): Promise<Verdict> {
  return judgeFiles(check, { Dockerfile: lines.join('\n'), ...files });
}
