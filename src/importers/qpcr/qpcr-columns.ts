import type { Role } from '../../domain/reading.ts';
import { foldHeader, foldWithoutBrackets } from '../tables/fold-header.ts';
import { roleFinder } from '../tables/header-match.ts';

/** What a column of a qPCR table holds. */
export type QpcrColumn =
  | 'cq'
  | 'technicalCq'
  | 'well'
  | 'sample'
  | 'target'
  | 'dye'
  | 'task'
  | 'use'
  | 'group'
  | 'factor'
  | 'line'
  | 'biological'
  | 'technical'
  | 'replicate'
  | 'run'
  | 'omit'
  | 'include'
  | 'quantity'
  | 'efficiency'
  | 'tm'
  | 'secondTm';

/** The field's spellings, without case, spaces and accents (see `foldHeader`): English first, then what localised software writes. */
const vocabulary: Readonly<Record<Exclude<QpcrColumn, 'technicalCq'>, readonly string[]>> = {
  cq: 'ct,cq,cp,crt,cqvalue,ctvalue,cpvalue,cqvalues,ctvalues,crossingpoint,crossingpt,thresholdcycle,cyclethreshold,quantificationcycle,thresholdcyclect,ctcq,rawct,rawcq,ctraw,cqraw,ctdrn,ctdr,valorcq,valordecq,valorct,eqct,takeoff,cqwert,ctwert,cpwert,valeurcq,valeurct,valeurcp,valeurdecq,valeurdect,valorcp,valordect,schwellenzyklus,cycleseuil,cicloumbral,ct值,cq值,cp值,ct値,cq値,cp値,循环阈值,targetct,targetcq,cttarget,cqtarget,targetgenect,cttargetgene,ctgoi,goict,ctzielgen,zielgenct'.split(
    ',',
  ),
  well: 'well,wellposition,position,pos,wellid,wellname,welllocation,wellset,wellpos,siteid,location,pocillo,posicion,puits,pozzetto,poco,posicao,vertiefung,vertiefungsposition,napfchen,positiondupuits,posiciondelpocillo,pozo,loch,kavitat,孔,孔位,反应孔,ウェル,ウエル,лунка,no,nr'.split(
    ',',
  ),
  sample:
    'sample,samples,samplename,sampleid,samplenames,name,nom,nombre,identifier,description,sampledescription,smpl,smplname,smplid,smpltp,template,strain,cdna,individual,subject,animal,mouse,patient,patients,patientid,donor,specimen,muestra,nombredelamuestra,nombredemuestra,nombremuestra,muestras,iddemuestra,echantillon,nomdelechantillon,nomdechantillon,echantillons,nomechantillon,probe,probenname,probename,proben,probenid,probenbezeichnung,amostra,nomedaamostra,campione,nomecampione,样品,样品名,样品名称,样本,样本名称,образец,имяобразца,названиеобразца,サンフル,サンフル名,検体,検体名'.split(
      ',',
    ),
  target:
    'target,targetname,targets,targetgene,detector,detectorname,gene,genes,genename,geneid,genesymbol,primer,primers,primerset,primerpair,primername,assay,assayname,assayid,amplicon,marker,analyte,species,locus,mirna,transcript,diana,objetivo,nombredelobjetivo,nombredeobjetivo,nombredeladiana,nombrediana,gendiana,nombredelgen,cebador,gen,cible,nomdelacible,nomcible,nomdugene,gencible,genecible,amorce,detecteur,ziel,zielname,zielgen,zielsequenz,genname,detektor,detektorname,primerpaar,alvo,bersaglio,目标,目标名称,目标基因,目的基因,靶标,靶基因,基因,基因名,基因名称,检测器,мишень,цель,имямишени,ген,遺伝子,遺伝子名,ターケット,ターケット名'.split(
      ',',
    ),
  dye: 'fluor,reporterdye,fluorescentdye,detectionchannel,fluorophore,dye,reporter,channel,filter,fluorofora,fluoroforo,fluoreszenzfarbstoff,fluorophor,farbstoff,fluorochrome,colorant,colorante,kanal,rapporteur,reportero,荧光,荧光染料,通道,蛍光,флуор,флуорофор,краситель,канал'.split(
    ',',
  ),
  task: 'task,assayrole,samplerole,tarea,tache,aufgabe,tarefa,任务,задача,role'.split(','),
  use: 'content,contents,welltype,type,sampletype,contenido,contenu,inhalt,conteudo,contenuto,probentyp,typedechantillon,tipodemuestra,typ,内容,内容物,样本类型,样品类型,类型,содержимое,тип,типобразца'.split(
    ',',
  ),
  group:
    'group,groups,groupname,condition,conditions,cond,treatment,treatments,trt,biologicalgroup,biologicalgroupname,biogroup,biogroupname,biologicalsetname,sirna,sirnasample,shrna,sgrna,transfection,knockdown,drug,compound,inhibitor,class,category,genotype,phenotype,arm,grupo,groupe,gruppe,behandlung,condicion,tratamiento,bedingung,traitement,分组,组别,处理'.split(
      ',',
    ),
  factor:
    'time,timepoint,dpi,day,days,dose,concentrationum,age,stage,tissue,hours,zeit,tiempo'.split(
      ',',
    ),
  line: 'line,cellline,celllines,cell,cells,celltype,zelllinie,lineacelular,ligneecellulaire'.split(
    ',',
  ),
  biological:
    'biologicalreplicate,biologicalreplicates,biorep,bioreplicate,biolrep,biologicalrep,biorepl,bio,brep,biorepnumber,biologicalreplicatenumber,br,biologischesreplikat,replicatbiologique,replicabiologica'.split(
      ',',
    ),
  technical:
    'technicalreplicate,technicalreplicates,techrep,techreplicate,technicalrep,techrepl,tech,trep,tr,replicate#,replicatenumber,technischesreplikat,replicattechnique,replicatecnica'.split(
      ',',
    ),
  replicate:
    'replicate,replicates,rep,repl,replica,replicat,replikat,replikate,replicats,replicas,wiederholung,reps'.split(
      ',',
    ),
  run: 'run,runid,runname,plate,plateid,platename,platebarcode,platenumber,plateno,experiment,experimentname,exp,expt,expno,batch,block,chip,chipbarcode,placa,platte,plaque'.split(
    ',',
  ),
  omit: 'omit,omitted,excluded,exclude,omitir,omis,ausgelassen,ausgeschlossen,exclu,excluido,omitido'.split(
    ',',
  ),
  include: 'include,included'.split(','),
  quantity:
    'quantity,startingquantity,startingquantitysq,sq,quantityconcentration,standardquantity,givenconc,givenconcentration,amount,dna,cantidad,quantite,menge'.split(
      ',',
    ),
  efficiency: 'efficiency,eff,efficiency%,amplificationefficiency,e,effizienz,eficiencia'.split(
    ',',
  ),
  tm: 'tm,tm1,tmproduct,meltingtemperature,melttemperature,meltingpoint,meltpeak,schmelztemperatur,temperaturedefusion,temperaturadefusion'.split(
    ',',
  ),
  secondTm: ['tm2'],
};

const known = roleFinder(vocabulary);
const dyes =
  'sybr|sybrgreen|evagreen|fam|vic|hex|rox|cy3|cy5|joe|ned|tet|texasred|txr|tamra|cy55|quasar670';
const cqOfDye = new RegExp(`^((ct|cq|cp)(${dyes})|(${dyes})(ct|cq|cp))$`);
const technicalCq = /^(ct|cq|cp|c|rep|replicate|techrep|tech|t|r)(rep|replicate|r|tech)?\d{1,2}$/;

/** A Cq of several wells, or their scatter, as brackets behind the word say it. */
const sumInBrackets =
  /[([]\s*(mean|average|avg\.?|median|mittelwert|mw|moyenne|moy\.?|media|promedio|平均值?|sd|s\.d\.|std\.?|std\.? ?dev\.?|stdev|sem|se|cv|%cv)\s*[)\]]/i;

/** What a header says its column holds; null for columns that are not read. */
export function qpcrColumnOf(header: string): QpcrColumn | null {
  const role = known(header);
  if (role === 'cq' && sumInBrackets.test(header)) return null;
  if (role !== null) return role;
  const folded = foldWithoutBrackets(header);
  if (cqOfDye.test(folded)) return 'cq';
  return technicalCq.test(folded) ? 'technicalCq' : null;
}

/** Whether a Cq column is computed from another one (equivalent Ct), so that a measured one beside it is to be read. */
export function isDerivedCq(header: string): boolean {
  return foldWithoutBrackets(header) === 'eqct';
}

const taskRoles: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^(std|standard|standards|estandar|etalon|standart|s|calibrator std)$/, 'standard'],
  [
    /^(ntc|notemplate|notemplatecontrol|negativecontrol|negctrl|negcontrol|neg|nac|blank|h2o|water|negativkontrolle|wasser|temoinnegatif|controlenegatif|eau|controlnegativo|agua)$/,
    'no-template',
  ],
  [/^(nrt|nort|minusrt|rtminus|noreversetranscriptase|nortcontrol|rt)$/, 'no-RT'],
  [
    /^(pos|posctrl|poscontrol|positivecontrol|pc|ipc|positive|positivkontrolle|temoinpositif|controlepositif|controlpositivo)$/,
    'positive-control',
  ],
  [
    /^(endo|endogenouscontrol|endogenous|ref|reference|referencegene|hk|hkg|hsk|housekeeping|housekeeper|housekeepinggene|normali[sz]er)$/,
    'reference',
  ],
];

/** The role that a task, content or sample type states (`NTC`, `Std-01`, `Neg Ctrl`); 'unknown' for samples. */
export function roleOfTask(text: string): Role {
  const folded = foldHeader(text).replace(/\d+$/, '');
  return taskRoles.find(([pattern]) => pattern.test(folded))?.[1] ?? 'unknown';
}
