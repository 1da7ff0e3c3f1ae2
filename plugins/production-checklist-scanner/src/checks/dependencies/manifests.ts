import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Component } from '../../component/Component';
import { ManifestFact } from '../../ecosystems/facts';

/** The manifests of all the component's ecosystems. */
export function manifestsOf({ ecosystems }: Component): ManifestFact[] {
  return ecosystems.flatMap(({ dependencies }) => dependencies.manifests);
}

/** Third-party imports that no manifest declares. */
export function undeclaredOf({ ecosystems }: Component): Evidence[] {
  return ecosystems.flatMap(({ dependencies }) => dependencies.undeclared);
}
