import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import AscendingIcon from '@material-ui/icons/ArrowUpward';
import DescendingIcon from '@material-ui/icons/ArrowDownward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SERVICE_SORT_FIELDS } from 'backstage-plugin-production-checklist-common';
import { NativeSelect } from '../../components/NativeSelect';
import { productionChecklistTranslationRef } from '../../translations';
import { useColumnLabels } from './useColumnLabels';
import { ServicesView } from './useServicesView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
  },
}));

/** The order of the services where there are no headings to sort by. */
export function SortChoice(props: { view: ServicesView }) {
  const { sortBy, order, sort } = props.view;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels = useColumnLabels();
  const ascending = order === 'asc';
  return (
    <div className={classes.root}>
      <NativeSelect
        label={t('board.sortBy')}
        value={sortBy}
        options={SERVICE_SORT_FIELDS.map(value => ({
          value,
          label: labels[value],
        }))}
        onChange={value => sort(value, order)}
      />
      <IconButton
        size="small"
        aria-label={
          ascending ? t('board.sortDescending') : t('board.sortAscending')
        }
        onClick={() => sort(sortBy, ascending ? 'desc' : 'asc')}
      >
        {ascending ? <AscendingIcon /> : <DescendingIcon />}
      </IconButton>
    </div>
  );
}
