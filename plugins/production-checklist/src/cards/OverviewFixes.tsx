import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Muted } from '../components/Muted';
import { RichText } from '../components/RichText';
import { StatusIcon } from '../components/StatusIcon';
import { ScorecardLink } from '../scoreboard/shared/ScorecardLink';
import { Fix } from '../scorecard/fixFirst';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  fix: { display: 'flex', gap: theme.spacing(1), minWidth: 0 },
  reason: {
    display: '-webkit-box',
    '-webkit-line-clamp': 2,
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
}));

interface OverviewFixesProps {
  entityRef: string;
  fixes: Fix[];
}

/** What to fix first, each leading to its check. */
export function OverviewFixes(props: OverviewFixesProps) {
  const { entityRef, fixes } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  if (fixes.length === 0) return <Muted>{t('fixFirst.nothingFails')}</Muted>;
  return (
    <div>
      <Typography variant="body2">
        <b>{t('fixFirst.title')}</b>
      </Typography>
      <ol className={classes.list}>
        {fixes.map(({ check, result }) => (
          <li key={check.id} className={classes.fix}>
            <StatusIcon status="fail" />
            <div>
              <ScorecardLink
                entityRef={entityRef}
                title={text.check(check, 'title').replaceAll('`', '')}
                check={check.id}
              />
              <Muted>
                <span className={classes.reason}>
                  <RichText text={text.message(result.reason)} />
                </span>
              </Muted>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
