import { Skeleton, Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { normalisedScaleOf } from '../../domain/normalised-scale.ts';
import type { Source } from '../../domain/source.ts';
import { useStudy } from '../../study/store.ts';
import type { View } from '../navigation.ts';
import { useNavigation, views } from '../navigation.ts';
import { Overview } from '../overview/overview.tsx';
import { useSession } from '../session.ts';
import { StatusLine } from './status-line.tsx';
import classes from './views.module.css';

/** The first answer is there at once; what else there is to see loads when it is looked at. */
const contents: Readonly<Record<View, ComponentType>> = {
  Overview,
  Data: lazy(async () => ({ default: (await import('../data/data-view.tsx')).DataView })),
  'qRT-PCR': lazy(async () => ({ default: (await import('../qpcr/qpcr-view.tsx')).QpcrView })),
  'Western blot': lazy(async () => ({
    default: (await import('../western/western-view.tsx')).WesternView,
  })),
  Viability: lazy(async () => ({
    default: (await import('../viability/viability-view.tsx')).ViabilityView,
  })),
  Culture: lazy(async () => ({
    default: (await import('../culture/culture-view.tsx')).CultureView,
  })),
  Quality: lazy(async () => ({
    default: (await import('../quality/quality-view.tsx')).QualityView,
  })),
  Report: lazy(async () => ({ default: (await import('../report/report.tsx')).Report })),
};

/** The views of an open study. Only the one that is shown is mounted, so every control's name is unique. */
export function Views() {
  const assays = useStudy(({ study }) => study.sources.map(assayWord).join(' '));
  const wanted = useNavigation((state) => state.view);
  const place = useNavigation((state) => state.place);
  const go = useNavigation((state) => state.go);
  const hasCulture = useStudy(({ study }) => study.culture.length > 0);
  // An empty log is shown to whom asks for it: it can be typed.
  const available = views.filter((view) =>
    view === 'Culture' ? hasCulture || wanted === 'Culture' : isFilled(view, assays),
  );
  const view = available.includes(wanted) ? wanted : (available[0] ?? 'Overview');
  const Content = contents[view];
  return (
    <Tabs
      value={idOf(view)}
      onChange={(id) => go(views.find((name) => idOf(name) === id) ?? 'Overview')}
      keepMounted={false}
    >
      <div className={classes.bar}>
        <div className={`fb-page ${classes.line}`}>
          <Tabs.List className={classes.list}>
            {available.map((name) => (
              <Tabs.Tab key={name} value={idOf(name)} className={classes.tab}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <StatusLine />
        </div>
      </div>
      <Tabs.Panel value={idOf(view)} className={`fb-page ${classes.panel}`}>
        <h1 className="fb-hidden">{view}</h1>
        <Suspense fallback={<LoadingView />}>
          <Content />
          <Arrival place={place} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}

/** Stands behind the view's content, so that it acts when that is there: brings the asked-for place into sight. */
function Arrival({ place }: { readonly place: { readonly id: string } | null }) {
  useEffect(() => {
    if (place === null) return;
    const element = document.getElementById(place.id);
    element?.scrollIntoView({ block: 'start' });
    const control = element?.querySelector<HTMLElement>('input:checked, input') ?? element;
    control?.focus({ preventScroll: true });
  }, [place]);
  return null;
}

/** The outline of a view whose code is on its way; the page says meanwhile that it is busy. */
function LoadingView() {
  useEffect(() => {
    useSession.setState({ isLoadingView: true });
    return () => useSession.setState({ isLoadingView: false });
  }, []);
  return <Skeleton height={320} />;
}

/** Tabs and panels refer to each other by id, which takes no spaces. */
function idOf(view: View): string {
  return view.replace(' ', '-');
}

/** An assay, and whether it was normalised elsewhere: then there are no wells whose quality one could look at. */
function assayWord(source: Source): string {
  return normalisedScaleOf(source) === null ? source.assay : `${source.assay}-normalised`;
}

function isFilled(view: View, assays: string): boolean {
  if (view === 'Quality') return assays.split(' ').includes('qpcr');
  if (view === 'qRT-PCR') return assays.includes('qpcr');
  if (view === 'Viability') return assays.includes('viability');
  if (view === 'Western blot') return assays.includes('western');
  return assays !== '';
}
