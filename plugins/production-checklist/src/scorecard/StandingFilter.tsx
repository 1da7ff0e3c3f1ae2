import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Standing } from 'backstage-plugin-production-checklist-common';
import { Segments } from '../components/Segments';
import { StatusIcon } from '../components/StatusIcon';
import { productionChecklistTranslationRef } from '../translations';
import { FILTERED_STANDINGS } from './useChecksView';

interface StandingFilterProps {
  counts: ReadonlyMap<Standing, number>;
  standing: Standing | undefined;
  onChange(standing: Standing | undefined): void;
}

/** Narrows the checks to those that stand alike, with how many there are. */
export function StandingFilter(props: StandingFilterProps) {
  const { counts, standing, onChange } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels: Record<Standing, string> = {
    fail: t('checks.fail'),
    unknown: t('checks.unknown'),
    error: t('checks.error'),
    exempted: t('standing.exempted'),
    attested: t('standing.attested'),
    pass: t('checks.pass'),
    'not-applicable': t('checks.notApplicable'),
  };
  const total = Array.from(counts.values()).reduce((a, b) => a + b, 0);
  const present = FILTERED_STANDINGS.filter(
    candidate => counts.get(candidate) || candidate === standing,
  );
  return (
    <Segments<Standing | ''>
      label={t('checks.filter')}
      value={standing ?? ''}
      options={[
        { value: '', label: t('checks.all'), count: String(total) },
        ...present.map(candidate => ({
          value: candidate,
          label: labels[candidate],
          icon: <StatusIcon status={candidate} variant="dot" decorative />,
          count: String(counts.get(candidate) ?? 0),
        })),
      ]}
      onChange={value => onChange(value || undefined)}
    />
  );
}
