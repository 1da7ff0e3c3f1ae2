import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CheckServiceRow } from 'backstage-plugin-production-checklist-common';
import { EvidenceLink } from '../../components/EvidenceLink';
import { RichText } from '../../components/RichText';
import { Time } from '../../components/Time';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { OwnerLink } from '../shared/OwnerLink';
import { ScorecardLink } from '../shared/ScorecardLink';
import { useTableStyles } from '../shared/useTableStyles';

const useStyles = makeStyles(theme => ({
  table: { '& td': { verticalAlign: 'top' } },
  name: { minWidth: 140 },
  owner: { minWidth: 104 },
  reason: {
    width: '60%',
    minWidth: 220,
    overflowWrap: 'anywhere',
    '& > * + *': { marginTop: theme.spacing(0.5) },
  },
}));

/** Services with the reason of each, and the place that shows it. */
export function CheckServicesTable(props: { rows: CheckServiceRow[] }) {
  const { rows } = props;
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  return (
    <TableContainer className={tableClasses.container}>
      <Table
        size="small"
        className={`${tableClasses.table} ${classes.table}`}
        aria-label={t('checkPage.services')}
      >
        <TableHead>
          <TableRow>
            {[
              t('column.name'),
              t('column.owner'),
              t('checkPage.reason'),
              t('checkPage.since'),
            ].map(label => (
              <TableCell
                key={label}
                scope="col"
                className={tableClasses.heading}
              >
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ entityRef, title, owner, result }) => (
            <TableRow key={entityRef}>
              <TableCell className={classes.name}>
                <ScorecardLink
                  entityRef={entityRef}
                  title={title}
                  check={result.check}
                />
              </TableCell>
              <TableCell className={classes.owner}>
                <OwnerLink owner={owner} />
              </TableCell>
              <TableCell className={classes.reason}>
                <div>
                  <RichText text={text.message(result.reason)} />
                </div>
                {result.evidence[0] && (
                  <div>
                    <EvidenceLink evidence={result.evidence[0]} />
                  </div>
                )}
              </TableCell>
              <TableCell className={tableClasses.numbers}>
                <Time time={result.since} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
