import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AscendingIcon from '@material-ui/icons/ArrowUpward';
import DescendingIcon from '@material-ui/icons/ArrowDownward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SERVICE_SORT_FIELDS,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { NativeSelect } from '../components/NativeSelect';
import { ScoreBar } from '../components/ScoreBar';
import { SectionCell } from '../components/SectionCell';
import { productionChecklistTranslationRef } from '../translations';
import { LastScan } from './LastScan';
import { ServiceName } from './ServiceName';
import { ServiceOwner } from './ServiceOwner';
import { BoardQuery } from './useBoardQuery';
import { SectionColumn } from './useSectionColumns';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  sort: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
  },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))',
    gap: theme.spacing(0.75),
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));

interface ServiceCardsProps {
  rows: ServiceRow[];
  levels: number;
  sections: SectionColumn[];
  board: BoardQuery;
}

/** The services one under the other, where a table does not fit. */
export function ServiceCards(props: ServiceCardsProps) {
  const { rows, levels, sections, board } = props;
  const classes = useStyles();
  return (
    <>
      <SortChoice board={board} />
      <ul className={classes.list}>
        {rows.map(row => (
          <li key={row.entityRef} className={classes.card}>
            <div className={classes.head}>
              <div>
                <ServiceName row={row} />
                <Typography variant="body2">
                  <ServiceOwner row={row} />
                </Typography>
              </div>
              <ScoreBar score={row.score} levels={levels} />
            </div>
            {row.sections && (
              <div className={classes.cells}>
                {sections.map(({ id, title, short }) => (
                  <div key={id} className={classes.cell}>
                    <SectionCell title={title} tally={row.sections?.[id]} />
                    <span aria-hidden>{short}</span>
                  </div>
                ))}
              </div>
            )}
            <LastScan row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SortChoice(props: { board: BoardQuery }) {
  const { board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const ascending = board.order === 'asc';
  const fieldLabels: Record<(typeof SERVICE_SORT_FIELDS)[number], string> = {
    title: t('column.name'),
    owner: t('column.owner'),
    score: t('column.score'),
    coverage: t('column.coverage'),
    level: t('column.level'),
    criticalFailures: t('column.criticalFailures'),
    change: t('column.change'),
    scannedAt: t('column.scannedAt'),
  };
  return (
    <div className={classes.sort}>
      <NativeSelect
        label={t('board.sortBy')}
        value={board.sortBy}
        options={SERVICE_SORT_FIELDS.map(value => ({
          value,
          label: fieldLabels[value],
        }))}
        onChange={value => board.sort(value, board.order)}
      />
      <IconButton
        size="small"
        aria-label={
          ascending ? t('board.sortDescending') : t('board.sortAscending')
        }
        onClick={() => board.sort(board.sortBy, ascending ? 'desc' : 'asc')}
      >
        {ascending ? <AscendingIcon /> : <DescendingIcon />}
      </IconButton>
    </div>
  );
}
