import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  formatMessage,
  Message,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { checklistTranslationRef } from './checklistTranslationRef';

/** The checklist's sentences in the portal's language. */
export interface ChecklistText {
  section(section: { id: string; title: string }): string;
  check(check: CheckMetadata, part: 'title' | 'question' | 'why'): string;
  message(message: Message): string;
}

/** Translates where a translation is known, and leaves the English else. */
export function useChecklistText(): ChecklistText {
  const { t } = useTranslationRef(checklistTranslationRef);
  return useMemo(() => {
    const translate = (id: string, english: string) => {
      // A colon would name a namespace.
      const key = id.replaceAll(':', '.');
      const translated = t(key);
      return translated === key ? english : translated;
    };
    return {
      section: ({ id, title }) => translate(`section.${id}`, title),
      check: (check, part) => translate(`${check.id}.${part}`, check[part]),
      message: ({ id, params, text }) => {
        const template = translate(id, '');
        return template ? formatMessage(template, params) : text;
      },
    };
  }, [t]);
}
