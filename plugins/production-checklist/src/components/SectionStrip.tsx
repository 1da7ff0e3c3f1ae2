import { makeStyles } from '@material-ui/core/styles';
import {
  SectionTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';
import { PlainButton } from './PlainButton';
import { StatusIcon } from './StatusIcon';
import { useTallyText } from './useTallyText';
import { mutedColor } from './statusColor';
import { wideFrom } from './wideFrom';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    [wideFrom(480)]: {
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    },
    [wideFrom(1280)]: {
      // As many rows as they need, each as full as the others.
      gridTemplateColumns: ({ sections }: SectionStripProps) =>
        `repeat(${Math.ceil(
          sections.length / Math.ceil(sections.length / 8),
        )}, minmax(0, 1fr))`,
    },
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-start',
    gap: theme.spacing(0.5),
    width: '100%',
    height: '100%',
    padding: theme.spacing(1, 1.25),
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    transition: theme.transitions.create('border-color', { duration: 100 }),
    '&:hover': { borderColor: mutedColor(theme) },
  },
  title: {
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 600,
    lineHeight: 1.3,
    color: theme.palette.text.primary,
  },
  dots: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 4,
    minHeight: 10,
    marginTop: 'auto',
  },
  state: {
    fontSize: theme.typography.pxToRem(12),
    lineHeight: 1.3,
    color: mutedColor(theme),
  },
}));

/** A section in short. */
export interface SectionSummary {
  id: string;
  title: string;
  tally: SectionTally;
  /** One per check, in the checklist's order. */
  statuses: Standing[];
}

interface SectionStripProps {
  label: string;
  sections: SectionSummary[];
  onSelect(sectionId: string): void;
}

/** All sections at a glance, in the checklist's order; each leads to its checks. */
export function SectionStrip(props: SectionStripProps) {
  const { label, sections, onSelect } = props;
  const classes = useStyles(props);
  const tallyText = useTallyText();
  return (
    <ul className={classes.root} aria-label={label}>
      {sections.map(({ id, title, tally, statuses }) => (
        <li key={id}>
          <PlainButton className={classes.tile} onClick={() => onSelect(id)}>
            <span className={classes.title}>{title}</span>
            <span className={classes.dots}>
              {statuses.map((status, index) => (
                <StatusIcon
                  key={index}
                  status={status}
                  variant="dot"
                  decorative
                />
              ))}
            </span>
            <span className={classes.state}>{tallyText(tally)}</span>
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
