import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Where checks are exported.
 *
 * @public
 */
export interface ChecksModuleLocation {
  /**
   * The absolute path of a CommonJS module, as `require.resolve` tells it of
   * an entry point of a package (`exports` in its `package.json`). It
   * exports `checks`, a list of what `defineCheck` of
   * `backstage-plugin-production-checklist-scanner` makes, and may export
   * `sections`, a list of `{ id, title }` for ids that the checklist has not.
   */
  module: string;
}

/**
 * Adds checks that are written in code.
 *
 * @remarks
 *
 * Checks run in worker threads, and a function cannot be sent to one. So a
 * module is named instead of the checks themselves: the backend loads it at its
 * start, to see that it exports checks, and each thread loads it again. It must
 * not count on anything that another thread set up.
 *
 * A scan tells one version of a check from another by the text of the module's
 * own file. Where a check's code is in other files, change that text as well, a
 * version in a comment for example, to have all entities judged again.
 *
 * @public
 */
export interface ProductionChecklistChecksExtensionPoint {
  /**
   * Adds the checks of modules. To be called while the backend starts.
   *
   * @remarks
   *
   * The backend does not start where a module cannot be loaded, where what it
   * exports are no checks, or where two checks have one id. The error is one
   * sentence that begins with the module's path and the offending key.
   */
  addChecks(...modules: ChecksModuleLocation[]): void;
}

/**
 * The extension point to add checks.
 *
 * @example
 *
 * ```ts
 * export default createBackendModule({
 *   pluginId: 'production-checklist',
 *   moduleId: 'house-rules',
 *   register(env) {
 *     env.registerInit({
 *       deps: { checks: productionChecklistChecksExtensionPoint },
 *       async init({ checks }) {
 *         checks.addChecks({
 *           module: require.resolve('@acme/checklist-house-rules/checks'),
 *         });
 *       },
 *     });
 *   },
 * });
 * ```
 *
 * @public
 */
export const productionChecklistChecksExtensionPoint =
  createExtensionPoint<ProductionChecklistChecksExtensionPoint>({
    id: 'production-checklist.checks',
  });
