import { Snippet } from 'backstage-plugin-production-checklist-common';

/** Code in a fence that it does not close. */
export function fenced({ language, code }: Snippet): string {
  const longest = (code.match(/`{3,}/g) ?? []).sort().pop() ?? '``';
  const fence = `${longest}\``;
  return [`${fence}${language}`, code, fence].join('\n');
}

/** A text that stays in its table cell. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
