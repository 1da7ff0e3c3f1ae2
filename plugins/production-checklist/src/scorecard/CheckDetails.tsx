import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckResult,
  Evidence,
  Remediation,
} from 'backstage-plugin-production-checklist-common';
import { CodeSnippet } from '../components/CodeSnippet';
import { EvidenceExcerpt } from '../components/EvidenceExcerpt';
import { EvidenceLink } from '../components/EvidenceLink';
import { RichText } from '../components/RichText';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { ExemptionPanel } from '../exemptions/ExemptionPanel';
import { CheckFacts } from './CheckFacts';
import { DetailsPart } from './DetailsPart';
import { useScorecardSubject } from './ScorecardContext';
import { JudgedCheck } from './sections';
import { mutedColor } from '../components/statusColor';
import { wideFrom } from '../components/wideFrom';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2, 4),
    padding: theme.spacing(0.5, 2, 2.5, 6.5),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 2, 2.5) },
    [wideFrom(860)]: {
      gridTemplateColumns: 'minmax(0, 960px) minmax(220px, 30%)',
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
  const { entityRef, reload } = useScorecardSubject();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  return (
    <div className={classes.root}>
      <div className={classes.main}>
        {result.evidence.length > 0 && (
          <DetailsPart label={t('check.evidence')}>
            {result.evidence.map((evidence, index) => (
              <EvidenceItem
                key={index}
                evidence={evidence}
                status={result.status}
              />
            ))}
          </DetailsPart>
        )}
        {result.remediation && (
          <DetailsPart label={t('check.fix')}>
            <Fix
              remediation={result.remediation}
              title={text.check(check, 'title')}
            />
          </DetailsPart>
        )}
        <ExemptionPanel
          entityRef={entityRef}
          check={check}
          result={result}
          onChange={reload}
        />
      </div>
      <div className={classes.aside}>
        <CheckFacts judged={props.judged} />
      </div>
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
