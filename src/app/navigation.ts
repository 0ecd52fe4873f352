import { create } from 'zustand';

export const views = [
  'Overview',
  'Data',
  'qRT-PCR',
  'Western blot',
  'Viability',
  'Culture',
  'Quality',
  'Report',
] as const;
export type View = (typeof views)[number];

interface NavigationState {
  readonly view: View;
  /** The element that the view brings into sight when it opens; an object, so that asking twice is two requests. */
  readonly place: { readonly id: string } | null;
  readonly go: (view: View, place?: string) => void;
}

/** Which view is shown. It belongs to this tab, so it is neither in the study nor in its history. */
export const useNavigation = create<NavigationState>()((set) => ({
  view: 'Overview',
  place: null,
  go: (view, place) => set({ view, place: place === undefined ? null : { id: place } }),
}));
