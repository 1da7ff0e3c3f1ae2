import { Theme } from '@material-ui/core/styles';
import { statusColor } from './statusColor';

/** From the colour of a failure at no level to that of a pass at the top. */
export function levelColor(
  theme: Theme,
  level: number,
  levels: number,
): string {
  if (level >= levels) return statusColor(theme, 'pass');
  return statusColor(theme, level === 0 ? 'fail' : 'error');
}
