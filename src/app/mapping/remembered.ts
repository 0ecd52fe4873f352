import type { RememberedMapping } from '../../domain/mapping.ts';
import { rememberMapping } from '../../domain/mapping.ts';
import { useStudy } from '../../study/store.ts';

const storageKey = 'foldboard-mappings';
/** Mappings that this browser keeps; the oldest are forgotten. */
const most = 60;

/** The mappings of this browser and of the open study; where both know a shape, the study's holds. */
export function allMappings(): RememberedMapping[] {
  return [...load(), ...useStudy.getState().study.mappings];
}

/** Keeps a mapping in this browser, for files of its shape that are dropped later. */
export function rememberHere(latest: RememberedMapping): void {
  save(rememberMapping(load(), latest));
}

export function forgetHere(shape: string): void {
  save(load().filter((remembered) => remembered.shape !== shape));
}

/** What is stored may be of another version, or withheld by the browser: then nothing is remembered. */
function load(): RememberedMapping[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function save(mappings: readonly RememberedMapping[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(mappings.slice(-most)));
  } catch {
    // Without storage the mapping still travels in the study.
  }
}

function isRemembered(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { shape, mapping } = value as Partial<RememberedMapping>;
  if (typeof shape !== 'string' || typeof mapping !== 'object' || mapping === null) return false;
  return mapping.kind === 'grid'
    ? typeof mapping.values === 'object' && Array.isArray(mapping.layouts)
    : Array.isArray(mapping.columns) && typeof mapping.headerRow === 'number';
}
