import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../../translations';
import { FilterChoices } from '../filters/FilterChoices';
import { FilterPill } from '../filters/FilterPill';
import { Column, COLUMNS } from './columns';
import { useColumnLabels } from './useColumnLabels';

interface ColumnsMenuProps {
  columns: readonly Column[];
  onChange(columns: readonly Column[]): void;
}

/** Chooses what the table tells of a service. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const { columns, onChange } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels = useColumnLabels();
  return (
    <FilterPill label={t('columns.label')}>
      <FilterChoices
        options={COLUMNS.map(value => ({ value, label: labels[value] }))}
        values={[...columns]}
        onChange={values =>
          onChange(COLUMNS.filter(column => values.includes(column)))
        }
      />
    </FilterPill>
  );
}
