import { Link } from '@backstage/core-components';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import ClosedIcon from '@material-ui/icons/ChevronRight';
import OpenIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TeamRow as Team } from 'backstage-plugin-production-checklist-common';
import { useNumberTexts } from '../../components/useNumberTexts';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { productionChecklistTranslationRef } from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { CountBar } from '../shared/CountBar';
import { useTableStyles } from '../shared/useTableStyles';
import { TotalAndOwn } from './TotalAndOwn';

/** How many columns a row has. */
export const TEAM_COLUMNS = 6;

/** How far a team stands in from the one above it, in pixels. */
const INDENT = 24;

const useStyles = makeStyles(theme => ({
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 40,
    '& a': { fontWeight: 600 },
  },
  place: { flex: 'none', width: 30 },
  score: {
    display: 'grid',
    gridTemplateColumns: '9ch minmax(48px, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Of the link in a team's row. */
export function teamLinkId({ entityRef }: Team): string {
  return `production-checklist-team-${entityRef}`;
}

interface TeamRowProps {
  team: Team;
  depth: number;
  open: boolean;
  onToggle(): void;
}

/** A team with its figures: with all below it, and its own. */
export function TeamRow(props: TeamRowProps) {
  const { team, depth, open, onToggle } = props;
  const { entityRef, title, own, total, hasChildren } = team;
  const classes = useStyles();
  const { numbers, notOnPhone } = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number, percent } = useNumberTexts();
  const links = useBoardLinks();
  const score = (average?: number) =>
    average === undefined ? '–' : percent(average);
  // The own figures of a team without teams below it are the total ones.
  const both = hasChildren && own.services > 0;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <div
          className={classes.name}
          style={{ paddingLeft: (depth - 1) * INDENT }}
        >
          <span className={classes.place}>
            {hasChildren && (
              <IconButton
                size="small"
                aria-expanded={open}
                aria-label={t('teams.below', { team: title })}
                onClick={onToggle}
              >
                {open ? <OpenIcon /> : <ClosedIcon />}
              </IconButton>
            )}
          </span>
          <span>
            <VisuallyHidden>
              {t('teams.depth', { depth: String(depth) })}:{' '}
            </VisuallyHidden>
            <Link
              id={teamLinkId(team)}
              to={links.services({ team: [entityRef] })}
            >
              {title}
            </Link>
          </span>
        </div>
      </TableCell>
      <TableCell className={numbers}>
        <TotalAndOwn
          total={number(total.services)}
          own={both ? number(own.services) : undefined}
        />
      </TableCell>
      <TableCell className={numbers}>
        <div className={classes.score}>
          <TotalAndOwn
            total={score(total.averageScore)}
            own={both ? score(own.averageScore) : undefined}
          />
          <div className={notOnPhone}>
            <CountBar percent={total.averageScore ?? 0} />
          </div>
        </div>
      </TableCell>
      <TableCell className={numbers}>
        <TotalAndOwn
          total={number(total.criticalFailures)}
          own={both ? number(own.criticalFailures) : undefined}
        />
      </TableCell>
      <TableCell className={numbers}>
        <Change points={total.change} />
      </TableCell>
      <TableCell className={numbers}>
        {t('teams.scannedOf', {
          scanned: number(total.scanned),
          services: number(total.services),
        })}
      </TableCell>
    </TableRow>
  );
}
