import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Level } from 'backstage-plugin-production-checklist-common';
import { Muted } from '../components/Muted';
import { useLevelTexts } from '../components/useLevelTexts';
import { productionChecklistTranslationRef } from '../translations';
import { FixFirst, Missing } from './fixFirst';

interface NextLevelProps {
  fixFirst: FixFirst;
  levels: Level[];
}

/** How far the first fixes lead, or what the next level asks for. */
export function NextLevel(props: NextLevelProps) {
  const { fixFirst, levels } = props;
  const { fixes, nextLevel, missing } = fixFirst;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const levelTexts = useLevelTexts(levels);

  const needs = ({ level, minScore, criticalFailures: count }: Missing) => {
    const texts = { level: levelTexts.name(level), score: String(minScore) };
    if (count === 0) return t('fixFirst.needsScore', texts);
    return minScore === undefined
      ? t('fixFirst.needsCritical', { ...texts, count })
      : t('fixFirst.needsBoth', { ...texts, count });
  };
  if (nextLevel) {
    return (
      <Muted>
        {t('fixFirst.nextLevel', {
          count: nextLevel.count,
          level: levelTexts.name(nextLevel.level),
        })}
      </Muted>
    );
  }
  return missing && fixes.length > 0 ? <Muted>{needs(missing)}</Muted> : null;
}
