import { Evidence } from 'backstage-plugin-production-checklist-common';

/** An element of an XML file, and where it stands. */
export class XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  /** The line of its start tag. */
  readonly at: Evidence;
  /** Its own character data, trimmed; that of its children is theirs. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(
    name: string,
    at: Evidence,
    text: string,
    attributes: ReadonlyMap<string, string>,
    children: readonly XmlElement[],
  ) {
    this.name = name;
    this.at = at;
    this.text = text;
    this.children = children;
    this.#attributes = attributes;
  }

  /** An attribute's value, named as written, prefix included. */
  attribute(name: string): string | undefined {
    return this.#attributes.get(name);
  }

  /** The first child of that name, followed along several names. */
  child(...names: string[]): XmlElement | undefined {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    return this.children
      .find(candidate => candidate.name === name)
      ?.child(...rest);
  }

  /** All children of that name. */
  all(name: string): XmlElement[] {
    return this.children.filter(candidate => candidate.name === name);
  }

  /** The elements below it at any depth, in the order of the file. */
  *descendants(): Generator<XmlElement> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }
}
