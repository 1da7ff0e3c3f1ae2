import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedColor, statusColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { productionChecklistTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  root: {
    whiteSpace: 'nowrap',
    fontSize: theme.typography.pxToRem(13),
    fontVariantNumeric: 'tabular-nums',
  },
}));

interface ChangeProps {
  /** In points; absent where there is nothing to compare with. */
  points?: number;
}

/** How far something rose or fell: the arrow and the sign tell it as well. */
export function Change(props: ChangeProps) {
  const { points } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { signed } = useNumberTexts();
  if (!points) {
    return (
      <span className={classes.root} style={{ color: mutedColor(theme) }}>
        <span aria-hidden>{points === 0 ? '±0' : '–'}</span>
        <VisuallyHidden>
          {points === 0 ? t('change.none') : t('change.unknown')}
        </VisuallyHidden>
      </span>
    );
  }
  const up = points > 0;
  return (
    <span
      className={classes.root}
      style={{ color: statusColor(theme, up ? 'pass' : 'fail', 'text') }}
    >
      <span aria-hidden>
        {up ? '▲' : '▼'} {signed(points)}
      </span>
      <VisuallyHidden>
        {up
          ? t('change.up', { points: String(points) })
          : t('change.down', { points: String(-points) })}
      </VisuallyHidden>
    </span>
  );
}
