import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../../translations';
import { FilterChoices, FilterOption } from './FilterChoices';
import { FilterPill } from './FilterPill';

interface FilterMenuProps {
  label: string;
  options: FilterOption[];
  values: string[];
  onChange(values: string[]): void;
  onOpen?: () => void;
}

/** A filter of several values. */
export function FilterMenu(props: FilterMenuProps) {
  const { label, options, values, onChange, onOpen } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labelOf = (value: string) =>
    options.find(option => option.value === value)?.label ?? value;
  const [first, ...more] = values;
  return (
    <FilterPill
      label={label}
      chosen={
        first &&
        (more.length > 0
          ? t('filter.more', {
              first: labelOf(first),
              others: String(more.length),
            })
          : labelOf(first))
      }
      onClear={() => onChange([])}
      onOpen={onOpen}
    >
      <FilterChoices options={options} values={values} onChange={onChange} />
    </FilterPill>
  );
}
