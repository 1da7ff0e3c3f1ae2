import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TeamRow as Team } from 'backstage-plugin-production-checklist-common';
import { useTeams } from '../../api';
import { productionChecklistTranslationRef } from '../../translations';
import { PartError } from '../shared/PartError';
import { TEAM_COLUMNS, TeamRow } from './TeamRow';
import { TeamRows } from './TeamRows';
import { TeamsView } from './useTeamsView';

interface TeamBranchProps {
  team: Team;
  view: TeamsView;
  /** Counted from 1. */
  depth: number;
}

/** A team's row, and once it is open those of the teams below it. */
export function TeamBranch(props: TeamBranchProps) {
  const { team, view, depth } = props;
  const open = team.hasChildren && view.isOpen(team.entityRef);
  return (
    <>
      <TeamRow
        team={team}
        depth={depth}
        open={open}
        onToggle={() => view.toggle(team.entityRef)}
      />
      {open && <TeamsBelow {...props} />}
    </>
  );
}

function TeamsBelow(props: TeamBranchProps) {
  const { team, view, depth } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { value: teams, error, reload } = useTeams(team.entityRef);
  if (!teams) {
    return (
      <TableRow>
        <TableCell colSpan={TEAM_COLUMNS}>
          {error ? (
            <PartError
              title={t('teams.failed')}
              error={error}
              onRetry={reload}
            />
          ) : (
            <Skeleton height={36} />
          )}
        </TableCell>
      </TableRow>
    );
  }
  return <TeamRows teams={teams} view={view} depth={depth + 1} />;
}
