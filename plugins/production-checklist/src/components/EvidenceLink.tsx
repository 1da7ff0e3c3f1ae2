import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import OpenIcon from '@material-ui/icons/OpenInNew';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { placeOf } from './placeOf';

const useStyles = makeStyles(theme => ({
  place: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: theme.typography.pxToRem(12.5),
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '1.1em', marginLeft: 4, verticalAlign: '-0.15em' },
}));

/** A place in the source: a link to its host where there is one. */
export function EvidenceLink(props: { evidence: Evidence }) {
  const { evidence } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const place = placeOf(evidence);
  if (!evidence.url) return <span className={classes.place}>{place}</span>;
  return (
    <Link
      to={evidence.url}
      className={classes.place}
      title={t('check.open', { place })}
    >
      {place}
      <OpenIcon className={classes.icon} aria-hidden />
    </Link>
  );
}
