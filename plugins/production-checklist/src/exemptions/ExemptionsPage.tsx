import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ExemptionKind,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { useMemo, useState } from 'react';
import { useChecklist } from '../api';
import { Muted } from '../components/Muted';
import { NativeSelect } from '../components/NativeSelect';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { BoardPage } from '../scoreboard/shared/BoardPage';
import { Segments } from '../components/Segments';
import { productionChecklistTranslationRef } from '../translations';
import { ExemptionsSection } from './ExemptionsSection';
import {
  EXEMPTION_LISTS,
  ExemptionList,
  useExemptionsView,
} from './useExemptionsView';
import { useWaitingCount } from './WaitingCount';

/** Their identity says whether the same is asked for. */
const QUERIES: Record<ExemptionList, ExemptionsQuery> = {
  waiting: { state: ['requested'], limit: 25 },
  expiring: { expiresWithinDays: 30, limit: 25 },
  inForce: { state: ['approved'], limit: 25 },
  past: { state: ['rejected', 'revoked', 'expired'], limit: 10 },
};

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
}));

/** What people asked for and decided, all services together. */
export function ExemptionsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const view = useExemptionsView();
  const checklist = useChecklist();
  const waiting = useWaitingCount();
  // A decision moves an entry from one list to another.
  const [version, setVersion] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const { kind } = view;
  const queries = useMemo(
    () =>
      EXEMPTION_LISTS.map(list => ({
        list,
        query: { ...QUERIES[list], kind },
      })),
    [kind],
  );
  const texts: Record<
    ExemptionList,
    { title: string; empty: string; hint?: string }
  > = {
    waiting: {
      title: t('exemptions.waiting'),
      empty: t('exemptions.noneWaiting'),
      hint: t('exemptions.waitingHint'),
    },
    expiring: {
      title: t('exemptions.expiring'),
      empty: t('exemptions.noneExpiring'),
    },
    inForce: {
      title: t('exemptions.inForce'),
      empty: t('exemptions.noneInForce'),
    },
    past: { title: t('exemptions.past'), empty: t('exemptions.nonePast') },
  };
  return (
    <BoardPage>
      <div className={classes.bar}>
        <Segments<ExemptionList | ''>
          label={t('exemptions.lists')}
          value={view.list ?? ''}
          options={[
            { value: '', label: t('checks.all') },
            ...EXEMPTION_LISTS.map(list => ({
              value: list,
              label: texts[list].title,
            })),
          ]}
          onChange={list => view.setList(list || undefined)}
        />
        <NativeSelect<ExemptionKind | ''>
          label={t('exemptions.kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('checks.all') },
            { value: 'exemption', label: t('exemptions.exemption') },
            { value: 'attestation', label: t('exemptions.attestation') },
          ]}
          onChange={chosen => view.setKind(chosen || undefined)}
        />
      </div>
      <Muted>{t('exemptions.intro')}</Muted>
      {queries
        .filter(({ list }) => !view.list || view.list === list)
        .map(({ list, query }) => (
          <ExemptionsSection
            key={list}
            {...texts[list]}
            query={query}
            version={version}
            checks={checklist.value?.checks ?? []}
            onDecided={said => {
              setVersion(previous => previous + 1);
              setAnnouncement(said);
              waiting.recount();
            }}
          />
        ))}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </BoardPage>
  );
}
