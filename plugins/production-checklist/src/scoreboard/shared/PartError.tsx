import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isForbidden } from '../../api';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Notice } from '../../components/Notice';
import { productionChecklistTranslationRef } from '../../translations';

interface PartErrorProps {
  title: string;
  error: Error;
  onRetry(): void;
}

/** Stands for a part of a page that cannot be shown; the others stay. */
export function PartError(props: PartErrorProps) {
  const { title, error } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  if (!isForbidden(error)) return <ErrorNotice {...props} />;
  return (
    <div role="alert">
      <Notice status="unknown" title={title}>
        {t('part.forbidden')}
      </Notice>
    </div>
  );
}
