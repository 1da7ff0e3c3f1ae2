import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ScanProblem,
  ScorecardReport,
} from 'backstage-plugin-production-checklist-common';
import { Muted } from '../components/Muted';
import { CodeSnippet } from '../components/CodeSnippet';
import { Notice } from '../components/Notice';
import { RichText } from '../components/RichText';
import { useDateTexts } from '../components/useDateTexts';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

const SOURCE_LOCATION_EXAMPLE = `metadata:
  annotations:
    backstage.io/source-location: url:https://github.com/your-org/your-repo/tree/main/`;

interface ProblemNoticeProps {
  problem: ScanProblem;
  /** The last good report, which is still shown. */
  report?: ScorecardReport;
}

/** Why the last scan gave no report, and what a person can do about it. */
export function ProblemNotice(props: ProblemNoticeProps) {
  const { problem, report } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const dates = useDateTexts();
  const teaches = problem.code === 'no-source-location';
  return (
    <Notice
      status="error"
      title={teaches ? t('state.noSourceTitle') : t('state.problemTitle')}
    >
      {teaches ? (
        <>
          <Typography variant="body2">{t('state.noSourceText')}</Typography>
          <CodeSnippet
            code={SOURCE_LOCATION_EXAMPLE}
            label="backstage.io/source-location"
          />
        </>
      ) : (
        <Typography variant="body2">
          <RichText text={text.message(problem.message)} />{' '}
          <RichText text={text.message(problem.remedy)} />
        </Typography>
      )}
      {report && (
        <Muted>
          {t('state.problemKept', { time: dates.relative(report.scannedAt) })}
        </Muted>
      )}
    </Notice>
  );
}
