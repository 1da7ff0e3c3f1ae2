import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Muted } from '../components/Muted';
import { useTallyText } from '../components/useTallyText';
import { useChecklistText } from '../translations';
import { CheckItem } from './CheckItem';
import { JudgedSection, tallyOf, worstFirst } from './sections';
import { ChecksView } from './useChecksView';

const useStyles = makeStyles(theme => ({
  section: { '& + &': { marginTop: theme.spacing(2) } },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(1.25, 2),
  },
  title: { outline: 'none', scrollMarginTop: theme.spacing(3) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** The id of a section's heading, to bring it into view. */
export function sectionHeadingId(section: string): string {
  return `section-${section}`;
}

interface ChecksListProps {
  sections: JudgedSection[];
  view: ChecksView;
  isShown(check: string): boolean;
}

/** The checks of every section, the worst first. */
export function ChecksList(props: ChecksListProps) {
  const { sections, view, isShown } = props;
  const classes = useStyles();
  const tallyText = useTallyText();
  const text = useChecklistText();
  return (
    <>
      {sections.map(section => {
        const shown = worstFirst(section.checks).filter(({ check }) =>
          isShown(check.id),
        );
        if (shown.length === 0) return null;
        const headingId = sectionHeadingId(section.id);
        return (
          <Paper
            key={section.id}
            variant="outlined"
            component="section"
            aria-labelledby={headingId}
            className={classes.section}
          >
            <div className={classes.heading}>
              <Typography
                id={headingId}
                variant="subtitle1"
                component="h3"
                tabIndex={-1}
                className={classes.title}
              >
                <b>{text.section(section)}</b>
              </Typography>
              <Muted>{tallyText(tallyOf(section.checks))}</Muted>
            </div>
            <ul className={classes.list}>
              {shown.map(judged => (
                <CheckItem
                  key={judged.check.id}
                  judged={judged}
                  open={view.open.has(judged.check.id)}
                  onToggle={() => view.toggle(judged.check.id)}
                />
              ))}
            </ul>
          </Paper>
        );
      })}
    </>
  );
}
