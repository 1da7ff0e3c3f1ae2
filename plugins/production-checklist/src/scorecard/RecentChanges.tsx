import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HistoryEvent } from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { useHistory } from '../api';
import { productionChecklistTranslationRef } from '../translations';
import { ChangeRow } from './ChangeRow';
import { useScorecardSubject } from './ScorecardContext';
import { JudgedCheck } from './sections';

const READ = 50;
const SHOWN = 3;
const PERIOD_MS = 30 * 86_400_000;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1.5, 2, 1) },
  list: { margin: theme.spacing(0.5, -1, 0), padding: 0, listStyle: 'none' },
}));

interface RecentChangesProps {
  checks: JudgedCheck[];
  onShow(check: string): void;
}

/** Which checks changed lately, the newest first; nothing where none did. */
export function RecentChanges(props: RecentChangesProps) {
  const { checks, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { entityRef, scannedAt } = useScorecardSubject();
  const history = useHistory(entityRef, { limit: READ }, scannedAt);
  const [all, setAll] = useState(false);

  const judged = new Map(checks.map(each => [each.check.id, each]));
  const changes = (history.value?.events ?? []).filter(
    event => isRecentChange(event) && judged.has(event.check),
  );
  if (changes.length === 0) return null;
  return (
    <Paper variant="outlined" className={classes.root} component="section">
      <Typography variant="subtitle1" component="h2">
        <b>{t('changes.title')}</b>
      </Typography>
      <ul className={classes.list}>
        {changes.slice(0, all ? undefined : SHOWN).map((event, index) => (
          <li key={index}>
            <ChangeRow
              event={event}
              check={judged.get(event.check)!.check}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(previous => !previous)}
        >
          {all
            ? t('changes.fewer')
            : `${t('changes.more')} (${changes.length})`}
        </Button>
      )}
    </Paper>
  );
}

/** A first result is no change. */
function isRecentChange({ from, at }: HistoryEvent): boolean {
  return from !== undefined && Date.now() - Date.parse(at) < PERIOD_MS;
}
