import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DetailsPart } from './DetailsPart';
import { RichText } from '../components/RichText';
import { useDateTexts } from '../components/useDateTexts';
import { useStatusLabels } from '../components/useStatusLabels';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { CheckHistory } from './CheckHistory';
import { JudgedCheck } from './sections';

/** What the check is about, and how it stood before. */
export function CheckFacts(props: { judged: JudgedCheck }) {
  const { check, result } = props.judged;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const statusLabels = useStatusLabels();
  const dates = useDateTexts();
  const question = text.check(check, 'question');
  const why = text.check(check, 'why');
  const weights = {
    3: t('weight.critical'),
    2: t('weight.major'),
    1: t('weight.minor'),
  };
  return (
    <>
      {question && (
        <DetailsPart label={t('check.question')}>
          <RichText text={question} />
        </DetailsPart>
      )}
      {why && (
        <DetailsPart label={t('check.why')}>
          <RichText text={why} />
        </DetailsPart>
      )}
      {check.documentation && (
        <Link to={check.documentation}>{t('check.documentation')}</Link>
      )}
      <DetailsPart label={t('check.weight')}>
        {weights[check.weight]}
      </DetailsPart>
      <DetailsPart
        label={t('check.since', { status: statusLabels[result.standing] })}
      >
        <time dateTime={result.since} title={dates.exact(result.since)}>
          {dates.date(result.since)}
        </time>
      </DetailsPart>
      <DetailsPart label={t('history.title')}>
        <CheckHistory check={check.id} />
      </DetailsPart>
    </>
  );
}
