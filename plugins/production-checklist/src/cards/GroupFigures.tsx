import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Summary } from 'backstage-plugin-production-checklist-common';
import { ReactNode } from 'react';
import { mutedColor } from '../components/statusColor';
import { Change } from '../scoreboard/shared/Change';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: theme.spacing(1.5),
    margin: 0,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse' },
  name: {
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
  value: {
    margin: 0,
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** A group's services in numbers; groups below it are included. */
export function GroupFigures(props: { summary: Summary }) {
  const { services, averageScore, criticalFailures, change } = props.summary;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const figures: [name: string, value: ReactNode][] = [
    [t('group.services'), services],
    [t('group.average'), averageScore === undefined ? '–' : `${averageScore}%`],
    [t('group.critical'), criticalFailures],
    [t('group.change'), <Change key="change" points={change} />],
  ];
  return (
    <dl className={classes.root}>
      {figures.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
