import { SECTIONS } from 'backstage-plugin-production-checklist-common';
import {
  ChecklistSection,
  WrongInputError,
} from 'backstage-plugin-production-checklist-scanner';
import { LoadedCheck } from './CheckSources';
import { CONFIG_KEY } from './readChecklistConfig';

/**
 * The checklist's own sections, those of modules and those of configuration.
 *
 * @throws WrongInputError where one is there twice
 */
export function sectionsOf(
  configured: readonly ChecklistSection[],
  ofModules: readonly { section: ChecklistSection; key: string }[],
): ChecklistSection[] {
  const sections: ChecklistSection[] = SECTIONS.map(({ id, title }) => ({
    id,
    title,
  }));
  const added = [
    ...ofModules,
    ...configured.map((section, at) => ({
      section,
      key: `${CONFIG_KEY}.sections[${at}]`,
    })),
  ];
  for (const { section, key } of added) {
    if (sections.some(({ id }) => id === section.id)) {
      throw new WrongInputError(
        `${key}.id`,
        `there is already a section ${section.id}`,
      );
    }
    sections.push(section);
  }
  return sections;
}

/** @throws WrongInputError where an id is there twice, or has no section */
export function requireUniqueChecks(
  checks: readonly LoadedCheck[],
  sections: readonly ChecklistSection[],
): void {
  const ids = new Set<string>();
  for (const { check, key = check.id } of checks) {
    if (ids.has(check.id)) {
      throw new WrongInputError(
        `${key}.id`,
        `there is already a check ${check.id}`,
      );
    }
    ids.add(check.id);
    if (!sections.some(({ id }) => id === check.section)) {
      throw new WrongInputError(
        `${key}.id`,
        `there is no section ${
          check.section
        }; add it to productionChecklist.sections, or use one of ${sections
          .map(({ id }) => id)
          .join(', ')}`,
      );
    }
  }
}
