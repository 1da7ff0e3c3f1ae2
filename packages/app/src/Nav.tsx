import { Sidebar, SidebarItem, SidebarSpace } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';

const useStyles = makeStyles({
  // No item has a second action; its place goes to the title.
  item: { '& > div:last-child': { display: 'none' } },
});

/** The portal's pages, the checklist first and the settings last. */
export function Nav(props: NavContentComponentProps) {
  const nav = props.navItems.withComponent(NavItem);
  return (
    <Sidebar>
      {nav.take('page:production-checklist')}
      {nav.take('page:catalog')}
      {nav.rest({ sortBy: 'title' })}
      <SidebarSpace />
      {nav.take('page:user-settings')}
    </Sidebar>
  );
}

function NavItem(props: NavContentNavItem) {
  const { href, icon, title } = props;
  const classes = useStyles();
  return (
    <SidebarItem
      className={classes.item}
      to={href}
      icon={() => icon}
      text={title}
    />
  );
}
