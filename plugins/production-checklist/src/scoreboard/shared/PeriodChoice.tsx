import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../../translations';
import { Segments } from '../../components/Segments';
import { Days, PERIODS } from './usePeriod';

interface PeriodChoiceProps {
  days: Days;
  onChange(days: Days): void;
}

/** How far back changes and trends look. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const { days, onChange } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <Segments
      label={t('period.label')}
      value={String(days)}
      options={PERIODS.map(period => ({
        value: String(period),
        label: t('period.days', { days: String(period) }),
      }))}
      onChange={value => onChange(Number(value) as Days)}
    />
  );
}
