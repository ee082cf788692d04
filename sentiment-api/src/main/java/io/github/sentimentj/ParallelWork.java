package io.github.sentimentj;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Work on many things at once, that is over when it returns. */
final class ParallelWork {
  private ParallelWork() {}

  /**
   * Does something with each, in parallel. A failure is thrown only after all are done: the caller
   * may free what they use then.
   */
  static <T> void forEach(List<T> tasks, Consumer<T> work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    tasks.parallelStream()
        .forEach(
            task -> {
              try {
                work.accept(task);
              } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
              }
            });
    Optional.ofNullable(failure.get()).ifPresent(ParallelWork::rethrow);
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
