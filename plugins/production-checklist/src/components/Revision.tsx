import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.95em',
  },
});

interface RevisionProps {
  revision: string;
  /** Where the repository is at it, if that is known. */
  url?: string;
}

/** A revision as people write it, with the whole of it on hover. */
export function Revision(props: RevisionProps) {
  const { revision, url } = props;
  const classes = useStyles();
  const short = shortRevision(revision);
  return url ? (
    <Link to={url} className={classes.root} title={revision}>
      {short}
    </Link>
  ) : (
    <span className={classes.root} title={revision}>
      {short}
    </span>
  );
}

/** A commit's id is cut; other revisions are as they are. */
function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 7) : revision;
}
