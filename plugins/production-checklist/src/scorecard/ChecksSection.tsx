import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Standing } from 'backstage-plugin-production-checklist-common';
import { useMemo } from 'react';
import { SearchField } from '../components/SearchField';
import { VisuallyHidden } from '../components/VisuallyHidden';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { ChecksList } from './ChecksList';
import { JudgedSection } from './sections';
import { StandingFilter } from './StandingFilter';
import { ChecksView } from './useChecksView';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  none: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
  },
}));

interface ChecksSectionProps {
  sections: JudgedSection[];
  view: ChecksView;
}

/** All checks, to be narrowed by status and text. */
export function ChecksSection(props: ChecksSectionProps) {
  const { sections, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();

  const counts = useMemo(() => {
    const byStanding = new Map<Standing, number>();
    for (const { result } of sections.flatMap(({ checks }) => checks)) {
      const { standing } = result;
      byStanding.set(standing, (byStanding.get(standing) ?? 0) + 1);
    }
    return byStanding;
  }, [sections]);

  const shown = useMemo(() => {
    const wanted = view.text.trim().toLocaleLowerCase();
    const matching = sections
      .flatMap(({ checks }) => checks)
      .filter(({ check, result }) => {
        if (view.standing && result.standing !== view.standing) return false;
        return [
          check.id,
          text.check(check, 'title'),
          text.message(result.reason),
          ...result.evidence.map(({ path }) => path),
        ].some(part => part.toLocaleLowerCase().includes(wanted));
      });
    return new Set(matching.map(({ check }) => check.id));
  }, [sections, view.standing, view.text, text]);

  return (
    <section>
      <VisuallyHidden>
        <h2>{t('checks.title')}</h2>
      </VisuallyHidden>
      <div className={classes.bar}>
        <StandingFilter
          counts={counts}
          standing={view.standing}
          onChange={view.setStanding}
        />
        <SearchField
          label={t('checks.search')}
          value={view.text}
          onChange={view.setText}
        />
      </div>
      <VisuallyHidden role="status">
        {t('checks.shown', { count: shown.size })}
      </VisuallyHidden>
      {shown.size === 0 && (
        <div className={classes.none}>
          <Typography>{t('checks.none')}</Typography>
          <Button variant="outlined" size="small" onClick={view.reset}>
            {t('checks.reset')}
          </Button>
        </div>
      )}
      <ChecksList
        sections={sections}
        view={view}
        isShown={check => shown.has(check)}
      />
    </section>
  );
}
