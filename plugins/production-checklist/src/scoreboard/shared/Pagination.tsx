import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import FirstPageIcon from '@material-ui/icons/FirstPage';
import NextPageIcon from '@material-ui/icons/ChevronRight';
import PreviousPageIcon from '@material-ui/icons/ChevronLeft';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NativeSelect } from '../../components/NativeSelect';
import { mutedColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { PAGE_SIZES, Paging } from './usePaging';

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

interface PaginationProps {
  /** What is shown of the whole list. */
  list: { items: unknown[]; totalItems: number; nextCursor?: string };
  paging: Paging;
}

/** Turns the pages of a list. */
export function Pagination(props: PaginationProps) {
  const { list, paging } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const { nextCursor } = list;
  const from = paging.page * paging.size + 1;
  const turns = [
    {
      label: t('board.firstPage'),
      icon: <FirstPageIcon />,
      turn: paging.page > 0 ? paging.firstPage : undefined,
    },
    {
      label: t('board.previousPage'),
      icon: <PreviousPageIcon />,
      turn: paging.previousPage,
    },
    {
      label: t('board.nextPage'),
      icon: <NextPageIcon />,
      turn: nextCursor ? () => paging.nextPage(nextCursor) : undefined,
    },
  ];
  return (
    <nav className={classes.root} aria-label={t('board.pages')}>
      <NativeSelect
        label={t('board.pageSize')}
        value={String(paging.size)}
        options={PAGE_SIZES.map(size => ({
          value: String(size),
          label: String(size),
        }))}
        onChange={size => paging.setSize(Number(size))}
      />
      <span className={classes.range}>
        {t('board.range', {
          from: number(from),
          to: number(from + list.items.length - 1),
          total: number(list.totalItems),
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
