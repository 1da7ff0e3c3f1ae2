/** Where the home page's own grid puts the widget at first. */
export const HOME_LAYOUT = {
  width: { minColumns: 4, defaultColumns: 6 },
  height: { minRows: 3, defaultRows: 5 },
};

/** What the home page puts into its card; loaded when it is shown. */
export async function loadHomeParts() {
  const { MyServices } = await import('./MyServices');
  return { Content: MyServices };
}
