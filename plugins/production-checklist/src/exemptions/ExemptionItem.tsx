import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  Exemption,
} from 'backstage-plugin-production-checklist-common';
import { RichText } from '../components/RichText';
import { mutedColor } from '../components/statusColor';
import { ScorecardLink } from '../scoreboard/shared/ScorecardLink';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { DecisionButtons } from './DecisionButtons';
import { ExemptionFacts } from './ExemptionFacts';
import { ExemptionStateText } from './ExemptionStateText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.25),
    marginBottom: theme.spacing(0.5),
  },
  kind: {
    fontSize: theme.typography.pxToRem(12.5),
    color: mutedColor(theme),
  },
}));

interface ExemptionItemProps {
  exemption: Exemption;
  /** Whether one may approve what one asked for. */
  selfApproval: boolean;
  /** Absent where the checklist lost it. */
  check?: CheckMetadata;
  onDecided(announcement: string): void;
}

/** An exemption or attestation, with what may be decided about it. */
export function ExemptionItem(props: ExemptionItemProps) {
  const { exemption, selfApproval, check, onDecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const service = exemption.title ?? exemption.entityRef;
  const title = check ? text.check(check, 'title') : exemption.check;
  return (
    <li className={classes.root}>
      <div>
        <div className={classes.line}>
          <ScorecardLink
            entityRef={exemption.entityRef}
            title={service}
            check={exemption.check}
          />
          <span>
            <RichText text={title} />
          </span>
          <span className={classes.kind}>
            {t(`exemptions.${exemption.kind}`)}
          </span>
          <ExemptionStateText state={exemption.state} />
        </div>
        <ExemptionFacts exemption={exemption} />
      </div>
      <DecisionButtons
        exemption={exemption}
        selfApproval={selfApproval}
        service={service}
        check={title.replaceAll('`', '')}
        onDecided={onDecided}
      />
    </li>
  );
}
