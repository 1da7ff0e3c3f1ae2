import { Component } from '../../component/Component';
import { Document } from '../../formats/document/Document';
import { parseDocument } from '../../formats/document/parseDocument';

/** READMEs first, then what they link to; read together. */
export function documentsOf({ documentation }: Component): Document[] {
  return [...documentation.readmes, ...documentation.linked].map(parseDocument);
}

/** The READMEs themselves. */
export function readmesOf({ documentation }: Component): Document[] {
  return documentation.readmes.map(parseDocument);
}
