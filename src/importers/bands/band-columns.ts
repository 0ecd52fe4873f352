import { molecularWeight, targetNames } from '../../domain/target-names.ts';
import { foldHeader, foldWithoutBrackets } from '../tables/fold-header.ts';
import type { RoleOf } from '../tables/header-match.ts';

/** What a column of a table of bands holds. */
export const bandColumns = [
  'value',
  'loading',
  'background',
  'lane',
  'band',
  'sample',
  'target',
  'channel',
  'group',
  'factor',
  'line',
  'biological',
  'technical',
  'run',
  'membrane',
  'type',
  'well',
  'saturated',
  'exposure',
] as const;
export type BandColumn = (typeof bandColumns)[number];

/** Folded words of a column (see `foldHeader`), the best first where several could be read. */
export type BandWords = Readonly<Partial<Record<BandColumn, readonly string[]>>>;

const words = (text: string): readonly string[] => text.split(',');

/** Columns that can only hold what a band measured. */
export const signalWords = words(
  'signal,signals,targetsignal,targetintensity,targetdensity,targetvolume,proteinsignal,proteindensity,signalintensity,bandsignal,intensity,bandintensity,protintensity,proteinintensity,targetintensity,density,banddensity,densities,densitometry,opticaldensity,integrateddensity,intden,rawintden,iod,idv,adjvolume,adjvolumeint,adjvol,volume,bandvolume,volumeint,pixelintensity,meanintensity,meangrayvalue,meangreyvalue,graysignal,grayvalue,greyvalue,rawsignal,rawintensity,rawdensity,quantification,bandquantification,densitat,intensitat,senal,intensidad,densidad,intensite,densite,volumen,信号,灰度值,灰度',
);

/** Columns that hold it when something else says that the table is of bands. */
export const plainValueWords = words(
  'normalizedsignal,normalisedsignal,normsignal,normalizedintensity,normalisedintensity,normalizeddensity,normaliseddensity,relativedensity,relativeintensity,relativeexpression,proteinexpression,expression,level,proteinlevel,ratio,value,values,average,mean,amount,foldchange,quantity,od,fluorescence,chemiluminescence,luminescence,rfu,counts,auc,peakarea,bandarea,area,wert,werte,valeur,valeurs,valor,valores',
);

const general: BandWords = {
  loading: words(
    'loading,loadingintensity,loadingcontrol,loadingcontrolintensity,loadingcontrolsignal,loadingsignal,loadctrl,lcsignal,lcintensity,lc,totalprotein,totalproteinstain,totalproteinsignal,wholeprot,wholeprotein,tps,tpn,totprot,totalprot,lanetotal,totallane,housekeeping,housekeepingprotein,referencesignal,referenceintensity,normalizer',
  ),
  background: words('background,bkgnd,bkgd,bg,back,meanbkgd,meanbkgdint,localbackground,fondo'),
  lane: words('lane,lanes,laneno,lanenumber,lane#,lanenr,laneid,laneindex,spur,carril,piste,泳道'),
  band: words('band,bandno,bandnumber,band#,bandid,bandlabel,bandname'),
  sample: words(
    'sample,samples,samplename,sampleid,samplelabel,lanename,lanelabel,strainname,name,lysate,cells,specimen,description,mouse,animal,subject,patient,individual,donor,id,probe,probenname,muestra,nombredelamuestra,echantillon,nomdelechantillon,nom,nombre,样品,样品名,样品名称,样本',
  ),
  target: words(
    'target,targetname,protein,proteinname,targetprotein,proteinofinterest,proteintarget,proteinid,antibodytarget,proteins,antibody,ab,primaryantibody,primary,antigen,probedfor,analyte,marker,factorname,epitope,protein,proteine,proteina,objetivo,cible,ziel,antikorper,gene,genename,primaryarlincsid,蛋白,抗体',
  ),
  channel: words('channel,wavelength,channelnm,kanal,canal'),
  group: words(
    'group,groups,groupname,condition,conditions,cond,treatment,treatments,trt,drug,compound,inhibitor,agent,smname,genotype,phenotype,class,category,arm,virus,sirna,transfection,oxygen,diet,grupo,groupe,gruppe,behandlung,bedingung,tratamiento,condicion,traitement,wirkstoff,substanz,farmaco,compuesto,compose,molecule,分组,组别,处理,药物',
  ),
  factor: words(
    'time,timepoint,timepointhr,timehr,timeh,timemin,hours,minutes,day,days,dose,concentration,concentrationum,conc,age,stage,tissue,fraction,zeit,temps,tiempo,dosis,konzentration,concentracion,时间,剂量,浓度',
  ),
  line: words(
    'line,cellline,celllines,cell,celltype,clcellname,species,strain,zelllinie,lineacelular,lignee,ligneecellulaire,细胞系',
  ),
  biological: words(
    'biologicalreplicate,biologicalreplicates,biorep,bioreplicate,biolrep,biologicalrep,bio,brep,replicate,replicates,rep,repl,lot,trial,repeat,repeats,independentexperiment,replikat,replicat,replica,重复,n',
  ),
  technical: words(
    'technicalreplicate,technicalreplicates,techrep,techreplicate,technicalrep,tech,trep,replicate#',
  ),
  run: words(
    'blot,blots,blotid,blotno,blotnumber,blotname,gel,gelid,gelno,gelname,run,runid,experiment,experimentid,exp,batch,date,image,imagename,imagefile,filename,file,scan,scanname,replicateblot',
  ),
  membrane: words('membrane,membraneid,membraneno,membranename,membran,membrana'),
  saturated: words(
    'saturated,saturation,issaturated,saturatedpixels,saturatedpx,%saturated,saturationflag,overexposed',
  ),
  exposure: words('exposure,exposuretime,exposures,exposuresec,belichtung'),
  type: words('type,role,kind,bandtype,lanetype,sampletype'),
  well: words('well,wellposition,wellid,wellname,wells,position,pos,plate,plateid,platename'),
};

/** Names of loading controls and total-protein stains: as headers beside a signal, their column is the loading. */
const loadingHeaders = new Set(
  targetNames.western
    .filter(({ role }) => role === 'loading')
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map(foldHeader),
);

/** Whether a header is a loading control's or a total-protein stain's own name. */
export function isLoadingHeader(header: string): boolean {
  const plain = header.replaceAll(molecularWeight, ' ');
  return loadingHeaders.has(foldHeader(plain)) || loadingHeaders.has(foldWithoutBrackets(plain));
}

/** Looks headers up first among a format's own words, then among the general ones; loading controls by name. */
export function bandColumnFinder(own: BandWords): RoleOf<BandColumn> {
  const known = new Map<string, BandColumn>();
  for (const vocabulary of [own, general]) {
    for (const column of bandColumns) {
      for (const word of vocabulary[column] ?? []) if (!known.has(word)) known.set(word, column);
    }
  }
  return (header) => {
    const found = known.get(foldHeader(header)) ?? known.get(foldWithoutBrackets(header));
    if (found) return found;
    return isLoadingHeader(header) ? 'loading' : null;
  };
}
