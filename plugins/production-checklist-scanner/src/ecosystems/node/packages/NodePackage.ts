import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../../files/SourceFile';
import { folderOf } from '../../../files/paths';
import { JsonNode, parseJson } from '../../../formats/json';

/** A package.json. */
export interface NodePackage {
  file: SourceFile;
  folder: string;
  name?: string;
  root: JsonNode;
  dependencies: PackageDependency[];
  scripts: ReadonlyMap<string, PackageScript>;
}

export interface PackageDependency {
  name: string;
  requirement: string;
  development: boolean;
  at: Evidence;
}

export interface PackageScript {
  text: string;
  at: Evidence;
}

/** Reads a package.json. */
export function readPackage(file: SourceFile): NodePackage {
  const root = parseJson(file);
  return {
    file,
    folder: folderOf(file.path),
    name: root.get('name')?.text,
    root,
    dependencies: [
      ...dependenciesUnder(root, 'dependencies', false),
      ...dependenciesUnder(root, 'optionalDependencies', false),
      ...dependenciesUnder(root, 'devDependencies', true),
    ],
    scripts: new Map(
      (root.get('scripts')?.members ?? []).flatMap(([name, script]) =>
        script.text === undefined
          ? []
          : [[name, { text: script.text, at: script.at }]],
      ),
    ),
  };
}

function dependenciesUnder(
  root: JsonNode,
  key: string,
  development: boolean,
): PackageDependency[] {
  return (root.get(key)?.members ?? []).flatMap(([name, { text, at }]) =>
    text === undefined ? [] : [{ name, requirement: text, development, at }],
  );
}
