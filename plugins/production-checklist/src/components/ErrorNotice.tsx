import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { errorText } from '../api';
import { productionChecklistTranslationRef } from '../translations';
import { Notice } from './Notice';

interface ErrorNoticeProps {
  title: string;
  error: Error;
  onRetry(): void;
}

/** What could not be loaded and why, with another try. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, error, onRetry } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <div role="alert">
      <Notice status="error" title={title}>
        <Typography variant="body2">{errorText(error)}</Typography>
        <Button variant="outlined" size="small" onClick={onRetry}>
          {t('scan.retry')}
        </Button>
      </Notice>
    </div>
  );
}
