/**
 * Endings of international non-proprietary names by the kind of drug (WHO, «The use of stems in the selection of
 * INN», 2018), of drugs that cells are treated with: aromatase inhibitors, antiestrogens, antiandrogens, kinase, CDK,
 * PI3K, PARP and mTOR inhibitors, taxanes, platins, anthracyclines, antibodies and others.
 */
const stems =
  /^[a-z-]{2,}(?:trozole|mestane|oxifene?|estrant|lutamide|tinib|ciclib|lisib|metinib|rafenib|sertib|parib|limus|taxel|platin|rubicin|trexate?|citabine|zomib|anib|inostat|clax|poside|bulin|tecan|mab)$/i;

/** Drugs that no such stem ends. */
const others = new Set(
  'anastrozole,clomifene,raloxifene,fulvestrant,megestrol,vincristine,vinblastine,fluorouracil,5fu,metformin,rapamycin,staurosporine,estradiol,disulfiram,mitomycin,mitoxantrone,pemetrexed,hydroxyurea'.split(
    ',',
  ),
);

/** Whether a word is the name of a drug, by its ending or as one of a few that have none. */
export function isDrugWord(word: string): boolean {
  return stems.test(word) || others.has(word.toLowerCase());
}

/** The drug that the name of a file holds as a word of its own (`MCF7_tamoxifen_MTT.csv`); '' for none or several. */
export function compoundInName(file: string): string {
  const words = file.replace(/\.[^.]*$/, '').split(/[^\p{L}\p{N}]+/u);
  const drugs = new Set(words.filter(isDrugWord).map((word) => word.toLowerCase()));
  const [only = ''] = drugs;
  return drugs.size === 1 ? only.charAt(0).toUpperCase() + only.slice(1) : '';
}
