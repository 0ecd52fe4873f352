import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** A value as it was drawn last, for what happens later and must not be made anew with it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
