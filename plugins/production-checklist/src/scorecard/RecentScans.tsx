import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { PlainButton } from '../components/PlainButton';
import { productionChecklistTranslationRef } from '../translations';
import { ScansList } from './ScansList';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.5, 1) },
  heading: {
    ...theme.typography.subtitle1,
    margin: 0,
  },
  button: {
    width: '100%',
    justifyContent: 'space-between',
    padding: theme.spacing(0.5, 1),
    fontWeight: 700,
    '&[aria-expanded=true] svg': { transform: 'rotate(180deg)' },
  },
  list: { padding: theme.spacing(0.5, 1, 1) },
}));

interface RecentScansProps {
  entityRef: string;
  /** When the last scan ended; the list is read again after another one. */
  finishedAt?: string;
}

/** The last scans, read when somebody wants to see them. */
export function RecentScans(props: RecentScansProps) {
  const { entityRef, finishedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Paper variant="outlined" className={classes.root} component="section">
      <h2 className={classes.heading}>
        <PlainButton
          className={classes.button}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(previous => !previous)}
        >
          {t('scans.title')}
          <ExpandMoreIcon aria-hidden />
        </PlainButton>
      </h2>
      {isOpen && (
        <div className={classes.list}>
          <ScansList entityRef={entityRef} finishedAt={finishedAt} />
        </div>
      )}
    </Paper>
  );
}
