package io.github.sentimentj.examples.progress;

/** Shows how far one task has come; closing it ends the display. Not thread-safe. */
public interface Meter extends AutoCloseable {

  /**
   * Tells how far the task is.
   *
   * @param done units done so far
   * @param note what else there is to say, short; may be empty
   */
  void moveTo(long done, String note);

  @Override
  void close();
}
