import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DEFAULT_LEVELS,
  Level,
} from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { productionChecklistTranslationRef } from '../translations';

/** The words for levels: as configured, or in the portal's language. */
export interface LevelTexts {
  /** What a level is called; 0 is below the first one. */
  name(level: number): string;
  /** The same, with how high the ladder is. */
  reached(level: number): string;
  /** The same, as short as a table has it. */
  short(level: number): string;
}

export function useLevelTexts(levels: Level[]): LevelTexts {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return useMemo(() => {
    const isNamed = levels.some(
      ({ name }, index) => name !== DEFAULT_LEVELS[index]?.name,
    );
    const place = (level: number) => ({
      level: String(level),
      total: String(levels.length),
    });
    const name = (level: number) => {
      if (level === 0) {
        return isNamed
          ? t('level.below', { level: levels[0].name })
          : t('level.none');
      }
      return isNamed
        ? levels[level - 1]?.name ?? String(level)
        : t('levels.level', { level: String(level) });
    };
    return {
      name,
      reached: level => {
        if (level === 0) return name(0);
        return isNamed
          ? t('level.named', { ...place(level), name: name(level) })
          : t('level.reached', place(level));
      },
      short: level => (isNamed ? name(level) : t('board.level', place(level))),
    };
  }, [levels, t]);
}
