/** The parts of a parsed template. */
export type TemplateNode =
  | { type: 'text'; text: string; offset: number }
  | { type: 'output'; pipeline: Pipeline; offset: number }
  | {
      type: 'if' | 'with';
      pipeline: Pipeline;
      body: TemplateNode[];
      otherwise: TemplateNode[];
      offset: number;
    }
  | {
      type: 'range';
      pipeline: Pipeline;
      body: TemplateNode[];
      otherwise: TemplateNode[];
      offset: number;
    }
  | { type: 'template'; name: string; pipeline?: Pipeline; offset: number }
  | { type: 'break' | 'continue'; offset: number };

export interface Pipeline {
  /** Variables that it sets: one, or key and value of a range. */
  variables: string[];
  /** Whether the variables are new, or known ones get another value. */
  declares: boolean;
  commands: Operand[][];
}

export type Operand =
  | { type: 'literal'; value: string | number | boolean | null }
  | { type: 'function'; name: string }
  | { type: 'dot'; fields: string[] }
  | { type: 'variable'; name: string; fields: string[] }
  | { type: 'pipeline'; pipeline: Pipeline; fields: string[] };

/** A template: its own content, and what it defines for others. */
export interface ParsedTemplate {
  body: TemplateNode[];
  defines: Map<string, TemplateNode[]>;
}
