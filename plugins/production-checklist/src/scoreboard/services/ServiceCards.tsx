import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Level,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { ScoreBar } from '../../components/ScoreBar';
import { SectionCell } from '../../components/SectionCell';
import { mutedColor } from '../../components/statusColor';
import { Change } from '../shared/Change';
import { OwnerLink } from '../shared/OwnerLink';
import { SectionColumn } from '../shared/useSectionColumns';
import { LastScan } from './LastScan';
import { ServiceName } from './ServiceName';
import { SortChoice } from './SortChoice';
import { OpenService } from './useOpenService';
import { ServicesView } from './useServicesView';

const useStyles = makeStyles(theme => ({
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
  score: { display: 'grid', justifyItems: 'end' },
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
  levels: Level[];
  sections: SectionColumn[];
  view: ServicesView;
  openService: OpenService;
}

/** The services one under the other, where a table does not fit. */
export function ServiceCards(props: ServiceCardsProps) {
  const { rows, levels, sections, view, openService } = props;
  const classes = useStyles();
  return (
    <>
      <SortChoice view={view} />
      <ul className={classes.list}>
        {rows.map(row => (
          <li key={row.entityRef} className={classes.card}>
            <div className={classes.head}>
              <div>
                <ServiceName row={row} openService={openService} />
                <Typography variant="body2">
                  <OwnerLink owner={row.owner} />
                </Typography>
              </div>
              <div className={classes.score}>
                <ScoreBar score={row.score} levels={levels.length} />
                {row.score && <Change points={row.change} />}
              </div>
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
