import { Dict } from '../../formats/helm';

/** A place of the repository that says what it deploys, and how. */
export interface Deployment {
  /** The file that says so. */
  by: string;
  /** The manifest, or the directory of manifests, chart or kustomization. */
  path: string;
  /** Values files of a chart, the last one wins. */
  values: readonly string[];
  /** Values that stand in the file itself. */
  inline?: Dict;
  /** What a chart is installed as. */
  release?: string;
}
