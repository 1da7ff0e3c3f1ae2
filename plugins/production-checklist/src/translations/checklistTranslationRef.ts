import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The checklist's own sentences in other languages: titles, questions,
 * reasons and fixes.
 *
 * @remarks
 *
 * The English ones come over the wire, so that checks that an installation
 * adds are shown as well; there are none here. The key of a sentence is its
 * message's id with dots for colons, as in
 * `docker-image/non-root.none`. For what is known of a check before it
 * ran the keys are the check's id and `.title`, `.question` and `.why`; for a
 * section `section.<id>`. A sentence holds its particulars as `{name}`; where
 * a message comes with different ones, the sentence for a particular one has
 * its name appended, as in `problem.timeout.seconds`. Particulars that are
 * English themselves are said by the phrases under `phrases`, one a line, as in
 * `the {language} toolchain → {language} 툴체인`.
 *
 * @public
 */
export const checklistTranslationRef = createTranslationRef({
  id: 'production-checklist.checklist',
  messages: {} as Record<string, string>,
  translations: {
    ko: () => import('./ko/checklist'),
  },
});
