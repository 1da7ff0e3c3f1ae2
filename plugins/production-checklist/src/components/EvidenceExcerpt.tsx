import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckStatus,
  Evidence,
  Excerpt,
} from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { mutedColor, statusColor } from './statusColor';
import { useCodeStyles } from './useCodeStyles';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(theme => ({
  lines: {
    display: 'table',
    minWidth: '100%',
    margin: 0,
    padding: theme.spacing(0.5, 0),
    listStyle: 'none',
  },
  line: {
    display: 'table-row',
    whiteSpace: 'pre',
  },
  deciding: ({ status }: { status: CheckStatus }) => ({
    backgroundColor: alpha(statusColor(theme, status), 0.12),
    boxShadow: `inset 3px 0 ${statusColor(theme, status)}`,
  }),
  number: {
    display: 'table-cell',
    width: 1,
    padding: theme.spacing(0, 1.5),
    textAlign: 'right',
    userSelect: 'none',
    color: mutedColor(theme),
  },
  text: { display: 'table-cell', paddingRight: theme.spacing(2) },
  scroller: { overflowX: 'auto' },
}));

interface EvidenceExcerptProps {
  evidence: Evidence;
  excerpt: Excerpt;
  status: CheckStatus;
}

/** Lines of a file, the deciding ones marked. */
export function EvidenceExcerpt(props: EvidenceExcerptProps) {
  const { evidence, excerpt, status } = props;
  const classes = useStyles({ status });
  const codeClasses = useCodeStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const first = evidence.line ?? -1;
  const last = evidence.endLine ?? first;
  return (
    <div
      className={`${codeClasses.frame} ${classes.scroller}`}
      // A region that scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('check.excerpt', { path: evidence.path })}
    >
      <ol
        className={`${codeClasses.code} ${classes.lines}`}
        start={excerpt.firstLine}
      >
        {excerpt.lines.map((line, index) => {
          const number = excerpt.firstLine + index;
          const deciding = number >= first && number <= last;
          return (
            <li
              key={number}
              className={`${classes.line} ${deciding ? classes.deciding : ''}`}
            >
              <span className={classes.number}>{number}</span>
              <span className={classes.text}>
                {deciding && (
                  <VisuallyHidden>{t('check.decidingLine')}: </VisuallyHidden>
                )}
                {line}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
