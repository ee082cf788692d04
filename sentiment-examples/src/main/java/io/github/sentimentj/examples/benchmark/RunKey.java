package io.github.sentimentj.examples.benchmark;

/**
 * What tells one run from another; runs of equal key are not repeated.
 *
 * @param task name of the task, with its limits in parentheses where it was limited
 * @param architecture name of the architecture
 * @param seed where every random choice started
 * @param commit the state of the code, {@code -} where it is not known
 */
public record RunKey(String task, String architecture, long seed, String commit) {

  /** Returns the key as messages show it. */
  @Override
  public String toString() {
    return "%s, %s, seed %d, commit %s".formatted(task, architecture, seed, commit);
  }
}
