/** Mass in tonnes, kilograms, grams; energy in megawatt-hours, kilowatt-hours, watt-hours. */
export const UNITS = ['t', 'kg', 'g', 'MWh', 'kWh', 'Wh'] as const;

/**
 * Production routes, by the letters of the default-value tables of Implementing Regulation (EU) 2025/2621: A grey clinker,
 * B white clinker, C carbon steel by blast furnace, D by direct reduction, E from scrap, F to H low-alloy steel by the same
 * three, J high-alloy steel by electric arc furnace, K primary and L secondary aluminium.
 */
export const PRODUCTION_ROUTES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L'] as const;

/** Greenhouse gases of Annex I to Regulation (EU) 2023/956. */
export const GASES = ['CO2', 'N2O', 'CF4', 'C2F6'] as const;

/** Terms of direct emissions, Implementing Regulation (EU) 2025/2547, Annexes II and III (equation 55). */
export const SOURCE_KINDS = [
  'combustion',
  'process',
  'mass-balance',
  'pfc',
  'n2o',
  'heat-import',
  'heat-export',
  'waste-gas-import',
  'waste-gas-export',
  'electricity-export',
] as const;

/** Where the emission factor of electricity comes from: the grid unless a direct link or a contract is evidenced. */
export const ELECTRICITY_SOURCES = ['grid', 'direct-link', 'ppa'] as const;

export const METHODS = ['cbam-2025-2547', 'iso-14067', 'other'] as const;

export const GWP_SETS = ['ar5', 'ar6'] as const;

/** What names a product. `gtin` is checked by its digit; the others are the operator's own. */
export const IDENTIFIER_SCHEMES = ['gtin', 'internal', 'part-number', 'heat-number'] as const;

export const EVIDENCE_KINDS = [
  'verification-report',
  'environmental-product-declaration',
  'product-carbon-footprint',
  'supplier-statement',
  'other',
] as const;

export const CARBON_PRICE_INSTRUMENTS = ['carbon-tax', 'emissions-trading', 'levy', 'other'] as const;

/** Qualifying parameters that sector rules ask for, Implementing Regulation (EU) 2025/2547, Annex IV. Percent by mass. */
export const QUALIFYING_PARAMETERS = [
  'clinker-content-percent',
  'calcined-clay-percent',
  'nitrogen-content-percent',
  'nitric-acid-concentration-percent',
  'ammonia-concentration-percent',
  'urea-purity-percent',
  'manganese-content-percent',
  'chromium-content-percent',
  'nickel-content-percent',
  'carbon-content-percent',
  'other-alloys-percent',
  'scrap-per-tonne-percent',
  'pre-consumer-scrap-percent',
  'iron-content-percent',
  'aluminium-scrap-percent',
] as const;

/**
 * ISO 4217, the currencies of countries in use during 2025. A list of ours, because that of the platform differs from one
 * Node to the next, and with it what is a valid declaration.
 */
export const CURRENCIES = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
  'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
  'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV ' +
  'WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');

/** ISO 3166-1 alpha-2, officially assigned codes, and XK, which EU customs law uses for Kosovo. */
export const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');
