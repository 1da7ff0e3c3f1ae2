import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReportNote } from 'backstage-plugin-production-checklist-common';
import { EvidenceLink } from '../components/EvidenceLink';
import { Notice } from '../components/Notice';
import { RichText } from '../components/RichText';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What is wrong with what the repository declares about itself. */
export function ReportNotes(props: { notes: ReportNote[] }) {
  const { notes } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  if (notes.length === 0) return null;
  return (
    <Notice status="error" title={t('state.notesTitle')}>
      <ul className={classes.list}>
        {notes.map(({ message, evidence }, index) => (
          <li key={index}>
            <RichText text={text.message(message)} />{' '}
            {evidence.map((place, at) => (
              <EvidenceLink key={at} evidence={place} />
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
