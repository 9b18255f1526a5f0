import type { BridgeCalls } from './contract';
import type { EventName, EventPayload } from './events';

/** What the preload puts on `window.plasmachart`: the contract, nothing else. */
export interface Bridge {
  calls: BridgeCalls;
  /** Returns the function that ends the subscription. */
  on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
}
