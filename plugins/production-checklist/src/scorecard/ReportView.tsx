import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  Level,
  ScorecardReport,
} from 'backstage-plugin-production-checklist-common';
import { ReactNode, useMemo } from 'react';
import { Notice } from '../components/Notice';
import { SectionStrip } from '../components/SectionStrip';
import { useReveal } from '../components/useReveal';
import { wideFrom } from '../components/wideFrom';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { checkButtonId } from './CheckItem';
import { sectionHeadingId } from './ChecksList';
import { ChecksSection } from './ChecksSection';
import { fixFirst } from './fixFirst';
import { FixFirstCard } from './FixFirstCard';
import { RecentChanges } from './RecentChanges';
import { ReportNotes } from './ReportNotes';
import { judgeSections, tallyOf } from './sections';
import { useChecksView } from './useChecksView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  top: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wideFrom(800)]: {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    },
  },
}));

interface ReportViewProps {
  checklist: ChecklistMetadata;
  levels: Level[];
  report: ScorecardReport;
  header: ReactNode;
  paramPrefix?: string;
}

/** A report: how ready, what first, and every check. */
export function ReportView(props: ReportViewProps) {
  const { checklist, levels, report, header } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const view = useChecksView(props.paramPrefix);
  const [linked] = view.open;
  const reveal = useReveal(linked && checkButtonId(linked));

  const sections = useMemo(
    () => judgeSections(checklist, report.results),
    [checklist, report],
  );
  const judged = useMemo(
    () => sections.flatMap(({ checks }) => checks),
    [sections],
  );
  const first = useMemo(
    () => fixFirst(judged, checklist.checks, levels),
    [judged, checklist, levels],
  );
  const show = (check: string) => {
    view.reveal(check);
    reveal(checkButtonId(check));
  };

  const nothingApplies = report.results.every(
    ({ standing }) => standing === 'not-applicable',
  );
  if (nothingApplies) {
    return (
      <div className={classes.root}>
        {header}
        <Notice
          status="not-applicable"
          title={t('state.nothingApplicableTitle')}
        >
          {t('state.nothingApplicableText')}
        </Notice>
      </div>
    );
  }
  return (
    <div className={classes.root}>
      <div className={classes.top}>
        {header}
        <FixFirstCard fixFirst={first} levels={levels} onShow={show} />
      </div>
      {report.notes && <ReportNotes notes={report.notes} />}
      <SectionStrip
        label={t('checks.sections')}
        sections={sections.map(section => ({
          id: section.id,
          title: text.section(section),
          tally: tallyOf(section.checks),
          statuses: section.checks.map(({ result }) => result.standing),
        }))}
        onSelect={section => {
          view.reset();
          reveal(sectionHeadingId(section));
        }}
      />
      <RecentChanges checks={judged} onShow={show} />
      <ChecksSection sections={sections} view={view} />
    </div>
  );
}
