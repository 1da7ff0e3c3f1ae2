import { useLanguage } from './useLanguage';

/** The browser's variant of the portal's language, as `en-GB` is of `en`. */
export function useLocale(): string {
  const language = useLanguage();
  return (
    navigator.languages.find(
      candidate => candidate.split('-')[0] === language,
    ) ?? language
  );
}
