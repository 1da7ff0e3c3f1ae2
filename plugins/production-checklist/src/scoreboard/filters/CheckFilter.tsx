import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  ChecklistMetadata,
} from 'backstage-plugin-production-checklist-common';
import { NativeSelect } from '../../components/NativeSelect';
import { useStatusLabels } from '../../components/useStatusLabels';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { FilterChoices } from './FilterChoices';
import { FilterPill } from './FilterPill';
import { STANDINGS } from './filters';
import { Filter } from './useFilter';

const useStyles = makeStyles(theme => ({
  check: {
    padding: theme.spacing(2, 2, 1),
    '& > span': { display: 'grid', gap: theme.spacing(0.5) },
    '& select': { maxWidth: 220, textOverflow: 'ellipsis' },
  },
}));

interface CheckFilterProps {
  filter: Filter;
  checklist: ChecklistMetadata;
}

/** Narrows the services to those that stand in certain ways to a check. */
export function CheckFilter(props: CheckFilterProps) {
  const { filter, checklist } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const standingLabels = useStatusLabels();
  // An option of a list is plain text.
  const titleOf = (check: CheckMetadata) =>
    text.check(check, 'title').replaceAll('`', '');
  const id = filter.value('check');
  const standings = filter.filter.standing ?? ['fail'];
  const check = checklist.checks.find(candidate => candidate.id === id);
  const title = check ? titleOf(check) : id;
  const states = standings.map(standing => standingLabels[standing]).join(', ');
  return (
    <FilterPill
      label={t('filter.check')}
      chosen={id ? `${title}: ${states}` : undefined}
      onClear={() => filter.set({ check: [], standing: [] })}
    >
      <div className={classes.check}>
        <NativeSelect
          label={t('filter.checkName')}
          value={id}
          options={[
            { value: '', label: t('filter.anyCheck') },
            ...(id && !check ? [{ value: id, label: id }] : []),
            ...checklist.checks.map(each => ({
              value: each.id,
              label: titleOf(each),
            })),
          ]}
          onChange={value =>
            filter.set(value ? { check: [value] } : { check: [], standing: [] })
          }
        />
      </div>
      {id && (
        <FilterChoices
          options={STANDINGS.map(value => ({
            value,
            label: standingLabels[value],
          }))}
          values={standings}
          onChange={values => filter.setValues('standing', values)}
        />
      )}
    </FilterPill>
  );
}
