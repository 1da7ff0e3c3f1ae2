import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';
import { useCodeStyles } from './useCodeStyles';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start' },
  code: { flex: 1, minWidth: 0, margin: 0, padding: theme.spacing(1, 1.5) },
  action: { flex: 'none', padding: theme.spacing(0.5) },
}));

interface CodeSnippetProps {
  code: string;
  /** Names the code for those who listen to the page. */
  label: string;
}

/** Code to copy. */
export function CodeSnippet(props: CodeSnippetProps) {
  const { code, label } = props;
  const classes = useStyles();
  const codeClasses = useCodeStyles();
  return (
    <div className={`${codeClasses.frame} ${classes.root}`}>
      <pre
        className={`${codeClasses.code} ${classes.code}`}
        // A region that scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        {code}
      </pre>
      <div className={classes.action}>
        <CopyButton text={code} what={label} />
      </div>
    </div>
  );
}
