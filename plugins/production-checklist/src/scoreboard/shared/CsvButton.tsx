import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CsvQuery, errorText, useServicesCsv } from '../../api';
import { Muted } from '../../components/Muted';
import { productionChecklistTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

interface CsvButtonProps {
  query: CsvQuery;
  /** How many rows there will be. */
  rows?: string;
  /** What the file is called, without the date and the ending. */
  name: string;
}

/** Downloads the rows of a query, all of them and no others. */
export function CsvButton(props: CsvButtonProps) {
  const { query, rows, name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { busy, error, download } = useServicesCsv();
  const day = new Date().toISOString().slice(0, 10);
  return (
    <span className={classes.root}>
      {error && (
        <Muted role="alert">
          {t('csv.failed', { reason: errorText(error) })}
        </Muted>
      )}
      <Button
        size="small"
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-disabled={busy}
        title={rows && t('csv.hint', { rows })}
        onClick={() => !busy && download(query, `${name}-${day}.csv`)}
      >
        {busy ? t('csv.busy') : t('csv.download')}
      </Button>
    </span>
  );
}
