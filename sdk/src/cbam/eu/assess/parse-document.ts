import { parseJson } from '../../../core/parse-json.ts';
import { problemsOf } from '../../../core/problems.ts';
import { CbamError } from '../../errors.ts';
import { AssessmentDocument } from './document.ts';

/**
 * A result that was saved.
 * @throws JsonError; CbamError `cbam.assessment-invalid` with every problem found
 */
export const parseAssessmentDocument = (text: string): AssessmentDocument => {
  const parsed = AssessmentDocument.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CbamError('cbam.assessment-invalid', 'this is not a result of `kiseki cbam assess`', {
    hint: 'give the file that `kiseki cbam assess --out` wrote, or what --json printed',
    problems: problemsOf(parsed.error),
  });
};
