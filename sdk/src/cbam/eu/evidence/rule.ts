/** What has to hold before a declaration counts at actual values, in the order in which it is judged. */
export const RULE_NAMES = [
  'valid',
  'disclosed',
  'attestation',
  'statement',
  'accreditation',
  'activity-group',
  'cn-code',
  'installation',
  'period',
  'assurance',
  'site-visit',
  'materiality',
  'signatory',
  'figures',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** One rule, whether it is met, and why, in a sentence. */
export type Rule = {
  readonly name: RuleName;
  readonly met: boolean;
  readonly reason: string;
  /** Article or annex that asks for it. */
  readonly reference: string;
};

/** A finding before it has its place in the list. */
export type Finding = { readonly met: boolean; readonly reason: string };

export const met = (reason: string): Finding => ({ met: true, reason });
export const unmet = (reason: string): Finding => ({ met: false, reason });

export const RULE_REFERENCES: Readonly<Record<RuleName, string>> = {
  valid: 'Regulation (EU) 2023/956, Article 8(1)',
  disclosed: '(EU) 2025/2547, Annex IV',
  attestation: 'Regulation (EU) 2023/956, Articles 7(2)(a) and 8',
  statement: '(EU) 2025/2546, Article 6 and Annex',
  accreditation: '(EU) 2025/2547, Annex II, A.1(4)(a)',
  'activity-group': '(EU) 2025/2547, Annex II, A.1(4)(a)',
  'cn-code': '(EU) 2025/2546, Annex, 2.4(b)',
  installation: '(EU) 2025/2546, Annex, 1.1(d)',
  period: '(EU) 2025/2547, Article 7 and Annex II, A.1(4)(b)',
  assurance: '(EU) 2025/2546, Annex, 2.6(a)',
  'site-visit': '(EU) 2025/2546, Articles 2 to 4',
  materiality: '(EU) 2025/2546, Article 5(1)',
  signatory: '(EU) 2025/2546, Annex, 2.6(h)',
  figures: '(EU) 2025/2546, Annex, 2.4(b)(2)(c) and (4)',
};

export const ruleOf = (name: RuleName, finding: Finding): Rule => ({
  name,
  ...finding,
  reference: RULE_REFERENCES[name],
});
