import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ScanStatus,
  ScorecardReport,
} from 'backstage-plugin-production-checklist-common';
import { Muted } from '../components/Muted';
import { Notice } from '../components/Notice';
import { RichText } from '../components/RichText';
import { useDateTexts } from '../components/useDateTexts';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

interface WaitingNoticeProps {
  until: string;
  scan: ScanStatus;
  /** The last good report, which is still shown. */
  report?: ScorecardReport;
}

/** The source's host is left alone for a while; nobody has to do anything. */
export function WaitingNotice(props: WaitingNoticeProps) {
  const { until, scan, report } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const dates = useDateTexts();
  return (
    <Notice
      status="unknown"
      title={t('waiting.title', {
        time: `${dates.exact(until)} (${dates.relative(until)})`,
      })}
    >
      {scan.problem && (
        <Typography variant="body2">
          <RichText text={text.message(scan.problem.message)} />{' '}
          <RichText text={text.message(scan.problem.remedy)} />
        </Typography>
      )}
      {report && <Muted>{t('waiting.kept')}</Muted>}
    </Notice>
  );
}
