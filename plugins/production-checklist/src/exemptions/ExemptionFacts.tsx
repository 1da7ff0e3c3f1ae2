import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Exemption } from 'backstage-plugin-production-checklist-common';
import { EvidenceLink } from '../components/EvidenceLink';
import { mutedColor } from '../components/statusColor';
import { useDateTexts } from '../components/useDateTexts';
import { productionChecklistTranslationRef } from '../translations';
import { isOpen } from './isOpen';

const useStyles = makeStyles(theme => ({
  reason: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: theme.palette.text.primary,
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
    fontSize: theme.typography.pxToRem(12.5),
    color: mutedColor(theme),
  },
}));

/** Why, by whom, since when and until when. */
export function ExemptionFacts(props: { exemption: Exemption }) {
  const { exemption } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const dates = useDateTexts();
  const { requestedBy, decidedBy, decidedAt, declaredAt, expiresAt } =
    exemption;
  const isUndeclared = exemption.state === 'revoked' && !decidedBy;
  return (
    <>
      <p className={classes.reason}>{exemption.reason}</p>
      <ul className={classes.facts}>
        <li>
          {requestedBy
            ? t('exemption.askedBy', {
                person: <Person entityRef={requestedBy} />,
                date: dates.date(exemption.requestedAt),
              })
            : t('exemption.declared', {
                date: dates.date(exemption.requestedAt),
              })}{' '}
          {declaredAt && <EvidenceLink evidence={declaredAt} />}
        </li>
        {decidedBy && decidedAt && (
          <li>
            {t('exemption.decidedBy', {
              person: <Person entityRef={decidedBy} />,
              date: dates.date(decidedAt),
            })}
          </li>
        )}
        {isUndeclared && decidedAt && (
          <li>{t('exemption.undeclared', { date: dates.date(decidedAt) })}</li>
        )}
        {isOpen(exemption) && (
          <li>
            {expiresAt
              ? t('exemption.until', { date: dates.date(expiresAt) })
              : t('exemption.forGood')}
          </li>
        )}
        {exemption.comment && (
          <li>{t('exemption.comment', { comment: exemption.comment })}</li>
        )}
      </ul>
    </>
  );
}

function Person(props: { entityRef: string }) {
  return (
    <EntityRefLink
      entityRef={props.entityRef}
      defaultKind="user"
      hideIcon
      disableTooltip
    />
  );
}
