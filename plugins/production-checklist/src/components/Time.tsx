import { useDateTexts } from './useDateTexts';

/** How long ago, with the exact time on hover. */
export function Time(props: { time: string }) {
  const { time } = props;
  const texts = useDateTexts();
  return (
    <time dateTime={time} title={texts.exact(time)}>
      {texts.relative(time)}
    </time>
  );
}
