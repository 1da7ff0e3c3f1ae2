import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExemptionsQuery } from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { useChecklist } from '../api';
import { ThemedText } from '../components/ThemedText';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { productionChecklistTranslationRef } from '../translations';
import { ExemptionsSection } from './ExemptionsSection';

/** Their identity says whether the same is asked for. */
const WAITING: ExemptionsQuery = { state: ['requested'], limit: 25 };
const EXPIRING: ExemptionsQuery = { expiresWithinDays: 30, limit: 25 };
const IN_FORCE: ExemptionsQuery = { state: ['approved'], limit: 25 };
const PAST: ExemptionsQuery = {
  state: ['rejected', 'revoked', 'expired'],
  limit: 10,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

/** What people asked for and decided, all services together. */
export function ExemptionsContent() {
  return (
    <ThemedText>
      <Sections />
    </ThemedText>
  );
}

function Sections() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const checklist = useChecklist();
  // A decision moves an entry from one list to another.
  const [version, setVersion] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const shared = {
    version,
    checks: checklist.value?.checks ?? [],
    onDecided: (said: string) => {
      setVersion(previous => previous + 1);
      setAnnouncement(said);
    },
  };
  return (
    <div className={classes.root}>
      <ExemptionsSection
        {...shared}
        title={t('exemptions.waiting')}
        hint={t('exemptions.waitingHint')}
        empty={t('exemptions.noneWaiting')}
        query={WAITING}
      />
      <ExemptionsSection
        {...shared}
        title={t('exemptions.expiring')}
        empty={t('exemptions.noneExpiring')}
        query={EXPIRING}
      />
      <ExemptionsSection
        {...shared}
        title={t('exemptions.inForce')}
        empty={t('exemptions.noneInForce')}
        query={IN_FORCE}
      />
      <ExemptionsSection
        {...shared}
        title={t('exemptions.past')}
        empty={t('exemptions.nonePast')}
        query={PAST}
      />
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}
