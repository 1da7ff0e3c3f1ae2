import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode, useId, useState } from 'react';
import { productionChecklistTranslationRef } from '../../translations';
import { useTableStyles } from '../shared/useTableStyles';

const useStyles = makeStyles(theme => ({
  root: { margin: 0, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    minHeight: 30,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: 600 },
  scroller: { maxHeight: 260, overflow: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      fontWeight: 'normal',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

interface ChartFigureProps {
  title: string;
  /** The same as the chart, in words and numbers. */
  table: { head: [string, string]; rows: [string, string][] };
  /** In pixels; the chart and its table take the same place. */
  height: number;
  children: ReactNode;
}

/** A chart with its title, which can be read as a table as well. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, table, height, children } = props;
  const classes = useStyles();
  const { numbers } = useTableStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  return (
    <figure className={classes.root} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId} className={classes.title}>
          {title}
        </h3>
        <Button
          size="small"
          aria-pressed={asTable}
          onClick={() => setAsTable(previous => !previous)}
        >
          {t('chart.asTable')}
        </Button>
      </div>
      <div style={{ minHeight: height }}>
        {asTable ? (
          <div
            className={classes.scroller}
            // A region that scrolls must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-labelledby={titleId}
          >
            <table className={classes.table} aria-labelledby={titleId}>
              <thead>
                <tr>
                  {table.head.map(label => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(([name, value], index) => (
                  <tr key={index}>
                    <th scope="row">{name}</th>
                    <td className={numbers}>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          children
        )}
      </div>
    </figure>
  );
}
