import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import useTimeoutFn from 'react-use/esm/useTimeoutFn';
import { productionChecklistTranslationRef } from '../translations';
import { VisuallyHidden } from './VisuallyHidden';

const CONFIRMED_FOR_MS = 2000;

interface CopyButtonProps {
  text: string;
  /** Tells the buttons of a page apart, for those who listen to it. */
  what: string;
}

/** Copies a text and says so for a moment. */
export function CopyButton(props: CopyButtonProps) {
  const { text, what } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  const [, , restart] = useTimeoutFn(() => setCopied(false), CONFIRMED_FOR_MS);
  return (
    <>
      <Button
        size="small"
        startIcon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => {
          copy(text);
          setCopied(true);
          restart();
        }}
      >
        {copied ? t('copy.copied') : t('copy.copy')}{' '}
        <VisuallyHidden>{what}</VisuallyHidden>
      </Button>
      <VisuallyHidden role="status">
        {copied && t('copy.copied')}
      </VisuallyHidden>
    </>
  );
}
