import { Component, type ReactNode } from "react";
import { FailedPage } from "../ui/failed-page.tsx";

type Props = { at: string; children: ReactNode };
type State = { error: unknown; at: string };

/**
 * Shows what failed where a page could not be drawn, also when its part of the program could not be fetched; another
 * page may well work. React gives this to classes only.
 */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { error: null, at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ at }: Props, before: State): State {
    return at === before.at ? before : { error: null, at };
  }

  override render() {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <FailedPage error={this.state.error} retry={() => location.reload()} />
    );
  }
}
