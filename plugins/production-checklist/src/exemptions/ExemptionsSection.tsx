import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  ExemptionsQuery,
} from 'backstage-plugin-production-checklist-common';
import { useEffect, useId, useRef } from 'react';
import { useExemptions } from '../api';
import { ErrorNotice } from '../components/ErrorNotice';
import { Muted } from '../components/Muted';
import { productionChecklistTranslationRef } from '../translations';
import { ExemptionItem } from './ExemptionItem';

const useStyles = makeStyles(theme => ({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(1.25, 2),
  },
  title: { outline: 'none' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  foot: { padding: theme.spacing(0, 2, 1.25) },
}));

interface ExemptionsSectionProps {
  title: string;
  /** Stands beside the count where people may not approve what they ask for. */
  hint?: string;
  /** Stands where there is nothing. */
  empty: string;
  query: ExemptionsQuery;
  version: number;
  checks: CheckMetadata[];
  onDecided(announcement: string): void;
}

/** The exemptions of one query, page after page. */
export function ExemptionsSection(props: ExemptionsSectionProps) {
  const { title, hint, empty, query, version, checks, onDecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { items, totalItems, selfApproval, error, more, reload } =
    useExemptions(query, version);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const decided = useRef(false);
  useEffect(() => {
    // The entry went to another list, and with it what had the focus.
    if (decided.current) heading.current?.focus();
    decided.current = false;
  }, [items]);
  if (error && !items) {
    return (
      <ErrorNotice
        title={t('exemptions.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  return (
    <Paper variant="outlined" component="section" aria-labelledby={headingId}>
      <div className={classes.heading}>
        <Typography
          id={headingId}
          ref={heading}
          tabIndex={-1}
          variant="subtitle1"
          component="h2"
          className={classes.title}
        >
          <b>{title}</b>
        </Typography>
        {items && items.length > 0 && (
          <Muted>
            {t('exemptions.count', { count: totalItems })}
            {hint && !selfApproval && ` · ${hint}`}
          </Muted>
        )}
      </div>
      {!items && (
        <div className={classes.foot} aria-busy>
          <Skeleton height={48} />
        </div>
      )}
      {items?.length === 0 && (
        <div className={classes.foot}>
          <Muted>{empty}</Muted>
        </div>
      )}
      <ul className={classes.list}>
        {items?.map(exemption => (
          <ExemptionItem
            key={exemption.id}
            exemption={exemption}
            selfApproval={selfApproval}
            check={checks.find(({ id }) => id === exemption.check)}
            onDecided={said => {
              decided.current = true;
              onDecided(said);
            }}
          />
        ))}
      </ul>
      {more && (
        <div className={classes.foot}>
          <Button size="small" onClick={more}>
            {t('exemptions.more')}
          </Button>
        </div>
      )}
    </Paper>
  );
}
