import { useMemo } from 'react';
import { useLocale } from './useLocale';

/** Numbers in the portal's language. */
export interface NumberTexts {
  /** For example `10,000`. */
  number(value: number): string;
  /** Of a whole percent, for example `72%`. */
  percent(value: number): string;
  /** With its sign, for example `+3`. */
  signed(value: number): string;
}

export function useNumberTexts(): NumberTexts {
  const locale = useLocale();
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
    return {
      number: value => number.format(value),
      percent: value => percent.format(value / 100),
      signed: value => signed.format(value),
    };
  }, [locale]);
}
