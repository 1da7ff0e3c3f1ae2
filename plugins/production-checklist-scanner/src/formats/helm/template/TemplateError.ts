/** A template that cannot be read or rendered, and on which of its lines. */
export class TemplateError extends Error {
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    super(problem);
    this.name = 'TemplateError';
    this.line = line;
  }
}

/** A template that is called and that no chart of the repository defines. */
export class UndefinedTemplateError extends TemplateError {
  readonly template: string;

  constructor(template: string, line?: number) {
    super(`the template \`${template}\` is not defined`, line);
    this.template = template;
  }
}
