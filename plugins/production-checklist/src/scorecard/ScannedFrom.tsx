import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComponentSource,
  Scorecard,
} from 'backstage-plugin-production-checklist-common';
import { Revision } from '../components/Revision';
import { useDateTexts } from '../components/useDateTexts';
import { productionChecklistTranslationRef } from '../translations';
import { revisionUrl } from './revisionUrl';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    fontSize: theme.typography.pxToRem(13),
    // Links one above the other are to be hit one at a time.
    lineHeight: '24px',
    color: mutedColor(theme),
  },
  location: { display: 'block', overflowWrap: 'anywhere' },
}));

/** When and at which revision the report was made, and where the source is. */
export function ScannedFrom(props: { scorecard: Scorecard }) {
  const { report, source } = props.scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const dates = useDateTexts();
  return (
    <div className={classes.root}>
      {report ? (
        <span title={dates.exact(report.scannedAt)}>
          {t('scan.scanned', { time: dates.relative(report.scannedAt) })}
        </span>
      ) : (
        t('state.neverScannedTitle')
      )}
      {report?.revision && (
        <>
          {' · '}
          <Revision revision={report.revision} url={revisionUrl(report)} />
        </>
      )}
      {source && (
        <span className={classes.location}>
          <SourceLocation source={source} />
        </span>
      )}
    </div>
  );
}

function SourceLocation(props: { source: ComponentSource }) {
  const { type, location } = props.source;
  return type === 'scm' && /^https?:/.test(location) ? (
    <Link to={location}>{location.replace(/^https?:\/\//, '')}</Link>
  ) : (
    <>{location}</>
  );
}
