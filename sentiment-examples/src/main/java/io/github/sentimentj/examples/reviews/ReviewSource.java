package io.github.sentimentj.examples.reviews;

import java.io.IOException;

/** A place where reviews may be found. */
interface ReviewSource {

  /** Returns what messages call this place. */
  String name();

  /**
   * Reads the reviews. Returns in bounded time and leaves nothing half-done behind.
   *
   * @throws IOException if they are not to be had here; the message says why
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  Reviews read() throws IOException, InterruptedException;
}
