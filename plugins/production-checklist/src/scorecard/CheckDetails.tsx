import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckResult,
  Evidence,
  Remediation,
} from 'backstage-plugin-production-checklist-common';
import { ReactNode } from 'react';
import { CodeSnippet } from '../components/CodeSnippet';
import { EvidenceExcerpt } from '../components/EvidenceExcerpt';
import { EvidenceLink } from '../components/EvidenceLink';
import { RichText } from '../components/RichText';
import { useDateTexts } from '../components/useDateTexts';
import { useStatusLabels } from '../components/useStatusLabels';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { JudgedCheck } from './sections';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2, 4),
    padding: theme.spacing(0.5, 2, 2.5, 6.5),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 2, 2.5) },
    [theme.breakpoints.up('lg')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(220px, 300px)',
    },
  },
  main: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignContent: 'start',
    minWidth: 0,
    maxWidth: 960,
  },
  aside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    alignContent: 'start',
    color: mutedColor(theme),
  },
  label: {
    marginBottom: theme.spacing(0.5),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    color: mutedColor(theme),
  },
  text: {
    fontSize: theme.typography.pxToRem(13),
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
  },
  evidence: { '& + &': { marginTop: theme.spacing(1.5) } },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    marginBottom: theme.spacing(0.5),
  },
  snippet: { marginTop: theme.spacing(1) },
}));

/** Where it shows, how to fix it, and what the check is about. */
export function CheckDetails(props: { judged: JudgedCheck }) {
  const { check, result } = props.judged;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const question = text.check(check, 'question');
  const why = text.check(check, 'why');
  return (
    <div className={classes.root}>
      <div className={classes.main}>
        {result.evidence.length > 0 && (
          <Part label={t('check.evidence')}>
            {result.evidence.map((evidence, index) => (
              <EvidenceItem
                key={index}
                evidence={evidence}
                status={result.status}
              />
            ))}
          </Part>
        )}
        {result.remediation && (
          <Part label={t('check.fix')}>
            <Fix
              remediation={result.remediation}
              title={text.check(check, 'title')}
            />
          </Part>
        )}
      </div>
      <div className={classes.aside}>
        {question && (
          <Part label={t('check.question')}>
            <RichText text={question} />
          </Part>
        )}
        {why && (
          <Part label={t('check.why')}>
            <RichText text={why} />
          </Part>
        )}
        <Facts judged={props.judged} />
      </div>
    </div>
  );
}

function Part(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <Typography component="h5" className={classes.label}>
        {props.label}
      </Typography>
      <div className={classes.text}>{props.children}</div>
    </div>
  );
}

function EvidenceItem(props: {
  evidence: Evidence;
  status: CheckResult['status'];
}) {
  const { evidence, status } = props;
  const classes = useStyles();
  return (
    <div className={classes.evidence}>
      <div className={classes.place}>
        <EvidenceLink evidence={evidence} />
        {evidence.note && <RichText text={evidence.note} />}
      </div>
      {evidence.excerpt && (
        <EvidenceExcerpt
          evidence={evidence}
          excerpt={evidence.excerpt}
          status={status}
        />
      )}
    </div>
  );
}

function Fix(props: { remediation: Remediation; title: string }) {
  const { message, snippet } = props.remediation;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  return (
    <>
      <RichText text={text.message(message)} />
      {snippet && (
        <div className={classes.snippet}>
          <CodeSnippet
            code={snippet.code}
            label={t('check.snippet', {
              check: props.title.replaceAll('`', ''),
            })}
          />
        </div>
      )}
    </>
  );
}

function Facts(props: { judged: JudgedCheck }) {
  const { check, result } = props.judged;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const statusLabels = useStatusLabels();
  const dates = useDateTexts();
  const weights = {
    3: t('weight.critical'),
    2: t('weight.major'),
    1: t('weight.minor'),
  };
  return (
    <>
      <Part label={t('check.weight')}>{weights[check.weight]}</Part>
      <Part label={t('check.since', { status: statusLabels[result.status] })}>
        <time dateTime={result.since} title={dates.exact(result.since)}>
          {dates.date(result.since)}
        </time>
      </Part>
    </>
  );
}
