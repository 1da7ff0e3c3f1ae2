import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../../translations';
import { useTableStyles } from '../shared/useTableStyles';

interface TotalAndOwnProps {
  total: string;
  /** Absent where there is nothing to tell apart. */
  own?: string;
}

/** A figure of a team with all below it, and under it the team's own. */
export function TotalAndOwn(props: TotalAndOwnProps) {
  const { total, own } = props;
  const { small } = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <span>
      {total}
      {own !== undefined && (
        <div className={small}>{t('teams.own', { figure: own })}</div>
      )}
    </span>
  );
}
