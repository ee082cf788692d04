package io.github.sentimentj.spi;

import java.util.Optional;

/** Where an engine keeps its state while it trains. */
public interface Checkpoints {
  /** Keeps nothing. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public Optional<EngineState> restored() {
          return Optional.empty();
        }

        @Override
        public boolean wanted() {
          return false;
        }

        @Override
        public void save(EngineState state) {}
      };

  /**
   * Returns the state to continue from, empty for a training that begins. To be asked once: the
   * state is large, and after this call it is the engine's alone.
   *
   * @throws IllegalStateException if it was returned before
   */
  Optional<EngineState> restored();

  /** Returns whether states are kept at all; if not, an engine need not make them. */
  boolean wanted();

  /**
   * Replaces the state kept before in one step, together with the library's own. An interrupted
   * thread does it, too, and keeps its flag.
   *
   * @throws io.github.sentimentj.TrainingException if it cannot be written
   */
  void save(EngineState state);
}
