import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import FirstPageIcon from '@material-ui/icons/FirstPage';
import NextPageIcon from '@material-ui/icons/ChevronRight';
import PreviousPageIcon from '@material-ui/icons/ChevronLeft';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServicesPage } from 'backstage-plugin-production-checklist-common';
import { NativeSelect } from '../components/NativeSelect';
import { productionChecklistTranslationRef } from '../translations';
import { BoardQuery, PAGE_SIZES } from './useBoardQuery';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(1, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  range: {
    fontSize: theme.typography.pxToRem(13),
    fontVariantNumeric: 'tabular-nums',
    color: mutedColor(theme),
  },
}));

/** Turns the pages of the scoreboard. */
export function Pagination(props: { page: ServicesPage; board: BoardQuery }) {
  const { page, board } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { nextCursor } = page;
  const from = board.page * board.size + 1;
  const turns = [
    {
      label: t('board.firstPage'),
      icon: <FirstPageIcon />,
      turn: board.page > 0 ? board.firstPage : undefined,
    },
    {
      label: t('board.previousPage'),
      icon: <PreviousPageIcon />,
      turn: board.previousPage,
    },
    {
      label: t('board.nextPage'),
      icon: <NextPageIcon />,
      turn: nextCursor ? () => board.nextPage(nextCursor) : undefined,
    },
  ];
  return (
    <nav className={classes.root} aria-label={t('board.pages')}>
      <NativeSelect
        label={t('board.pageSize')}
        value={String(board.size)}
        options={PAGE_SIZES.map(size => ({
          value: String(size),
          label: String(size),
        }))}
        onChange={size => board.setSize(Number(size))}
      />
      <span className={classes.range}>
        {t('board.range', {
          from: String(from),
          to: String(from + page.items.length - 1),
          total: String(page.totalItems),
        })}
      </span>
      <span>
        {turns.map(({ label, icon, turn }) => (
          <IconButton
            key={label}
            size="small"
            aria-label={label}
            title={label}
            disabled={!turn}
            onClick={turn}
          >
            {icon}
          </IconButton>
        ))}
      </span>
    </nav>
  );
}
