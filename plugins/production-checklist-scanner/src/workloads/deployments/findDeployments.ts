import { FileTree } from '../../files/FileTree';
import { commandDeployments } from './commands';
import { Deployment } from './Deployment';
import { gitOpsDeployments } from './gitOps';
import { skaffoldDeployments } from './skaffold';

/** Everything in the repository that says what is deployed from it. */
export function findDeployments(tree: FileTree): Deployment[] {
  return [
    ...gitOpsDeployments(tree),
    ...skaffoldDeployments(tree),
    ...commandDeployments(tree),
  ];
}
