import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Notice } from '../../components/Notice';
import { RichText } from '../../components/RichText';
import { productionChecklistTranslationRef } from '../../translations';

interface NoServicesProps {
  filtered: boolean;
  onClear(): void;
}

/** Why there is no service to show, and the way out. */
export function NoServices(props: NoServicesProps) {
  const { filtered, onClear } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  if (!filtered) {
    return (
      <Notice status="unknown" title={t('board.emptyTitle')}>
        <RichText text={t('board.emptyText')} />
      </Notice>
    );
  }
  return (
    <Notice status="not-applicable" title={t('board.noMatchTitle')}>
      <Typography variant="body2">{t('board.noMatchText')}</Typography>
      <Button variant="outlined" size="small" onClick={onClear}>
        {t('board.clear')}
      </Button>
    </Notice>
  );
}
