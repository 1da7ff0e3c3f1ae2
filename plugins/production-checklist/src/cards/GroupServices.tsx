import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { errorText, useChecklist, useGroupServices } from '../api';
import { InlineError } from '../components/InlineError';
import { Muted } from '../components/Muted';
import { productionChecklistTranslationRef } from '../translations';
import { CardSkeleton } from './CardSkeleton';
import { GroupFigures } from './GroupFigures';
import { NeedyService } from './NeedyService';
import { ServicesLink } from './ServicesLink';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  heading: { marginTop: theme.spacing(2) },
  all: { marginTop: theme.spacing(1) },
}));

/** A group's services in figures, and the worst of them. */
export function GroupServices(props: { groupRef: string }) {
  const { groupRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const group = useGroupServices(groupRef, SHOWN);
  const checklist = useChecklist();
  if (group.error) {
    return (
      <InlineError
        text={`${t('group.failed')}: ${errorText(group.error)}`}
        onRetry={group.retry}
      />
    );
  }
  if (!group.value) return <CardSkeleton />;
  const { summary, worst } = group.value;
  if (summary.services === 0) return <Muted>{t('group.none')}</Muted>;
  const levels = (checklist.value?.levels ?? DEFAULT_LEVELS).length;
  return (
    <>
      <GroupFigures summary={summary} />
      <Typography variant="body2" className={classes.heading}>
        <b>{t('group.worst')}</b>
      </Typography>
      <ul className={classes.list}>
        {worst.map(row => (
          <li key={row.entityRef}>
            <NeedyService row={row} levels={levels} />
          </li>
        ))}
      </ul>
      <div className={classes.all}>
        <ServicesLink filter={{ team: [groupRef] }}>
          {t('group.all')} ({summary.services})
        </ServicesLink>
      </div>
    </>
  );
}
