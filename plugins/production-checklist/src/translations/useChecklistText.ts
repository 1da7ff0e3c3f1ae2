import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  formatMessage,
  Message,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { checklistTranslationRef } from './checklistTranslationRef';
import { PHRASES_KEY, readPhrases } from './phraseBook';

/** The checklist's sentences in the portal's language. */
export interface ChecklistText {
  section(section: { id: string; title: string }): string;
  check(check: CheckMetadata, part: 'title' | 'question' | 'why'): string;
  /** The fix that fits every case. */
  remediation(check: CheckMetadata): string;
  message(message: Message): string;
}

/** Translates where a translation is known, and leaves the English else. */
export function useChecklistText(): ChecklistText {
  const { t } = useTranslationRef(checklistTranslationRef);
  return useMemo(() => {
    const find = (id: string) => {
      // A colon would name a namespace.
      const key = id.replaceAll(':', '.');
      const translated = t(key);
      return translated === key ? undefined : translated;
    };
    const templateOf = ({ id, params = {} }: Message) => {
      for (const [name, value] of Object.entries(params)) {
        const template = value === '' ? undefined : find(`${id}.${name}`);
        if (template) return template;
      }
      return find(id);
    };
    const phrases = readPhrases(find(PHRASES_KEY));
    const inWords = (params: Message['params']) =>
      params &&
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' ? phrases(value) : value,
        ]),
      );
    const say = (message: Message): string => {
      if (message.sentences) return message.sentences.map(say).join(' ');
      const template = templateOf(message);
      return template
        ? formatMessage(template, inWords(message.params))
        : message.text;
    };
    return {
      section: ({ id, title }) => find(`section.${id}`) ?? title,
      check: (check, part) => find(`${check.id}.${part}`) ?? check[part],
      remediation: check =>
        find(`${check.id}.fix.default`) ?? check.remediation,
      message: say,
    };
  }, [t]);
}
