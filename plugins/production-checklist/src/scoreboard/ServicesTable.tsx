import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ServiceRow,
  ServiceSortField,
} from 'backstage-plugin-production-checklist-common';
import { LevelSteps } from '../components/LevelSteps';
import { ScoreBar } from '../components/ScoreBar';
import { SectionCell } from '../components/SectionCell';
import { productionChecklistTranslationRef } from '../translations';
import { LastScan } from './LastScan';
import { ServiceName } from './ServiceName';
import { ServiceOwner } from './ServiceOwner';
import { SectionColumn } from './useSectionColumns';
import { BoardQuery } from './useBoardQuery';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  table: {
    '& th, & td': { padding: theme.spacing(0.75, 1), lineHeight: 1.35 },
    '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
    '& th:last-child, & td:last-child': { paddingRight: theme.spacing(2) },
    '& tbody tr:hover': { backgroundColor: theme.palette.action.hover },
    '& tbody tr:last-child td': { borderBottom: 0 },
  },
  heading: {
    width: 1,
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    color: mutedColor(theme),
    textTransform: 'none',
    letterSpacing: 0,
    '& .MuiTableSortLabel-root': { color: 'inherit' },
    '& .MuiTableSortLabel-root:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  section: {
    height: 84,
    width: 34,
    minWidth: 34,
    maxWidth: 34,
    overflow: 'visible',
    '&&': { padding: 0 },
  },
  slanted: {
    position: 'relative',
    left: 14,
    bottom: 6,
    width: 20,
    transformOrigin: '0 100%',
    transform: 'rotate(-48deg)',
  },
  cell: { textAlign: 'center', '&&': { padding: theme.spacing(0.75, 0.25) } },
  afterSections: { '&&': { paddingLeft: theme.spacing(4) } },
  name: { '&&': { width: 'auto', minWidth: 160 } },
  owner: { minWidth: 120 },
  level: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
  },
  numbers: { fontVariantNumeric: 'tabular-nums' },
}));

interface ServicesTableProps {
  rows: ServiceRow[];
  levels: number;
  sections: SectionColumn[];
  board: BoardQuery;
}

/** The services as a table, with a heat map of their sections. */
export function ServicesTable(props: ServicesTableProps) {
  const { rows, levels, sections, board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const heading = (field: ServiceSortField, label: string, extra = '') => (
    <SortableHeading
      field={field}
      label={label}
      board={board}
      className={`${classes.heading} ${extra}`}
    />
  );
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('board.title')}
      >
        <TableHead>
          <TableRow>
            {heading('title', t('column.name'), classes.name)}
            {heading('owner', t('column.owner'), classes.owner)}
            {heading('score', t('column.score'))}
            {heading('level', t('column.level'))}
            {heading('coverage', t('column.coverage'))}
            {sections.map(({ id, title, short }) => (
              <TableCell
                key={id}
                scope="col"
                title={title}
                className={`${classes.heading} ${classes.section}`}
              >
                <div className={classes.slanted}>{short}</div>
              </TableCell>
            ))}
            {heading('scannedAt', t('column.scannedAt'), classes.afterSections)}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.entityRef}>
              <TableCell>
                <ServiceName row={row} />
              </TableCell>
              <TableCell>
                <ServiceOwner row={row} />
              </TableCell>
              <TableCell>
                <ScoreBar score={row.score} levels={levels} />
              </TableCell>
              <TableCell>
                {row.score && (
                  <span className={classes.level}>
                    <LevelSteps level={row.score.level} levels={levels} />
                    <span className={classes.numbers}>
                      {t('board.level', {
                        level: String(row.score.level),
                        total: String(levels),
                      })}
                    </span>
                  </span>
                )}
              </TableCell>
              <TableCell className={classes.numbers}>
                {row.score?.coverage !== undefined && `${row.score.coverage}%`}
              </TableCell>
              {sections.map(({ id, title }) => (
                <TableCell key={id} className={classes.cell}>
                  <SectionCell title={title} tally={row.sections?.[id]} />
                </TableCell>
              ))}
              <TableCell className={classes.afterSections}>
                <LastScan row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SortableHeading(props: {
  field: ServiceSortField;
  label: string;
  board: BoardQuery;
  className: string;
}) {
  const { field, label, board, className } = props;
  const active = board.sortBy === field;
  const turned = board.order === 'asc' ? 'desc' : 'asc';
  return (
    <TableCell
      scope="col"
      className={className}
      sortDirection={active ? board.order : false}
    >
      <TableSortLabel
        active={active}
        direction={active ? board.order : 'asc'}
        onClick={() => board.sort(field, active ? turned : 'asc')}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
