import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode, useState } from 'react';
import { Muted } from '../../components/Muted';
import { mutedColor } from '../../components/statusColor';
import { productionChecklistTranslationRef } from '../../translations';

const AT_FIRST = 5;

const useStyles = makeStyles(theme => ({
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: 'inherit',
    fontWeight: 600,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  below: {
    gridColumn: '1 / -1',
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));

interface ShortListProps {
  title: string;
  /** What is said where there are no rows. */
  none: string;
  rows: {
    key: string;
    main: ReactNode;
    beside: ReactNode;
    below: ReactNode;
  }[];
}

/** The first few of a list, and the others on demand. */
export function ShortList(props: ShortListProps) {
  const { title, none, rows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      {rows.length === 0 && <Muted>{none}</Muted>}
      <ul className={classes.list}>
        {shown.map(({ key, main, beside, below }) => (
          <li key={key} className={classes.row}>
            <span>{main}</span>
            <span>{beside}</span>
            <span className={classes.below}>{below}</span>
          </li>
        ))}
      </ul>
      {rows.length > AT_FIRST && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(previous => !previous)}
        >
          {all
            ? t('week.fewer')
            : t('week.more', { rows: String(rows.length - AT_FIRST) })}
        </Button>
      )}
    </div>
  );
}
