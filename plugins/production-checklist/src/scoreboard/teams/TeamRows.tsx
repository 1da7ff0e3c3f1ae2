import Button from '@material-ui/core/Button';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TeamsPage } from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { Muted } from '../../components/Muted';
import { useReveal } from '../../components/useReveal';
import { productionChecklistTranslationRef } from '../../translations';
import { TeamBranch } from './TeamBranch';
import { TEAM_COLUMNS, teamLinkId } from './TeamRow';
import { sortTeams, TeamsView } from './useTeamsView';

/** More rows at once would hold the browser up. */
const SHOWN = 50;

interface TeamRowsProps {
  teams: TeamsPage;
  view: TeamsView;
  /** Counted from 1. */
  depth: number;
}

/** The teams of one parent in the view's order, the first of them at first. */
export function TeamRows(props: TeamRowsProps) {
  const { teams, view, depth } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [shown, setShown] = useState(SHOWN);
  const reveal = useReveal();
  const sorted = sortTeams(teams.items, view);
  const hidden = sorted.length - shown;
  const missing = teams.totalItems - teams.items.length;
  const showMore = () => {
    setShown(shown + SHOWN);
    reveal(teamLinkId(sorted[shown]));
  };
  return (
    <>
      {sorted.slice(0, shown).map(team => (
        <TeamBranch
          key={team.entityRef}
          team={team}
          view={view}
          depth={depth}
        />
      ))}
      {(hidden > 0 || missing > 0) && (
        <TableRow>
          <TableCell colSpan={TEAM_COLUMNS}>
            {hidden > 0 ? (
              <Button size="small" onClick={showMore}>
                {t('teams.show', { count: Math.min(hidden, SHOWN) })}
              </Button>
            ) : (
              <Muted>{t('teams.more', { count: missing })}</Muted>
            )}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
