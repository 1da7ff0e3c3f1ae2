/** Where the files of a manifests' repository appear beside the component's. */
export const MANIFESTS_FOLDER = '@manifests';
