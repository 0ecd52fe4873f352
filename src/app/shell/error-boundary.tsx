import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { useStudy } from '../../study/store.ts';
import classes from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: string | null;
}

/** A fault of a view leaves the study as it was, and leaves a way back. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: String(error) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const goOn = (before?: () => void) => (): void => {
      before?.();
      this.setState({ error: null });
    };
    return (
      <section role="alert" className={`fb-page ${classes.fault}`}>
        <h1>This view failed because of a fault in Foldboard</h1>
        <p>The study is still open and nothing in it was changed. The fault: {this.state.error}</p>
        <p className={classes.actions}>
          <Button onClick={goOn()}>Try again</Button>
          <Button variant="default" onClick={goOn(useStudy.getState().undo)}>
            Undo the last change
          </Button>
        </p>
      </section>
    );
  }
}
