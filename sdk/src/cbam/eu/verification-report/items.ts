import { type ReportItem, SUPPLY } from '../../report-items/index.ts';

type Entry = readonly [number: string, title: string, supply?: string];

const IDENTIFICATION: readonly Entry[] = [
  ['1.1(a)', 'Name of the operator'],
  ['1.1(b)', 'Registration number of the operator as a company or of its activity'],
  ['1.1(c)', 'Address of the operator', 'the full address in English'],
  ['1.1(d)(1)', 'Name of the installation'],
  ['1.1(d)(2)', 'Identifier of the installation in the CBAM registry'],
  ['1.1(d)(3)', 'UN/LOCODE of the installation', 'the code of the location, where there is one'],
  [
    '1.1(d)(4)',
    'Address and coordinates of the installation',
    'the full address in English; coordinates with six decimals',
  ],
  ['1.2(a)', 'Identifier of the verification report'],
  ['1.2(b)', 'Reporting period'],
  ['1.3(a)', 'Name of the verifier'],
  ['1.3(b)', 'Address of the verifier'],
  ['1.3(c)', 'Offices of the team, where verification was outsourced'],
  ['1.3(d)', 'Accreditation number of the verifier'],
  ['1.3(e)', 'National accreditation body'],
  ['1.3(f)', 'Country of the national accreditation body'],
  ['1.3(g)', 'Last day of the accreditation'],
  ['1.3(h)', 'Scope of accreditation that is relevant for CBAM'],
];

const WORK: readonly Entry[] = [
  ['2.1(a)', 'Leader of the verification team'],
  ['2.1(b)', 'CBAM lead auditor, auditors and technical experts of the team'],
  ['2.1(c)', 'Who of them visited the site, in person or virtually'],
  ['2.2(a)', 'Physical site visits: dates and days on site'],
  ['2.2(b)', 'Date of the last physical site visit'],
  ['2.2(c)', 'Virtual site visit: date, and the reasons for it in detail'],
  ['2.2(d)', 'Why no physical site visit was needed, in detail'],
  ['2.2(e)', 'Other visits: dates and places'],
  ['2.3(a)', 'Objectives of the verification'],
  ['2.3(b)', 'Scope of the verification'],
  ['2.3(c)', 'Scope of accreditation that the verification needs'],
  ['2.3(d)', 'Date and version of the monitoring plan'],
  ['2.3(e)', 'Criteria that the operator’s report was verified by'],
  ['2.3(f)', 'Materiality levels'],
];

const DATA: readonly Entry[] = [
  ['2.4(a)(1)', 'CBAM production processes and routes of the installation'],
  ['2.4(a)(2)', 'How the emissions attributed to each production process were found'],
  ['2.4(a)(3)', 'Zero-rated fuels, and how their zero rating is shown', 'them, or that none is used'],
  ['2.4(a)(4)', 'Measurable heat from or to other installations'],
  ['2.4(a)(5)', 'Waste gases made and used, or from or to other installations'],
  ['2.4(a)(6)', 'Whether CO2 is captured'],
  ['2.4(b)(1)', 'Direct emissions of the installation in the period'],
  ['2.4(b)(2)(a)', 'Indirect emissions of the installation, where it makes goods outside Annex II'],
  ['2.4(b)(2)(b)', 'How the emission factor of electricity was found, and from which source'],
  ['2.4(b)(2)(c)', 'Specific indirect embedded emissions of each good outside Annex II'],
  ['2.4(b)(3)', 'Quantity of each good in its functional unit'],
  ['2.4(b)(4)', 'Specific direct embedded emissions of each good'],
  ['2.4(b)(5)', 'Imported electricity: the criteria that are met, and the evidence'],
  ['2.4(b)(6)(a)', 'How own electricity is generated, for goods outside Annex II'],
  ['2.4(b)(6)(b)', 'Share of indirect emissions at actual values'],
  ['2.4(b)(6)(c)', 'Share of indirect emissions at default values'],
  ['2.4(b)(6)(d)', 'That the criteria for actual values of electricity are met'],
  ['2.4(b)(6)(e)', 'Specific indirect emissions of each good, by Article 9 of (EU) 2025/2547'],
  ['2.4(b)(7)', 'Specific embedded free allocation of each good'],
  ['2.4(b)(8)', 'That the CBAM benchmarks were used, and how the free allocation was found'],
];

const PRECURSORS: readonly Entry[] = [
  ['2.5(a)', 'Precursors at default values: CN code, name, origin, default value'],
  [
    '2.5(b)(1)-(5)',
    'Precursors at actual values: CN code, name, origin, period, specific embedded emissions',
  ],
  ['2.5(b)(6)', 'Operator, installation and period of origin of each precursor'],
  ['2.5(b)(7)', 'Verifier of each precursor: name, address, lead auditor, accreditation, conclusion, date'],
  ['2.5(c)', 'Specific embedded emissions of precursors from one installation and several periods'],
  ['2.5(d)', 'Specific embedded emissions of precursors from several installations'],
];

const CONCLUSION: readonly Entry[] = [
  ['2.6(a)', 'Whether, with reasonable assurance, the report has no material misstatement or non-conformity'],
  ['2.6(b)', 'Material misstatements that were found and corrected'],
  ['2.6(c)', 'Material non-conformities that were found and corrected'],
  ['2.6(d)', 'Misstatements that remain, and whether they are material'],
  ['2.6(e)', 'Non-conformities that remain, and whether they are material'],
  ['2.6(f)', 'Non-compliance that remains, and whether it is material'],
  ['2.6(g)', 'Recommendations for improvement'],
  ['2.6(h)', 'Date, and signature by a named person who may sign for the verifier'],
  ['3', 'Operator’s summary emissions report', 'the summary, which `--kind operator` makes'],
  ['4', 'Addenda for importers of electricity'],
];

/** What the annex of (EU) 2025/2546 asks a verification report to contain, in our own words. */
export const VERIFICATION_REPORT_ITEMS: readonly ReportItem[] = [
  ...[IDENTIFICATION, WORK, DATA, PRECURSORS, CONCLUSION].flat().map(
    ([number, title, supply]): ReportItem => ({
      number,
      summary: null,
      title,
      supply: supply ?? SUPPLY,
    }),
  ),
];
