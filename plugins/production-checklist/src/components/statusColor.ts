import {
  darken,
  getContrastRatio,
  lighten,
  Theme,
} from '@material-ui/core/styles';
import { BackstageTheme } from '@backstage/theme';
import { Standing } from 'backstage-plugin-production-checklist-common';

/**
 * WCAG 2.2 asks 3 of shapes and 4.5 of text; the rest is for text on a tint of
 * its own colour, and under the pointer.
 */
const MIN_CONTRAST = { shape: 3, text: 6 };

/**
 * The theme's colour for a status, made dark or light enough to be seen on
 * the theme's surfaces.
 */
export function statusColor(
  theme: Theme,
  status: Standing,
  use: keyof typeof MIN_CONTRAST = 'shape',
): string {
  const { status: colors } = (theme as BackstageTheme).palette;
  const contrast = MIN_CONTRAST[use];
  switch (status) {
    case 'pass':
    case 'attested':
      return visible(theme, colors.ok, contrast);
    case 'fail':
      return visible(theme, colors.error, contrast);
    case 'unknown':
      return visible(theme, colors.running, contrast);
    case 'error':
      return visible(theme, colors.warning, contrast);
    default:
      return mutedColor(theme);
  }
}

/** The theme's colour for text of second rank, made fit to be read. */
export function mutedColor(theme: Theme): string {
  const { textSubtle } = (theme as BackstageTheme).palette;
  return visible(theme, textSubtle, MIN_CONTRAST.text);
}

function visible(theme: Theme, color: string, contrast: number): string {
  const { type, background } = theme.palette;
  const surface = type === 'dark' ? background.paper : background.default;
  const shift = type === 'dark' ? lighten : darken;
  for (let step = 0; step < 1; step += 0.05) {
    const shifted = shift(color, step);
    if (getContrastRatio(shifted, surface) >= contrast) return shifted;
  }
  return theme.palette.text.primary;
}
