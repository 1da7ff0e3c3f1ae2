/**
 * A sentence for people that can be shown in another language: the template
 * is found by its id, the parameters are put in, and where no template is
 * known the English text stands.
 *
 * @public
 */
export interface Message {
  /** `<check id>:<reason>` for a reason, `<check id>:fix:<name>` for a fix. */
  id: string;
  /** What the template's `{name}` places hold. */
  params?: Record<string, string | number>;
  /** The English sentence, with the parameters in it. */
  text: string;
}

/**
 * Puts parameters into a template: `{name}` becomes the parameter's value. A
 * place without a parameter stays as it is.
 *
 * @public
 */
export function formatMessage(
  template: string,
  params: Record<string, string | number> = {},
): string {
  return template.replace(/\{(\w+)\}/g, (place, name) =>
    name in params ? String(params[name]) : place,
  );
}
