import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../translations';

interface InlineErrorProps {
  text: string;
  onRetry(): void;
}

/** What a small part could not load and why, with another try. */
export function InlineError(props: InlineErrorProps) {
  const { text, onRetry } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <div role="alert">
      {text}{' '}
      <Button size="small" variant="outlined" onClick={onRetry}>
        {t('scan.retry')}
      </Button>
    </div>
  );
}
