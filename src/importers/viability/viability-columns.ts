import { isDrugName } from './drug-names.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { roleFinder } from '../tables/header-match.ts';

/** What a column of a viability table holds. */
export type ViabilityColumn =
  | 'response'
  /** A word that means a response only beside a dose, a well or a compound (`value`, `effect`, `y`). */
  | 'weakResponse'
  | 'dose'
  | 'logDose'
  | 'secondDose'
  | 'doseUnit'
  | 'compound'
  | 'secondCompound'
  | 'well'
  | 'wellRow'
  | 'wellColumn'
  | 'content'
  | 'sample'
  | 'line'
  | 'group'
  | 'replicate'
  | 'plate'
  | 'time'
  /** Wavelength of a read, where each has a row of its own. */
  | 'read'
  | 'untreated'
  | 'start'
  /** Settings and results of the program beside the raw signal. */
  | 'aside';

const words = (text: string): string[] => text.split(',');

const known = roleFinder<ViabilityColumn>({
  response: words(
    'response,viability,%viability,viability%,percentviability,cellviability,relativeviability,normalizedviability,fractionalviability,viabilityofcontrol,survival,%survival,percentsurvival,cellsurvival,absorbance,abs,od,opticaldensity,mtt,mts,wst1,xtt,cck8,srb,resazurin,alamarblue,celltiterglo,ctg,cellcount,cellnumber,viablecells,livecells,biomass,giprop,luminescence,lum,rlu,fluorescence,rfu,green,confluence,confluency,percentcontrol,percentofcontrol,%control,%ofcontrol,rawdata,readout,viabilitat,viabilite,viabilidad,absorption,extinktion,absorptions,absorbancia,lumineszenz,fluoreszenz,zellzahl,luminiscencia,fluorescencia,吸光度,活力,细胞活力,存活率',
  ),
  weakResponse: words(
    'value,values,effect,e,y,signal,rawsignal,rawvalue,reading,measurement,intensity,growth,counts,count,result,inhibition,%inhibition',
  ),
  dose: [],
  logDose: words(
    'logdose,logconc,logconcentration,log10dose,log10conc,log10concentration,logm,log10m',
  ),
  secondDose: words('drug2conc,drug2dose,conc2,dose2,drug2concentration'),
  doseUnit: words(
    'drug1units,doseunit,doseunits,concunit,concunits,concentrationunit,concentrationunits,units,unit,drugunits',
  ),
  compound: words(
    'compound,compounds,compoundname,compoundid,drug,drug1,drugname,drugid,agent,agent1,inhibitor,chemical,treatment,treatmentname,substance,substanz,wirkstoff,medicament,farmaco,compuesto,compose,molecule,inhibitoren,behandlung,traitement,tratamiento,药物,化合物,处理',
  ),
  secondCompound: words('drug2,agent2,compound2,drug2name'),
  well: words(
    'well,wells,wellname,wellid,wellposition,wellpositions,position,pos,wellno,kavitat,vertiefung,puits,pocillo,pozo',
  ),
  wellRow: words('wellrow,row,rowletter'),
  wellColumn: words('wellcol,wellcolumn,col,column,columnnumber'),
  content: words('content,type,welltype,layout,role,contents'),
  sample: words(
    'sample,samplename,sampleid,name,id,sampletype,probe,probenname,echantillon,nomdelechantillon,muestra,nombredelamuestra,样品,样品名,样品名称,样本',
  ),
  line: words(
    'line,cellline,celllines,cell,cells,celltype,clone,population,strain,zelllinie,zellen,lineacelular,lignee,ligneecellulaire,细胞,细胞系',
  ),
  group: words(
    'group,groups,condition,si,genotype,siRNA,sirna,perturbation,arm,resistance,status,gruppe,groupe,grupo,bedingung,condicion,分组,组别',
  ),
  replicate: words(
    'replicate,replicates,rep,biologicalreplicate,biolreplicate,biorep,bioreplicate,batch,exp,experiment,passage,run,n,replikat,replicat,replica,wiederholung,重复',
  ),
  plate: words('plate,plateid,platename,platenumber,platebarcode,barcode,platte,plaque,placa'),
  time: words(
    'time,timepoint,hours,hour,day,days,week,weeks,elapsed,timeh,duration,treatmenttime,zeit,stunden,temps,heures,tiempo,horas,时间',
  ),
  read: words(
    'wavelength,wavelengthnm,readwavelength,measurementwavelength,wellenlange,wellenlangenm,longueurdonde,longituddeonda',
  ),
  untreated: words('cellcountctrl,controlcount,control,ctrl,untreatedcount,vehiclecount'),
  start: words('cellcounttime0,time0,day0,countatstart,cellcountday0,t0'),
  aside: words(
    'repeat,temperature,temp,date,starttime,endtime,mean,average,sd,sem,cv,stdev,meantime,exptdate,no,index,plot,color,colour',
  ),
});

const unit = '(pm|nm|um|μm|mm|m|molar|ngml|ugml|μgml|mgml|ngl|ugl|mgl|gl|mgkg|gha|%)';
const dose = new RegExp(
  `^(drug|drug1|compound|agent|inhibitor|final)?(dose|doses|conc|concentration|concs|konzentration|dosis|concentracion|剂量|浓度)(in)?${unit}?$`,
);
const wavelength = /^(abs|absorbance|od|a|lum|rlu|fluo?)?\d{3}(nm)?(a|abs|raw)?$/;

/** A compound with a unit of molarity is its dose: `Anastrozole (µM)`, `[Anastrozole] (µM)`, `Anastrozole, nM`. */
const compoundWithUnit =
  /^(?:(\p{L}[^()[\]]*?)\s*[([](?:pM|nM|[uµμ]M|mM|M)[)\]]|\[(\p{L}[^()[\]]*?)\]\s*,?\s*[([]?(?:pM|nM|[uµμ]M|mM|M)[)\]]?|(\p{L}[^()[\]]*?)[\s,]+(?:pM|nM|[uµμ]M|mM))$/u;
/** Its logarithm, as Prism’s users write it: `log[Anastrozole] (M)`, `log10 [Drug], M`. */
const logOfCompound = /^log(?:10)?\s*\[\p{L}[^\]]*\](?:[\s,]*[([]?(?:pM|nM|[uµμ]M|mM|M)[)\]]?)?$/iu;
/** With a number before the unit it is one dose of the compound. */
const oneDose = /(?:^|[\s,_])\d+(?:[.,]\d+)?[\s,]*$/;

function compoundBesideUnit(header: string): string {
  const [, plain, bracketed, bare] = compoundWithUnit.exec(header.trim()) ?? [];
  const name = plain ?? bracketed ?? bare ?? '';
  return oneDose.test(name) ? '' : name;
}

/** The compound that the header of a dose column names, '' where it only says that it is a dose. */
export function compoundOfHeader(header: string): string {
  const inLog = /^log(?:10)?\s*\[([^\]]*)\]/i.exec(header.trim())?.[1] ?? '';
  const name = compoundBesideUnit(header) || inLog || (isDrugName(header) ? header.trim() : '');
  const isDose =
    dose.test(foldHeader(name)) || /^(?:log\d*|drug|inhibitor|compound|[pnuµμm]?M)$/i.test(name);
  return isDose || known(name) !== null ? '' : name;
}

/** What a header says its column holds; null for columns that are not known. */
export function viabilityColumnOf(header: string): ViabilityColumn | null {
  const folded = foldHeader(header);
  if (dose.test(folded) || dose.test(foldHeader(header.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' '))))
    return 'dose';
  if (/^log(10)?.*(dose|conc)/.test(folded) || logOfCompound.test(header.trim())) return 'logDose';
  const role = known(header);
  if (role !== null) return role;
  if (compoundBesideUnit(header) !== '') return 'dose';
  // Repeats of a response are counted: `OD 1`, `OD 2`.
  const counted = /^(.*\D)[\s_-]\d$/.exec(header.trim())?.[1] ?? '';
  if (counted !== '' && known(counted) === 'response') return 'response';
  // Of a value of a row, the digits on both sides of its decimal sign are three as well.
  const isValue = /^\d{1,2}[.,]\d+$/.test(header.trim());
  return wavelength.test(folded) && !isValue ? 'response' : null;
}

const unitInText =
  /(?:^|[\s_.([])(pM|nM|[uµμ]M|mM|M|mol\/[lL]|[num µμ]?mol\/L|[nuµμm]g\/m?[lL]|mg\/kg|g\/ha|%)(?=$|[\s_.)\]])/;

/** Unit of a dose that a header names (`conc_nM`, `Dose (µM)`); '' where it names none. Micro is written µ. */
export function doseUnitOf(header: string): string {
  return tidyUnit(unitInText.exec(header.trim())?.[1] ?? '');
}

/** A unit of doses with µ for the spellings of micro. */
export function tidyUnit(text: string): string {
  return text.trim().replace(/^[uμ](?=M$|mol|g\/)/, 'µ');
}

/** Scale of the response that a header names (`Viability (%)`, `OD570`); '' where it names none. */
export function unitOf(header: string): string {
  if (/%|percent/i.test(header)) return '%';
  const folded = foldHeader(header);
  if (/^(rlu|rfu|cps)|(rlu|rfu|cps)$/.test(folded))
    return /rlu|rfu|cps/.exec(folded)?.[0].toUpperCase() ?? '';
  return /^(od|abs|absorbance)(\d{3})?(nm)?(a|raw)?$/.test(folded) ? 'OD' : '';
}
