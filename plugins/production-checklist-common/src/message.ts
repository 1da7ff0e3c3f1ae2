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
