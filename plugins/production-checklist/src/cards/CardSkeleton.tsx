import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { productionChecklistTranslationRef } from '../translations';

/** Keeps the place of a card's content while it is read. */
export function CardSkeleton() {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <div aria-busy>
      <VisuallyHidden role="status">{t('state.loading')}</VisuallyHidden>
      <Skeleton width="60%" height={32} />
      <Skeleton height={32} />
      <Skeleton width="80%" height={32} />
    </div>
  );
}
