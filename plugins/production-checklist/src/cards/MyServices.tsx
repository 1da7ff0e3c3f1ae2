import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFAULT_LEVELS } from 'backstage-plugin-production-checklist-common';
import { errorText, useChecklist, useMyServices } from '../api';
import { InlineError } from '../components/InlineError';
import { Muted } from '../components/Muted';
import { ThemedText } from '../components/ThemedText';
import { productionChecklistTranslationRef } from '../translations';
import { CardSkeleton } from './CardSkeleton';
import { NeedyService } from './NeedyService';
import { ServicesLink } from './ServicesLink';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  all: { marginTop: theme.spacing(1) },
}));

/** Services of the user's teams that slipped or have critical failures. */
export function MyServices(props: { limit?: number }) {
  const { limit = SHOWN } = props;
  return (
    <ThemedText>
      <Services limit={limit} />
    </ThemedText>
  );
}

function Services(props: { limit: number }) {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const mine = useMyServices(props.limit);
  const checklist = useChecklist();
  if (mine.error) {
    return (
      <InlineError
        text={`${t('myServices.failed')}: ${errorText(mine.error)}`}
        onRetry={mine.retry}
      />
    );
  }
  if (!mine.value) return <CardSkeleton />;
  const { owner, services, totalItems } = mine.value;
  if (totalItems === 0) return <Muted>{t('myServices.noServices')}</Muted>;
  const levels = (checklist.value?.levels ?? DEFAULT_LEVELS).length;
  return (
    <>
      {services.length === 0 && <Muted>{t('myServices.none')}</Muted>}
      <ul className={classes.list}>
        {services.map(row => (
          <li key={row.entityRef}>
            <NeedyService row={row} levels={levels} />
          </li>
        ))}
      </ul>
      <div className={classes.all}>
        <ServicesLink filter={{ owner }}>
          {t('myServices.all')} ({totalItems})
        </ServicesLink>
      </div>
    </>
  );
}
