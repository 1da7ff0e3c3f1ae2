import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { CheckOverview } from 'backstage-plugin-production-checklist-common';
import { Muted } from '../../components/Muted';
import { statusColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { CountBar } from '../shared/CountBar';
import { Panel } from '../shared/Panel';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    maxHeight: 260,
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(40px, 1fr) 4ch',
    alignItems: 'center',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
}));

/** Which owners have the most failures of a check. */
export function FailingTeams(props: { overview: CheckOverview }) {
  const { check, teams } = props.overview;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const links = useBoardLinks();
  const most = Math.max(1, ...teams.map(({ fail }) => fail));
  return (
    <Panel title={t('checkPage.teams')}>
      {teams.length === 0 && <Muted>{t('checkPage.noTeams')}</Muted>}
      <ul className={classes.list}>
        {teams.map(({ owner, fail }) => (
          <li key={owner ?? ''} className={classes.row}>
            {owner ? (
              <Link
                to={links.services({
                  owner: [owner],
                  check: check.id,
                  standing: ['fail'],
                })}
              >
                <EntityDisplayName
                  entityRef={owner}
                  defaultKind="group"
                  hideIcon
                  disableTooltip
                />
              </Link>
            ) : (
              <span>{t('checkPage.noOwner')}</span>
            )}
            <CountBar
              percent={(100 * fail) / most}
              color={statusColor(theme, 'fail')}
            />
            <span className={classes.count}>{number(fail)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
