/** A text for people, cut into what it says and what it shows. */
export interface Document {
  path: string;
  headings: Passage[];
  /** Paragraphs, list items and table cells; no headings, badges or code. */
  prose: Prose[];
  /** Code blocks and inline code. */
  code: Passage[];
}

export interface Passage {
  text: string;
  line: number;
}

export interface Prose extends Passage {
  /** The text of the heading it stands under. */
  heading?: string;
}
